import type { Contributions } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { SaidTurn } from '../../../assistant/turn.ts';
import { listCard } from '../../../cards/list-card.ts';
import { matchesOfAny } from '../../../directory/match.ts';
import { requestIn, spellingsOf } from '../../../language/request.ts';
import type { Doc, Reader, Tx } from '../../../store/port.ts';
import { type Customer, customers, domainOf } from '../customer.ts';
import { named } from '../find/list.ts';
import { askedMerge } from '../rules/asked-edit.ts';
import { twinsAmong } from '../rules/twins.ts';
import { openMend } from './merge.ts';

/** Pairs on one card. */
const MOST = 8;

/** Whether records are to be made one: named ones only where there is a customer of that name. */
export async function isMerge({ text }: SaidTurn, reader: Reader): Promise<boolean> {
  const asked = askedMerge(requestIn(text));
  return asked !== undefined && (asked.kept === '' || (await customerCalled(asked.kept, reader)) !== undefined);
}

/** "Merge Fabrikam and Fabrikam Korea", "중복 고객 합치기": the form for the two, or the records that look like one customer. */
export async function mergeSaid(turn: SaidTurn, tx: Tx, everyone: Contributions): Promise<Card | undefined> {
  const asked = askedMerge(requestIn(turn.text));
  if (!asked) return undefined;
  if (asked.kept !== '') {
    const kept = await customerCalled(asked.kept, tx);
    const other = await customerCalled(asked.other, tx, kept?.id);
    return kept && openMend(turn, tx, kept.id, everyone, other);
  }
  const twins = twinsAmong(await tx.list(customers));
  const [pair, ...others] = twins;
  if (pair && others.length === 0) return openMend(turn, tx, pair.one.id, everyone, pair.other);
  const { say, locale } = turn;
  return listCard({
    locale,
    title: say('customers.merge.twins'),
    intro: pair ? say('customers.merge.twinsIntro', { count: twins.length }) : '',
    groups: [
      {
        items: twins.slice(0, MOST).map(({ one, other }) => {
          const title = one.body.companyName;
          const open = { title, verb: 'record.open', data: { kind: customers.name, record: one.id } };
          const twin = `${other.body.companyName} (${domainOf(other.body)})`;
          return { title, detail: [domainOf(one.body), twin].join(' · '), open };
        }),
      },
    ],
    empty: say('customers.merge.noTwins'),
    buttons: [{ title: say('customers.list.title'), verb: 'customer.list.show' }],
  });
}

async function customerCalled(name: string, reader: Reader, not?: string): Promise<Doc<Customer> | undefined> {
  const all = (await reader.list(customers)).filter(({ id }) => id !== not).map(named);
  const [one, ...others] = matchesOfAny(spellingsOf(name), all);
  return others.length === 0 ? one : undefined;
}

import { saying } from '../../assistant/answer/said-by-button.ts';
import { type CardAction, type Contributions, type Feature, onRecord } from '../../assistant/feature.ts';
import { comingOf } from '../../assistant/origin.ts';
import type { Turn } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';
import { can } from '../../partner/capabilities.ts';
import type { Doc, RecordRef, Tx } from '../../store/port.ts';
import { refused } from './find/find-referral.ts';
import { type Referral, referrals } from './referral.ts';
import { mayBecome } from './rules/may-become.ts';
import { maySee } from './rules/permits.ts';

const CUSTOMER = 'customer';

/** "Becomes a customer": a new one, or one that has Microsoft 365 already and is invited; both forms open filled in. */
export const becomesAction = (everyone: Contributions): CardAction =>
  onRecord(referrals, {
    verb: 'referral.becomes',
    who: ['staff', 'manager'],
    capability: 'referrals',
    async handle(turn, tx) {
      const { record } = turn;
      if (!maySee(record.body, turn) || !mayBecome(turn, record.body))
        return { card: await refused(turn, record, 'close', tx, everyone) };
      const { say, locale } = turn;
      const words = wordsOf(record);
      const invites = can(turn.partner, 'inviteCustomer');
      return {
        card: messageCard({
          locale,
          title: say('becomes.title', { name: record.body.companyName }),
          paragraphs: [say('becomes.add'), ...(invites ? [say('becomes.invite')] : []), say('becomes.remembers')],
          buttons: [
            { title: say('becomes.button.add'), verb: 'command.run', data: { intent: 'customer.add', ...words } },
            ...(invites
              ? [
                  {
                    title: say('becomes.button.invite'),
                    verb: 'command.run',
                    data: { intent: 'invitation.send', ...words },
                  },
                ]
              : []),
            {
              title: say('becomes.button.back'),
              verb: 'record.open',
              data: { kind: referrals.name, record: record.id },
            },
          ],
        }),
      };
    },
  });

/** What the forms are filled with, and where it comes from. */
function wordsOf({ id, body }: Doc<Referral>) {
  const { firstName = '', lastName = '', email, phone } = body.contacts[0] ?? {};
  const { companyName: company, country } = body;
  const said = saying({ company, person: `${firstName} ${lastName}`.trim(), email, phone, country });
  return { ...said, ...comingOf({ kind: referrals.name, id }) };
}

/** Remembers the customer that came of a referral. The first one stays; a referral that is not the person's is left alone. */
export const rememberCustomer: NonNullable<Feature['onCameOf']> = async (turn: Turn, tx: Tx, { of, record }) => {
  if (of.kind !== referrals.name || record.kind !== CUSTOMER) return;
  const referral = await tx.get(referrals, of.id);
  if (!referral || !maySee(referral.body, turn) || !mayBecome(turn, referral.body)) return;
  if (referral.body.customerId !== undefined) return;
  await tx.put(referrals, referral.id, { ...referral.body, customerId: record.id }, referral.version);
  const about: RecordRef = { kind: referrals.name, id: referral.id };
  tx.record({
    ...{ who: turn.personId, what: 'referral.becameCustomer', record: about },
    ...{ fields: ['customer'], facts: { customer: record.id } },
  });
};

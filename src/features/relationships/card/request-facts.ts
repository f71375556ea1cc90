import type { Viewer } from '../../../assistant/turn.ts';
import type { Fact } from '../../../cards/record-card.ts';
import { formatDay, formatMoment } from '../../../catalogue/format.ts';
import type { Say } from '../../../catalogue/say.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, customersOf, namesOf } from '../around.ts';
import { type Ending, endings, type Remark } from '../ending.ts';
import { decideBy } from '../rules/deadlines.ts';
import { isFinal } from '../rules/states.ts';
import { readEndingSettings } from '../settings/settings-store.ts';
import { NAME_LENGTH } from './limits.ts';

/** The request itself: who asks for what and why, where it stands. What was written freely only in a personal chat. */
export async function requestFacts(
  viewer: Viewer,
  { id, body: ending }: Doc<Ending>,
  reader: Reader,
  around: Around,
  longest = Number.POSITIVE_INFINITY,
): Promise<readonly Fact[]> {
  const { say, locale, timeZone } = viewer;
  const isPrivate = viewer.place === 'personal' && viewer.roles.length > 0;
  const at = (moment: string): string => formatMoment(moment, locale, timeZone);
  const day = (given: string | undefined): string => (given ? formatDay(given, locale) : '');
  const requester = shorten((await namesOf([ending.requester], reader))[0] ?? '', NAME_LENGTH);
  const customer = await customersOf(around).find(ending.customer, reader);
  const remark = ending.remark;
  const remarkBy = shorten((remark ? await namesOf([remark.by], reader) : [])[0] ?? '', NAME_LENGTH);
  const { days } = await readEndingSettings(reader);
  return [
    {
      label: say('relationships.card.now'),
      value: say(`relationships.world.${ending.state}`, {
        day: day(ending.state === 'waiting' ? ending.waitUntil : ending.endedOn),
        until: ending.coolUntil ? at(ending.coolUntil) : '',
      }),
    },
    { label: say('relationships.card.requester'), value: requester },
    { label: say('relationships.card.reason'), value: say(`relationships.reason.${ending.reason}`) },
    { label: say('relationships.card.details'), value: isPrivate ? ending.details : '' },
    { label: say('relationships.card.wishedFor'), value: day(ending.wishedFor) },
    { label: say('relationships.card.since'), value: day(customer?.activeSince) },
    { label: say('relationships.card.earlier'), value: await earlier(viewer, id, ending.customer, reader) },
    {
      label: say('relationships.card.remark'),
      value:
        remark && isPrivate
          ? say('relationships.card.remarkBy', {
              text: remarkText(remark, say, longest),
              name: remarkBy,
              at: at(remark.at),
            })
          : '',
    },
    {
      label: say('relationships.card.dueBy'),
      value: day(decideBy(ending, days, viewer.partner.timeZone)),
    },
  ];
}

function remarkText({ reason, text }: Remark, say: Say, longest: number): string {
  const chosen = reason && reason !== 'other' ? say(`relationships.decide.reject.reason.${reason}`) : '';
  return [chosen, shorten(text, longest)].filter(Boolean).join(': ');
}

async function earlier(viewer: Viewer, id: string, customer: string, reader: Reader): Promise<string> {
  const { say, locale, timeZone } = viewer;
  const before = (await reader.list(endings)).filter(
    (other) => other.id !== id && other.body.customer === customer && isFinal(other.body.state),
  );
  return before
    .slice(-2)
    .map(({ body }) => {
      const at = formatMoment(body.closedAt ?? body.openedAt, locale, timeZone);
      return say('relationships.card.earlierOne', { state: say(`relationships.state.${body.state}`), at });
    })
    .join(' · ');
}

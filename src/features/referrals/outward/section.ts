import type { Viewer } from '../../../assistant/turn.ts';
import type { RecordContent } from '../../../cards/record-card.ts';
import { formatDay } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Reader } from '../../../store/port.ts';
import type { Referral } from '../referral.ts';
import { isPending, type Outward } from '../rules/outward.ts';
import type { State } from '../rules/states.ts';
import { nameOf } from '../words.ts';

/** The last hand-over to another company: where it is, and while it matters, what they were told. */
export async function outwardSection(
  viewer: Viewer,
  { outward }: Referral,
  state: State,
  reader: Reader,
): Promise<NonNullable<RecordContent['sections']>> {
  if (!outward) return [];
  const { say, locale } = viewer;
  const isOpen = state === 'new' || state === 'active';
  const where = {
    label: say('referrals.handoff.where'),
    value:
      isOpen || !isPending(outward)
        ? whereIs(viewer, outward)
        : say('outward.state.lapsed', { company: outward.company }),
  };
  const heading = say('outward.heading');
  if (!isOpen) return [{ heading, facts: [where] }];
  return [
    {
      heading,
      facts: [
        where,
        { label: say('outward.mailFailed'), value: mailFault(viewer, outward) },
        { label: say('referrals.handoff.why'), value: shorten(outward.why ?? '', 300) },
        { label: say('outward.field.kind'), value: say(`outward.kind.${outward.kind}`) },
        { label: say('outward.field.contact'), value: outward.contact },
        { label: say('outward.by'), value: await nameOf(outward.from, reader) },
        { label: say('outward.field.next'), value: shorten(outward.next, 600) },
        { label: say('outward.field.by'), value: isPending(outward) ? formatDay(outward.by, locale) : '' },
      ],
    },
  ];
}

/** Where it is, in a sentence: "Handed to Fabrikam on 23 Nov 2026, waiting for their answer". */
function whereIs({ say, locale, timeZone }: Viewer, outward: Outward): string {
  const { company, state, sentOn, answeredAt, at } = outward;
  const day =
    state === 'waiting'
      ? (sentOn ?? dayOf(at, timeZone))
      : answeredAt
        ? dayOf(answeredAt, timeZone)
        : dayOf(at, timeZone);
  const never = state === 'returned' && !sentOn;
  return say(never ? 'outward.state.calledOff' : `outward.state.${state}`, { company, day: formatDay(day, locale) });
}

function mailFault({ say }: Viewer, { mail }: Outward): string {
  return mail?.outcome ? say(`outward.mailOutcome.${mail.outcome}`, { reason: mail.reason ?? '' }) : '';
}

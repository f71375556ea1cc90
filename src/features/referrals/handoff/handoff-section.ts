import type { Viewer } from '../../../assistant/turn.ts';
import type { RecordContent } from '../../../cards/record-card.ts';
import { formatDay, formatMoment } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Reader } from '../../../store/port.ts';
import type { Referral } from '../referral.ts';
import { completeness } from '../rules/brief.ts';
import { HANDOFF_FIELDS } from '../rules/handoff.ts';
import type { State } from '../rules/states.ts';
import { formatLanguage, nameOf } from '../words.ts';

/** The last hand-off: from whom to whom, what became of it, and, while it matters, all that the receiver has to know. */
export async function handoffSection(
  viewer: Viewer,
  { handoff }: Referral,
  state: State,
  reader: Reader,
): Promise<NonNullable<RecordContent['sections']>> {
  if (!handoff) return [];
  const { say, locale, timeZone } = viewer;
  const [from, to] = [await nameOf(handoff.from, reader), await nameOf(handoff.to, reader)];
  const { have, of, missing } = completeness(HANDOFF_FIELDS, handoff);
  const lacking = missing.map((field) => say(`referrals.handoff.field.${field}`)).join(', ');
  const where = {
    label: say('referrals.handoff.where'),
    value: say(`referrals.handoff.state.${handoff.state}`, { from, to }),
  };
  const heading = say('referrals.handoff.heading');
  if (state !== 'new' && state !== 'active') return [{ heading, facts: [where] }];
  return [
    {
      heading,
      facts: [
        where,
        { label: say('referrals.handoff.why'), value: handoff.why ?? '' },
        { label: say('referrals.handoff.at'), value: formatMoment(handoff.answeredAt ?? handoff.at, locale, timeZone) },
        { label: say('referrals.handoff.field.needs'), value: shorten(handoff.needs, 600) },
        { label: say('referrals.handoff.field.done'), value: shorten(handoff.done, 600) },
        { label: say('referrals.handoff.field.next'), value: shorten(handoff.next, 600) },
        { label: say('referrals.handoff.field.by'), value: formatDay(handoff.by, locale) },
        { label: say('referrals.handoff.field.language'), value: formatLanguage(handoff.language, locale) },
        {
          label: say('referrals.handoff.complete'),
          value:
            missing.length > 0
              ? say('referrals.handoff.lacking', { have, of, lacking })
              : say('referrals.handoff.all', { of }),
        },
      ],
    },
  ];
}

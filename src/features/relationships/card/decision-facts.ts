import type { Viewer } from '../../../assistant/turn.ts';
import type { Fact } from '../../../cards/record-card.ts';
import { formatMoment } from '../../../catalogue/format.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Reader } from '../../../store/port.ts';
import { namesOf } from '../around.ts';
import type { Ending } from '../ending.ts';
import { NAME_LENGTH } from './limits.ts';

const MOST_NAMES = 6;

/** Who was asked, who has approved; and plainly when nobody can decide. */
export async function decisionFacts(
  viewer: Viewer,
  ending: Ending,
  { deciding, possible }: { readonly deciding: readonly string[]; readonly possible: number },
  reader: Reader,
): Promise<{ readonly facts: readonly Fact[]; readonly lines: readonly string[] }> {
  const { say, locale, timeZone } = viewer;
  const approvals = await Promise.all(
    ending.approvals.map(async (approval) => {
      const [name = ''] = await namesOf([approval.by], reader);
      const [manager = ''] = await namesOf(approval.for ? [approval.for] : [], reader);
      return say(manager ? 'relationships.card.approvedFor' : 'relationships.card.approvedAt', {
        name: shorten(name, NAME_LENGTH),
        manager: shorten(manager, NAME_LENGTH),
        at: formatMoment(approval.at, locale, timeZone),
      });
    }),
  );
  const open = ending.state === 'asked';
  const lines = [
    ...(open && ending.needed > 1 ? [say('relationships.card.twoNeeded')] : []),
    ...(open && deciding.length === 0 ? [say('relationships.card.nobody')] : []),
    ...(open && deciding.length > 0 && possible < ending.needed
      ? [say('relationships.card.tooFew', { count: ending.needed })]
      : []),
  ];
  return {
    facts: [
      {
        label: say('relationships.card.asked'),
        value: await nameList(viewer, without(ending.handedOver, [...ending.asked, ...(open ? deciding : [])]), reader),
      },
      { label: say('relationships.card.handedOver'), value: await nameList(viewer, ending.handedOver ?? [], reader) },
      { label: say('relationships.card.approvals'), value: approvals.join(' · ') },
    ],
    lines,
  };
}

function without(left: readonly string[] = [], asked: readonly string[]): readonly string[] {
  return [...new Set(asked)].filter((id) => !left.includes(id));
}

async function nameList(viewer: Viewer, ids: readonly string[], reader: Reader): Promise<string> {
  const names = (await namesOf(ids, reader)).map((name) => shorten(name, NAME_LENGTH));
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? viewer.say('relationships.card.more', { names: shown, count: rest }) : shown;
}

import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { formCard } from '../../../cards/form-card.ts';
import { shorten } from '../../../catalogue/shorten.ts';
import type { Doc } from '../../../store/port.ts';
import type { Looked } from './look.ts';

/** Names beside a count. */
const MOST_NAMES = 4;
const LONGEST = 40;

/** What is known of somebody and where, what stays and why; the name has to be typed before anything is erased. */
export function eraseCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  looked: Looked,
  marks: { readonly errors?: Readonly<Record<string, string>>; readonly note?: Note } = {},
): Card {
  const { say, locale } = viewer;
  const { whom, name, found, blocked } = looked;
  const { errors = {} } = marks;
  const blocking = blocked && ({ tone: 'warning', text: say(blocked, { name }) } as const);
  const note = marks.note ?? blocking;
  const data = ofDraft(draft);
  const erasable = !blocked && found.length > 0;
  return formCard({
    locale,
    title: say('people.erase.title', { name }),
    intro: say(found.length > 0 ? `people.erase.intro.${whom.kind}` : 'people.erase.nothing'),
    ...(note && { note }),
    facts: found.map(({ title, names }) => ({
      label: say(title, { count: names.length }),
      value: someNames(viewer, names),
    })),
    paragraphs: [say(`people.erase.stays.${whom.kind}`)],
    fields: [
      {
        ...{ id: 'also', label: say('people.erase.also'), kind: 'text', value: draft.body.values.also ?? '' },
        ...{ maxLength: 500, hint: say('people.erase.alsoHint') },
        ...(errors.also && { error: errors.also }),
      },
      ...(erasable
        ? [
            {
              ...{ id: 'confirm', label: say('people.erase.confirm', { name }), kind: 'text' as const },
              ...{ value: draft.body.values.confirm ?? '', maxLength: 200 },
              ...(errors.confirm && { error: errors.confirm }),
            },
          ]
        : []),
    ],
    buttons: [
      ...(erasable
        ? [{ title: say('people.erase.submit'), verb: 'erase.submit', data, style: 'destructive' as const }]
        : []),
      { title: say('people.erase.look'), verb: 'erase.look', data },
      cancelButton(say, draft),
    ],
  });
}

function someNames({ say }: Viewer, names: readonly string[]): string {
  const distinct = [...new Set(names.filter((name) => name !== ''))];
  if (distinct.length === 0) return say('people.erase.whole');
  const shown = distinct.slice(0, MOST_NAMES).map((name) => shorten(name, LONGEST));
  const rest = distinct.length - shown.length;
  return [...shown, ...(rest > 0 ? [say('people.leave.more', { count: rest })] : [])].join(', ');
}

import { closeDraft, type Draft, keepDraft } from '../../../assistant/drafts.ts';
import type { CardAction, Form } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formCard } from '../../../cards/form-card.ts';
import { people } from '../../../partner/people.ts';
import type { Doc, Reader } from '../../../store/port.ts';
import { type Around, candidates, decidersOf } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import type { Ending } from '../ending.ts';
import { move, tell } from '../moves/moves.ts';
import { formButtons, onEnding, onEndingForm, requestOf, startEndingDraft } from '../on-ending.ts';

export const PASS_FORM = 'relationship.pass';
const MOST_CHOICES = 30;

export const passForm = (around: Around): Form => ({
  name: PASS_FORM,
  render: (viewer, draft, reader) => passCard(viewer, draft, reader, around),
});

/**
 * Whoever decides can bring the request to one more, a colleague who may decide or an admin, beside themselves or in their
 * place. Nobody loses their say: in whose place somebody decides is not reminded any more.
 */
export const passActions = (around: Around): readonly CardAction[] => [
  onEnding(around, 'relationship.end.pass', 'pass', async (turn, tx) => {
    const { record, say } = turn;
    if ((await choices(turn, record.body, tx, around)).length === 0) {
      return endingCard(turn, record, tx, around, { tone: 'warning', text: say('relationships.pass.nobody') });
    }
    return passCard(turn, await startEndingDraft(turn, tx, PASS_FORM, record), tx, around);
  }),
  onEndingForm(around, PASS_FORM, 'relationship.end.pass.submit', 'pass', async (turn, tx, doc) => {
    const to = (await choices(turn, doc.body, tx, around)).find(({ id }) => id === turn.typed.person);
    if (!to) return passCard(turn, await keepDraft(tx, turn.draft, {}), tx, around, true);
    await closeDraft(tx, turn.draft);
    const asked = [...new Set([...doc.body.asked, to.id])];
    const called = [...new Set([...(doc.body.called ?? []), to.id])];
    const instead = turn.typed.how === 'instead';
    const before = (doc.body.handedOver ?? []).filter((id) => id !== to.id && id !== turn.personId);
    const handedOver = instead ? [...before, turn.personId] : before;
    const what = instead ? 'relationship.handedOver' : 'relationship.passed';
    const moved = await move(turn, tx, doc, { asked, called, handedOver }, { what, facts: { to: to.id } });
    const note = { tone: 'accent', key: 'relationships.told.passed', params: { name: turn.personName } } as const;
    await tell(turn, tx, moved, [to.id], note);
    const text = turn.say(instead ? 'relationships.pass.handedOver' : 'relationships.pass.done', { name: to.name });
    return endingCard(turn, moved, tx, around, { tone: 'good', text });
  }),
];

/** Everybody else who may decide or is admin; the requester never. */
async function choices(
  viewer: Viewer,
  ending: Ending,
  reader: Reader,
  around: Around,
): Promise<readonly { id: string; name: string }[]> {
  const deciding = await decidersOf(ending, viewer.now, reader, around);
  const fit = (await candidates(reader, around)).filter(
    ({ id, roles }) =>
      id !== viewer.personId && id !== ending.requester && (deciding.includes(id) || roles.includes('admin')),
  );
  const named = await Promise.all(
    fit.map(async ({ id }) => ({ id, name: (await reader.get(people, id))?.body.name ?? '' })),
  );
  return named.filter(({ name }) => name !== '').slice(0, MOST_CHOICES);
}

async function passCard(
  viewer: Viewer,
  draft: Doc<Draft>,
  reader: Reader,
  around: Around,
  wrong = false,
): Promise<Card> {
  const { say, locale } = viewer;
  const { body } = await requestOf(draft, reader);
  return formCard({
    locale,
    title: say('relationships.pass.title', { name: body.companyName }),
    intro: say('relationships.pass.intro'),
    fields: [
      {
        id: 'person',
        label: say('relationships.pass.person'),
        kind: 'choice',
        value: '',
        required: true,
        choices: (await choices(viewer, body, reader, around)).map(({ id, name }) => ({ title: name, value: id })),
        ...(wrong && { error: say('relationships.pass.problem') }),
      },
      {
        id: 'how',
        label: say('relationships.pass.how'),
        kind: 'choice',
        value: 'too',
        choices: (['too', 'instead'] as const).map((how) => ({ title: say(`relationships.pass.${how}`), value: how })),
      },
    ],
    buttons: formButtons(viewer, draft, {
      title: say('relationships.button.pass'),
      verb: 'relationship.end.pass.submit',
      style: 'positive',
    }),
  });
}

import { helpButton } from '../../assistant/cards.ts';
import { closeDraft, openDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Command, type Contributions, onDraft } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';

/** Drops the form under way; one of the two things that words alone may do. */
export const cancelCommand = (_everyone: Contributions): Command => ({
  intent: 'cancel',
  shared: true,
  who: 'everyone',
  title: 'basics.cancel.title',
  examples: { en: ['never mind', 'cancel'], ko: ['취소', '그만'] },
  async handle(turn, tx) {
    const draft = await openDraft(turn, tx);
    if (!draft) return { card: cancelledCard(turn, 'basics.cancel.nothing') };
    await closeDraft(tx, draft);
    return { card: cancelledCard(turn, 'basics.cancel.done') };
  },
});

/** The cancel button of every form. */
export const cancelForm = (_everyone: Contributions): CardAction =>
  onDraft('*', {
    verb: 'form.cancel',
    who: 'everyone',
    async handle(turn, tx) {
      await closeDraft(tx, turn.draft);
      return { card: cancelledCard(turn, 'basics.cancel.done') };
    },
  });

function cancelledCard(viewer: Viewer, key: 'basics.cancel.done' | 'basics.cancel.nothing'): Card {
  return messageCard({ locale: viewer.locale, title: viewer.say(key), buttons: [helpButton(viewer)] });
}

import type { CardAction } from '../../../assistant/feature.ts';
import type { Around } from '../around.ts';
import { endingCard } from '../card/ending-card.ts';
import { undecided } from '../due.ts';
import { move, tell } from '../moves/moves.ts';
import { onEnding } from '../on-ending.ts';
import { mayNudge } from '../rules/deadlines.ts';

/** The requester reminds those who may decide, at most once a day. */
export const nudgeAction = (around: Around): CardAction =>
  onEnding(around, 'relationship.end.nudge', 'nudge', async (turn, tx) => {
    const { record, say, personName } = turn;
    if (!mayNudge(record.body, turn.now)) {
      return endingCard(turn, record, tx, around, { tone: 'warning', text: say('relationships.nudge.already') });
    }
    const moved = await move(turn, tx, record, { nudgedAt: turn.now }, { what: 'relationship.nudged' });
    await tell(turn, tx, moved, await undecided(record.body, turn.now, tx, around), {
      tone: 'warning',
      key: 'relationships.told.nudged',
      params: { name: personName },
    });
    return endingCard(turn, moved, tx, around, { tone: 'good', text: say('relationships.nudge.done') });
  });

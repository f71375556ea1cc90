import { buttonJson } from '../../cards/button.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import type { Card } from '../reply.ts';
import type { Viewer } from '../turn.ts';

/** The verb by which a dialog puts a record's card into the conversation that it was opened from. */
export const SHARE = 'record.share';

/** Teams shows six; what matters most stands first. */
const OTHERS = 5;

/** A record that a dialog has led to can be put into the conversation, by a button in place of the least important one. */
export function withShareButton(viewer: Viewer, card: Card): Card {
  if (!card.about) return card;
  const { kind, id } = card.about;
  const share = buttonJson({ title: viewer.say('common.button.share'), verb: SHARE, data: { kind, record: id } });
  const body = (card.content.body ?? []) as readonly JsonObject[];
  const others = body.filter(({ type }) => type !== 'ActionSet');
  const buttons = body.filter(({ type }) => type === 'ActionSet').flatMap(({ actions }) => actions as readonly Json[]);
  const set = { type: 'ActionSet', spacing: 'Medium', actions: [...buttons.slice(0, OTHERS), share] };
  return { ...card, content: { ...card.content, body: [...others, set] } };
}

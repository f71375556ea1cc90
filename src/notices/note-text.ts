import type { Viewer } from '../assistant/turn.ts';
import type { Notice } from './outbox.ts';

/** Why a notice comes that says another one did not arrive: it holds without the record. */
export const UNDELIVERED = 'common.notice.undelivered';

/** The sentence that says why a notice comes, in the reader's language. */
export function noteText({ say }: Pick<Viewer, 'say'>, { key, params }: Notice['note']): string {
  // Only those who are admins by the settings can be told something before anything is known of them.
  const name = params.name === '' ? say('common.role.admin') : params.name;
  return say(key, name === undefined ? params : { ...params, name });
}

import { type Eraser, eraserOf } from '../../assistant/eraser.ts';
import { scrubAll } from '../../shared/scrub.ts';
import { type Ending, endings } from './ending.ts';

/** What requests and decisions say of somebody in words. */
export const endingEraser: Eraser = eraserOf<Ending>({
  kind: endings,
  title: 'relationships.erase',
  called: ({ companyName }) => companyName,
  without: (ending, { words }) => scrubAll(ending, words, ['companyName']),
});

import { type Eraser, eraserOf } from '../../assistant/eraser.ts';
import { type Partnership, partnerships } from '../../partner/partnerships.ts';
import { scrubAll } from '../../shared/scrub.ts';

/** Addresses at the companies that the partner works with. */
export const partnershipEraser: Eraser = eraserOf<Partnership>({
  kind: partnerships,
  title: 'providers.erase',
  called: ({ name }) => name,
  without: (partnership, { words }) => scrubAll(partnership, words, ['name']),
});

import { type Eraser, eraserOf } from '../../assistant/eraser.ts';
import { scrubAll } from '../../shared/scrub.ts';
import { type Profile, profiles } from './profile.ts';

/** Addresses and names in the business profile. */
export const profileEraser: Eraser = eraserOf<Profile>({
  kind: profiles,
  title: 'profile.erase',
  called: ({ website }) => website,
  without: (profile, { words }) => scrubAll(profile, words),
});

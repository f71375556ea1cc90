import { isPersonName } from '../extract/person.ts';
import { isFrequentKo } from '../lexicon/frequent-words.ts';
import { COMPANY_END } from '../lexicon/particles.ts';
import { isThingKo } from '../lexicon/things.ts';
import { isIdle, type Morph } from './korean.ts';
import { LONGEST_NAME } from './name-by-form.ts';

/** An everyday noun, or something that begins with one and does not end like a company ("커피머신"). */
export function isThing(surface: string, name: Morph, morphs: readonly Morph[], tight = surface): boolean {
  if (surface.length > LONGEST_NAME) return false;
  if (COMPANY_END.test(surface) || surface.endsWith('정보')) return false;
  if (isThingKo(surface) || ((isFrequentKo(surface) || isFrequentKo(tight)) && !isPersonName(surface))) return true;
  const first = morphs.find((morph) => morph.start === name.start);
  return first?.stem !== undefined && first.end < name.end && isIdle(first, ['elsewhere']) && !isPersonName(surface);
}

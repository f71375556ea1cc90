import { isPersonName } from '../extract/person.ts';
import { stemOf } from '../lexicon/hangul.ts';
import { SURE_TAIL } from '../lexicon/particles.ts';
import { type Morph, named, segment } from './korean.ts';

/** Longer Korean words are sentences without spaces, not names. */
export const LONGEST_NAME = 20;
const FORMED = new RegExp(
  `^(?<name>[가-힣]+(?:${SURE_TAIL}))(?<particle>이라는|라는|이라고|라고|와의|과의|에게서|으로|에게|한테|에서|이랑|하고|에|을|를|은|는|이|가|와|과|의|로|도|랑)?$`,
  'u',
);
const PERSON =
  /^(?<name>[가-힣]{3})(?:씨|님)?(?<particle>에게서|에게|한테|으로|께서|께|을|를|은|는|이|가|와|과|의|로|도)$/u;

/** ㄹㅌㅇㅇ: a name by its initial consonants; ㅋㅋㅋ and ㅎㅎㅎ are laughter. */
const INITIALS = /^(?!(?<letter>[ㄱ-ㅎ])\k<letter>+$)[ㄱ-ㅎ]{3,}$/u;
/** "초대받은정원이라는 회사": what somebody is called. */
const CALLED = /^(?<name>[가-힣]{4,12}?)(?<particle>이라는|라는)$/u;
/** "하나로와": behind the particle 로 none of these can stand, so 로 is part of the name. */
const ENDS_IN_RO = /^(?<name>[가-힣]{1,8}로)(?<particle>와의|와는|와|가|를|랑)$/u;

/**
 * A word that is a name by its form, whatever it is made of: it ends as only companies do ("추천컴퍼니에"), or it is a full name
 * with a particle that would otherwise be cut in two ("이하나를").
 */
export function nameByForm(tight: string): Morph | undefined {
  if (tight.length > LONGEST_NAME) return undefined;
  if (INITIALS.test(tight) && stemOf(tight) === undefined) return named(0, tight.length, undefined);
  const formed = FORMED.exec(tight)?.groups;
  if (formed?.name !== undefined && stemOf(formed.name) === undefined && stemOf(tight) === undefined) {
    return named(0, formed.name.length, formed.particle);
  }
  const ro = ENDS_IN_RO.exec(tight)?.groups;
  if (ro?.name !== undefined && stemOf(ro.name) === undefined) return named(0, ro.name.length, ro.particle);
  const called = CALLED.exec(tight)?.groups;
  if (called?.name !== undefined && stemOf(called.name) === undefined && stemOf(tight) === undefined)
    return named(0, called.name.length, called.particle);
  const person = PERSON.exec(tight)?.groups;
  if (person?.name === undefined || !isPersonName(person.name)) return undefined;
  const { morphs } = segment(tight);
  const cut = morphs[0]?.stem === undefined && morphs[0]?.end === 2 && morphs.length > 1;
  return cut ? named(0, 3, person.particle) : undefined;
}

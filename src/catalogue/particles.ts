import { josa } from 'es-hangul';

/** The pairs of particles that the Korean texts use, as es-hangul writes them. */
export const PARTICLES = [
  '이/가',
  '을/를',
  '은/는',
  '으로/로',
  '와/과',
  '이나/나',
  '이란/란',
  '아/야',
  '이에요/예요',
] as const;
type Particle = (typeof PARTICLES)[number];

/** How a digit at the end of a name is read in Korean: does the reading end in a consonant? (영 일 이 삼 사 오 육 칠 팔 구) */
const DIGIT_READINGS = ['영', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'] as const;

/**
 * The particle that follows a name, without the name. Names in Hangul go by their last letter, digits by their Korean
 * reading; Latin words by their last sound as Koreans usually write it: l, m, n and ng end in a consonant, so do p, t and k behind a
 * short vowel, others in a vowel (콘토소를, 패브리캄을, 노스윈드를, 지댑을).
 * @param name what a person typed; anything that gives no sound (brackets, quotes, dots) at its end is passed over
 * @param pair for example `을/를`
 */
export function particleAfter(name: string, pair: Particle): string {
  const spoken = lastSound(name);
  return josa.pick(spoken, pair);
}

function lastSound(name: string): string {
  const letters =
    name
      .normalize('NFC')
      .replace(/\([^)]*\)\s*$/u, '')
      .replace(/[^\p{L}\p{N}]+$/u, '') || name.replace(/[^\p{L}\p{N}]+$/u, '');
  const last = letters.at(-1) ?? '';
  if (/\d/.test(last)) return DIGIT_READINGS[Number(last)] ?? '이';
  if (/[a-z]/i.test(last)) return latinSound(letters);
  return /[가-힣]/.test(last) ? last : '이';
}

/** Letters whose Korean names end in a consonant: 엘, 엠, 엔, 알. Abbreviations of up to three letters are spelled out. */
const SPELLED = /^(?:.*[^\p{L}])?[A-Z]{1,3}$/u;
/** By the rules for foreign words (외래어 표기법): p, t and k close a syllable behind a short vowel (앱, 봇, 북); a silent e is not heard (라인, 애플). */
const CLOSES = /(?:^|[^aeiou])[aeiouy](?:p|t|c?k)$|(?:oo[kt]|oup)$/iu;

function latinSound(word: string): string {
  if (SPELLED.test(word)) return /[LR]$/.test(word) ? '일' : /[MN]$/.test(word) ? '임' : '이';
  if (/le?$/i.test(word)) return '일';
  if (/(?:m|n|ng|[aeiou][mn]e)$/i.test(word)) return '임';
  return CLOSES.test(word) ? '입' : '이';
}

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
 * reading; Latin words by their last sound as Koreans usually write it (l, m, n and ng end in a consonant, others in a vowel:
 * 콘토소를, 패브리캄을, 노스윈드를).
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

function latinSound(word: string): string {
  if (/l$/i.test(word)) return '일';
  return /(m|n|ng)$/i.test(word) ? '임' : '이';
}

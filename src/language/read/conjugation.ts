import { assemble, disassembleCompleteCharacter } from 'es-hangul';

/** ㅂ that turns into 우 before a vowel. */
const B_IRREGULAR = /(?:돕|눕|줍|덥|춥|쉽|렵|겁|볍|맙|갑|깝|뵙|쭙)$/u;
const D_IRREGULAR = /(?:듣|걷|묻|깨닫|싣)$/u;
const S_IRREGULAR = /(?:짓|낫|붓|잇|긋)$/u;
/** 르 that takes no second ㄹ. */
const REU_REGULAR = /(?:따르|치르|들르|머무르|이르)$/u;

interface Syllable {
  readonly front: string;
  readonly choseong: string;
  readonly jungseong: string;
  readonly jongseong: string;
}

function lastOf(stem: string): Syllable | undefined {
  const parts = disassembleCompleteCharacter(stem.slice(-1));
  return parts === undefined ? undefined : { front: stem.slice(0, -1), ...parts };
}

const put = (front: string, choseong: string, jungseong: string, jongseong = ''): string =>
  front + assemble([choseong, jungseong, ...jongseong].filter((letter) => letter !== ''));

/** The stem before 으-endings, without the 으: 돕 → 도우, 듣 → 들으, 살 → 살, 가 → 가, 먹 → 먹으. */
function beforeEu(stem: string, { front, choseong, jungseong, jongseong }: Syllable): string {
  if (jongseong === '' || jongseong === 'ㄹ') return stem;
  if (B_IRREGULAR.test(stem)) return `${put(front, choseong, jungseong)}우`;
  if (D_IRREGULAR.test(stem)) return `${put(front, choseong, jungseong, 'ㄹ')}으`;
  if (S_IRREGULAR.test(stem)) return `${put(front, choseong, jungseong)}으`;
  return `${stem}으`;
}

const FUSED: Readonly<Record<string, string>> = { ㅗ: 'ㅘ', ㅜ: 'ㅝ', ㅣ: 'ㅕ', ㅡ: 'ㅓ', ㅚ: 'ㅙ' };
const isBright = (vowel: string): boolean => vowel === 'ㅏ' || vowel === 'ㅗ' || vowel === 'ㅑ';

/** The stem with 아/어: 가, 먹어, 도와, 몰라, 해. */
function withVowel(stem: string, { front, choseong, jungseong, jongseong }: Syllable): string {
  if (stem.endsWith('하')) return put(front, 'ㅎ', 'ㅐ');
  if (stem.endsWith('르') && !REU_REGULAR.test(stem)) {
    const before = lastOf(front);
    if (before === undefined) return `${stem}어`;
    return put(before.front, before.choseong, before.jungseong, 'ㄹ') + (isBright(before.jungseong) ? '라' : '러');
  }
  if (jongseong === '') {
    if (['ㅏ', 'ㅓ', 'ㅐ', 'ㅔ', 'ㅕ'].includes(jungseong)) return stem;
    if (jungseong === 'ㅡ') {
      const before = lastOf(front);
      return put(front, choseong, before !== undefined && isBright(before.jungseong) ? 'ㅏ' : 'ㅓ');
    }
    const fused = FUSED[jungseong];
    return fused === undefined ? `${stem}어` : put(front, choseong, fused);
  }
  const vowel = isBright(jungseong) ? '아' : '어';
  if (/돕$/u.test(stem)) return `${put(front, choseong, jungseong)}와`;
  if (B_IRREGULAR.test(stem)) return `${put(front, choseong, jungseong)}워`;
  if (D_IRREGULAR.test(stem)) return put(front, choseong, jungseong, 'ㄹ') + vowel;
  if (S_IRREGULAR.test(stem)) return put(front, choseong, jungseong) + vowel;
  return stem + vowel;
}

function addUnder(base: string, letter: string): string {
  const last = lastOf(base);
  return last === undefined ? base : put(last.front, last.choseong, last.jungseong, letter);
}

/** What a stem becomes before the endings that change it. */
export interface Bases {
  /** Without the ㄹ that falls out before ㄴ, ㅂ, ㅅ and 오: 살 → 사. */
  readonly soft: string;
  /** Before 으: 먹으, 도우, 들으; the stem itself where it takes none: 가, 살. */
  readonly eu: string;
  /** Before 아/어: 먹어, 도와, 몰라, 해. */
  readonly vowel: string;
  /** Before what the past takes: 먹었, 도왔. */
  readonly past: string;
  /** With a consonant that is the beginning of an ending: 간, 갈, 갑; 먹은, 먹을, 먹습. */
  readonly under: Readonly<Record<'ㄴ' | 'ㄹ' | 'ㅂ', string>>;
}

/** The regular and irregular changes of the stem of a Korean verb or adjective; undefined for what does not end in a syllable. */
export function basesOf(stem: string): Bases | undefined {
  const last = lastOf(stem);
  if (last === undefined) return undefined;
  const eu = beforeEu(stem, last);
  const isOpen = eu === stem;
  const soft = last.jongseong === 'ㄹ' ? put(last.front, last.choseong, last.jungseong) : stem;
  const open = isOpen ? soft : eu;
  const vowel = withVowel(stem, last);
  return {
    soft,
    eu,
    vowel,
    past: addUnder(vowel, 'ㅆ'),
    under: { ㄴ: addUnder(open, 'ㄴ'), ㄹ: addUnder(open, 'ㄹ'), ㅂ: isOpen ? addUnder(open, 'ㅂ') : `${stem}습` },
  };
}

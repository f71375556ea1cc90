import { assemble, disassembleCompleteCharacter } from 'es-hangul';
import { VERBS_KO } from '../lexicon/verbs.ts';

/** Behind any stem: 가+는데, 먹+고. */
const PLAIN =
  '고 고서 고는 고요 고있는 고있어 고있는데 지만 지만요 지도 지가 지는 지를 지요 기 기도 기는 기가 기에 기로 기엔 기에는 기만 길래 거든 거든요 거나 는데 는데요 는데도 는지 는지라 는구나 는군요 는다 는다고 는다는 는다네요 는대 는대요 네요 더니 더라 더라고 더라고요 던 던데 던데요 자마자 다가 다가도 느라 느라고 도록 게끔 겠는데 겠네요 겠다고 겠다는 겠지만 겠습니다 겠어요 겠어 잖아 잖아요 죠 나요 다고 다는 다네요 다면 다며 다면서 다니 다니까 답니다 대요 는 는중 는중에 는중이라 는중인데 는중이야 는곳 는거 는동안'.split(
    ' ',
  );
/** With 으 behind a consonant: 먹으면, 가면. */
const EU =
  '면 면은 면서 면서도 려고 려는 려는데 려면 려다 려다가 려니 려니까 러 니 니까 니깐 므로 며 세요 신 신다 신다고 신대요 셔서 시는 시는데 시고 시면 실 십니다 셨는데 셨어요 셨다고 셨대요 나'.split(
    ' ',
  );
/** The consonant goes under the last syllable where it is open, or stands under 으: 간, 먹은. */
const UNDER: Readonly<Record<'ㄴ' | 'ㄹ' | 'ㅂ', readonly string[]>> = {
  ㄴ: [
    '',
    '데',
    '데요',
    '데도',
    '지',
    '지라',
    '가요',
    '걸',
    '적',
    '후에',
    '뒤에',
    '다음',
    '다음에',
    '채로',
    '김에',
    '거',
    '건데',
    '거라',
    '곳',
    '다',
    '다고',
    '다는',
    '대',
    '대요',
    '다네요',
  ],
  ㄹ: [
    '',
    '게',
    '게요',
    '까',
    '까요',
    '까봐',
    '지',
    '지도',
    '때',
    '때는',
    '때마다',
    '거',
    '건데',
    '거야',
    '거예요',
    '거라',
    '거라서',
    '테니',
    '테니까',
    '텐데',
    '텐데요',
    '래',
    '래요',
    '수록',
    '뻔',
    '만한',
    '예정',
    '예정이라',
    '예정인데',
  ],
  ㅂ: ['니다', '니다만', '니까', '시다'],
};
/** Behind 아/어: 가서, 먹어서. */
const A_EO =
  ' 서 서요 서는 서도 서인지 도 도요 요 야 야지 야해 야돼 야하는 야하는데 야해서 야돼서 야겠다 지는 진 져서 졌어 졌는데 라 주고 주는 준 줘 줘서 줬어 줬는데 주셔서 주신 주셨는데 보고 보는 보는데 보니 보니까 본 봐 봐도 봤는데 봤어 봤더니 볼 버려서 버린 버렸어 버렸는데 놓고 놓은 놨는데 두고 둔 뒀는데 있는 있는데 있어 있어서 있고 있던 가는 가고 가지고 갖고 오는 온 와서 달라고 달라는 달래 달래요 드려서'.split(
    ' ',
  );
/** Behind 았/었: 갔다가, 먹었는데. */
const PAST =
  '다 다가 다고 다는 다네 다네요 다면 다며 다면서 다니 다니까 던 던데 더니 어 어요 어서 는데 는데요 는데도 는지 지만 고 고요 으면 으면요 으니 으니까 으나 을 을때 을까 을텐데 을지 네 네요 나 나요 거든 거든요 습니다 습니다만 잖아 잖아요 죠 지요 지 대 대요 구나 군요 길래 음'.split(
    ' ',
  );

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
  if (last === undefined) return base;
  return put(last.front, last.choseong, last.jungseong, letter);
}

function formsOf(stem: string): readonly string[] {
  const last = lastOf(stem);
  if (last === undefined) return [];
  const dropped = last.jongseong === 'ㄹ' ? put(last.front, last.choseong, last.jungseong) : stem;
  const forms = PLAIN.map((ending) => (/^[는네느나]/u.test(ending) ? dropped : stem) + ending);
  const eu = beforeEu(stem, last);
  for (const ending of EU) forms.push((/^[니세신셔시실십셨나]/u.test(ending) && eu === stem ? dropped : eu) + ending);
  const open = eu === stem ? dropped : eu;
  for (const [letter, endings] of Object.entries(UNDER)) {
    if (letter === 'ㅂ' && eu !== stem) forms.push(`${stem}습니다`, `${stem}습니다만`, `${stem}습니까`);
    else for (const ending of endings) forms.push(addUnder(open, letter) + ending);
  }
  const vowel = withVowel(stem, last);
  for (const ending of A_EO)
    if (vowel.length + ending.length > 2 || /^[서도요야]$/u.test(ending)) forms.push(vowel + ending);
  const past = addUnder(vowel, 'ㅆ');
  for (const ending of PAST) forms.push(past + ending);
  return forms;
}

const forms = new Set(
  VERBS_KO.split(' ')
    .flatMap(formsOf)
    .filter((form) => form.length > 1),
);
/** Also nouns or names, or too often the end of one. */
for (const noun of [
  '가면',
  '사면',
  '지면',
  '타지',
  '가지',
  '자라',
  '나라',
  '보라',
  '모아',
  '소라',
  '이어',
  '바라',
  '지나',
  '이나',
  '보고',
  '사고',
  '주고',
  '한길',
  '세기',
  '자기',
  '자고',
  '지고',
])
  forms.delete(noun);

/** Whether a whole Korean word is a form of an everyday verb or adjective ("올라온", "바빠서", "가려고"). */
export function isVerbForm(word: string): boolean {
  return forms.has(word);
}

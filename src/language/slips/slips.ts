import { assemble, convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul';
import { latinWord } from '../lexicon/latin.ts';
import { segment } from '../read/korean.ts';
import { mendRun } from './hangul-slips.ts';
import { mendLoose } from './typo.ts';

const LATIN_RUN = /(?<![\p{L}\p{N}@._-])[a-z]{2,40}(?![\p{L}\p{N}@_-]|['’.]\p{L})/giu;
const JAMO_RUN = /[가-힣ㄱ-ㅎㅏ-ㅣ]*[ㄱ-ㅎㅏ-ㅣ][가-힣ㄱ-ㅎㅏ-ㅣ]*/gu;
/** What people type with loose letters on purpose. */
const CHATTER = /^(?:[ㅋㅎㅠㅜㅇㄱㅅㄴㅂㅊㅈㄷㅁㄹㅍㅌ]{2,}|ㅇㅋ|ㄱㅅ|ㅅㄱ)$/u;

/** To look for what a run of letters was meant to be costs up to half a millisecond; nobody slips more often in a sentence. */
const MOST_MENDED = 8;

/** Whether a Korean word consists of known stems only, at least one of them a command word of two syllables. */
function readsAsCommand(word: string): boolean {
  const { morphs } = segment(word);
  const decisive = morphs.some(
    ({ stem }) =>
      stem !== undefined &&
      stem.text.length > 1 &&
      stem.concepts.some((concept) => concept !== 'filler' && concept !== 'polite'),
  );
  return decisive && morphs.every(({ stem }) => stem !== undefined);
}

/** es-hangul throws on some rows of letters that make no syllable ("Invalid hangul Characters"): then nothing is mended. */
function quietly(convert: (text: string) => string, text: string): string {
  try {
    return convert(text);
  } catch {
    return text;
  }
}

const complete = (word: string): boolean => /^[가-힣]+$/u.test(word);

/** Korean typed while the keyboard stood on English: "rhror cnrk" → "고객 추가". */
function fromEnglishKeyboard(text: string): string {
  const runs = [...text.matchAll(LATIN_RUN)].map((match) => ({
    match,
    word: quietly(convertQwertyToHangul, match[0]),
  }));
  const unknown = runs.filter(({ match }) => latinWord(match[0].toLowerCase()) === undefined);
  const command = unknown.some(({ word }) => word.length > 1 && complete(word) && readsAsCommand(word));
  // Among Korean words a longer row of keys that makes whole syllables was meant to be Korean, too ("zhsxhth 고객 추가").
  const among =
    /[가-힣]/u.test(text) &&
    unknown.some(({ match, word }) => match[0].length > 4 && match[0] === match[0].toLowerCase() && complete(word));
  if (!command && !among) return text;
  return text.replace(LATIN_RUN, (run) => {
    const word = quietly(convertQwertyToHangul, run);
    return complete(word) && latinWord(run.toLowerCase()) === undefined ? word : run;
  });
}

/** English typed while the keyboard stood on Korean: "ㅗ디ㅔ" → "help". */
function fromKoreanKeyboard(text: string): string {
  const slipped = [...text.matchAll(JAMO_RUN)]
    .slice(0, MOST_MENDED)
    .some(
      ([run]) =>
        !CHATTER.test(run) &&
        mendLoose(run) === undefined &&
        latinWord(quietly(convertHangulToQwerty, run).toLowerCase()) !== undefined,
    );
  if (!slipped) return text;
  return text.replace(/[가-힣ㄱ-ㅎㅏ-ㅣ]+/gu, (run) => {
    if (CHATTER.test(run)) return run;
    const latin = quietly(convertHangulToQwerty, run);
    return /[ㄱ-ㅎㅏ-ㅣ]/u.test(run) || latinWord(latin.toLowerCase()) !== undefined ? latin : run;
  });
}

/** Letters that did not join: "고ㄱㅐㄱ" → "고객"; one that is left over inside a word is dropped. */
function joinJamo(text: string): string {
  let mended = 0;
  return text.replace(JAMO_RUN, (run) => {
    if (!/[가-힣]/u.test(run) && (CHATTER.test(run) || run.length < 3)) return run;
    const joined = quietly((letters) => assemble([...letters]), run);
    if (!/[ㄱ-ㅎㅏ-ㅣ]/u.test(joined)) return joined;
    mended += 1;
    const meant = mended > MOST_MENDED ? undefined : (mendRun(run) ?? mendLoose(run));
    return meant ?? (/[가-힣]/u.test(joined) ? joined.replace(/[ㄱ-ㅎㅏ-ㅣ]/gu, '') : run);
  });
}

/** Spellings that are wrong so often that they count as right. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/어떻[케캐개]|어[뜨떡]케|(?<![가-힣])어[케캐](?![가-힣]{3})/gu, '어떻게'],
  [/됬/gu, '됐'],
  [/(?<=수\s?)잇|(?<![가-힣])잇(?=[어나니는으습지음])/gu, '있'],
  [/할께/gu, '할게'],
  [/할레(?=$|\s|요)/gu, '할래'],
  [/몇일/gu, '며칠'],
];

/** Mends what a wrong keyboard layout or a missed key did to the whole utterance. */
export function mendKeyboard(text: string): string {
  const english = /[ㄱ-ㅎㅏ-ㅣ]/u.test(text) ? joinJamo(fromKoreanKeyboard(text)) : text;
  const mended = /[a-z]{3}/iu.test(english) ? fromEnglishKeyboard(english) : english;
  return SPELLINGS.reduce((spelt, [wrong, right]) => spelt.replace(wrong, right), mended);
}

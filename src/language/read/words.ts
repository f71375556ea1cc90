import type { Span } from './piece.ts';

/** A space-separated word, or the run of one script in it. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly index: number;
  readonly script: 'latin' | 'hangul' | 'number' | 'mark';
}

const RUN =
  /(?<hangul>[가-힣ㄱ-ㅎㅏ-ㅣ]+)|(?<latin>(?<![\p{L}\p{N}])(?:\p{Lu}\.)+(?= \p{Lu})|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['&.+_-][\p{L}\p{M}\p{N}]+)*)|(?<number>\p{N}[\p{N}\p{L}.,-]*)|(?<mark>[^\s\p{L}\p{N}])/gu;
const HANGUL = /[가-힣ㄱ-ㅎㅏ-ㅣ]/u;

/** Cuts the utterance into runs of one script; marks stand alone. `index` counts space-separated words. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let index = 0;
  let last = 0;
  for (const match of text.matchAll(RUN)) {
    let raw = match[0];
    const start = match.index;
    if (text.slice(last, start).includes(' ')) index += 1;
    const groups = match.groups ?? {};
    let script: Word['script'] = 'mark';
    if (groups.hangul !== undefined) script = 'hangul';
    else if (groups.latin !== undefined) script = 'latin';
    else if (groups.number !== undefined) script = 'number';
    if (script === 'hangul') {
      words.push(...objects(raw, start, index));
      last = start + raw.length;
      continue;
    }
    if (script === 'number') raw = raw.replace(/[.,-]+$/u, '');
    if ((script === 'latin' || script === 'number') && HANGUL.test(raw)) {
      words.push(...mixed(raw, start, index));
      last = start + raw.length;
      continue;
    }
    words.push({ text: raw, lower: raw.toLowerCase(), start, end: start + raw.length, index, script });
    last = start + raw.length;
  }
  return words;
}

/** "노스윈드를아델에게넘겨줘": without spaces the object still ends at 를, which names do not hold. */
function objects(raw: string, start: number, index: number): readonly Word[] {
  const parts = raw.split(
    /(?<=[가-힣]{2}(?:를|에게|한테)|(?:추천|리퍼럴|초대|관계|고객|요청|건|권한|역할)[을은])(?=[가-힣]{3})|(?<=[가-힣]{3}(?:추천|리퍼럴|추천건))(?=[가-힣]{2,4}(?:님|씨)?(?:에게|한테|께))/u,
  );
  let from = start;
  return parts.map((text) => {
    const word: Word = { text, lower: text, start: from, end: from + text.length, index, script: 'hangul' };
    from += text.length;
    return word;
  });
}

/** "Contoso를", "LG전자": a Latin run and the Hangul behind it are words of their own. */
function mixed(raw: string, start: number, index: number): readonly Word[] {
  return [...raw.matchAll(/[가-힣ㄱ-ㅎㅏ-ㅣ]+|[^가-힣ㄱ-ㅎㅏ-ㅣ]+/gu)].map((match) => {
    const text = match[0];
    let script: Word['script'] = HANGUL.test(text) ? 'hangul' : 'latin';
    if (script === 'latin' && /^\p{N}/u.test(text)) script = 'number';
    const from = start + match.index;
    return { text, lower: text.toLowerCase(), start: from, end: from + text.length, index, script };
  });
}

/** Longer utterances are read up to here only: what is meant stands at the front, and the time stays bounded. */
const MAX_LENGTH = 400;

/** One or more Teams mentions at the front, with the marks people put behind a name they call. */
const MENTION = /^(?:\s*<at(?:\s[^<>]{0,200})?>[^<]{0,200}<\/at>[\s,:;!\u00a0-]*)+/iu;
/** The assistant called by name at the front, as clients without mentions send it. */
const CALLED = /^\s*@(?:partner\s*assistant|파트너\s*어시스턴트)[\s,:;!-]*/iu;
/** Control and format characters: zero-width ones, soft hyphens, direction marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const SPACES = /[\s\u00a0\u3000]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

const WIDE: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u02bc\uff07]/gu, "'"],
  [/[\u201c\u201d\u201e\uff02]/gu, '"'],
  [/[\uff0c\u3001]/gu, ','],
  [/[\uff1f]/gu, '?'],
  [/[\uff01]/gu, '!'],
  [/[\uff1a]/gu, ':'],
  [/[\uff20]/gu, '@'],
  [/[\u2010-\u2012]/gu, '-'],
];

/**
 * The utterance as it is read: composed (NFC), without mention, invisible characters and doubled spaces, and with one
 * kind of quotation mark and apostrophe. Teams puts a no-break space behind a mention. Never throws.
 */
export function cleanUtterance(text: string): string {
  let clean = text
    .slice(0, MAX_LENGTH * 2)
    .replace(LONE_SURROGATE, ' ')
    .normalize('NFC');
  clean = clean.replace(SPACES, ' ').replace(INVISIBLE, '').replace(MENTION, '').replace(CALLED, '');
  for (const [wide, plain] of WIDE) clean = clean.replace(wide, plain);
  return clean.replace(SPACES, ' ').trim().slice(0, MAX_LENGTH).trim();
}

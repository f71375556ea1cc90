import type { Heard } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { formatCountry } from '../../catalogue/format.ts';
import type { Say } from '../../catalogue/say.ts';
import type { Correction } from '../../language/correction/part.ts';
import { readCorrection } from '../../language/correction/read-correction.ts';
import { findReference } from '../../language/reference.ts';
import { prefill } from './add/prefill.ts';
import { checkCountry } from './rules/check-country.ts';
import { fieldsFor } from './rules/fields.ts';
import { FIELD_IDS } from './rules/finding.ts';
import { suggestPrefix } from './rules/prefix.ts';
import { saidPlace } from './rules/said-place.ts';
import { shownValue } from './shown-value.ts';
import { labelOf } from './words.ts';

type Values = Readonly<Record<string, string>>;

/** What a correction changes in the details of a customer, in the fields that are asked for in its country. */
export function hearDetails(viewer: Viewer, before: Values, said: Correction, country: string): Heard | undefined {
  const { say, locale } = viewer;
  const { market } = viewer.partner;
  const { country: _country, ...rest } = said;
  const given: Values = {
    ...prefill(rest, country).values,
    ...saidPlace(said, country),
  };
  const asked = fieldsFor(country);
  const isOwnPrefix = before.prefix && before.prefix !== suggestPrefix(before.companyName ?? '');
  const taken = Object.entries(given).filter(
    ([field]) => asked.some(({ id }) => id === field) && !(field === 'prefix' && isOwnPrefix),
  );
  if (taken.length === 0) return undefined;
  const changed = FIELD_IDS.flatMap((id) => {
    const [, value] = taken.find(([field]) => field === id) ?? [];
    return value === undefined || id === 'prefix'
      ? []
      : [
          {
            label: labelOf(id, country, say),
            value: id === 'state' ? shownValue(id, value, { country, market, locale }) : value,
          },
        ];
  });
  return { values: Object.fromEntries(taken), changed };
}

/** The same in the form for a new customer, where the country can still be another one. */
export function hearNew(viewer: Viewer, before: Values, said: Correction, chosen: string): Heard | undefined {
  const { say, locale, partner } = viewer;
  const country = said.country ?? chosen;
  const details = withPrefix(said, country, say, country ? hearDetails(viewer, before, said, country) : undefined);
  if (!said.country) return details;
  const name = formatCountry(said.country, locale);
  if (checkCountry(said.country, partner.market).length > 0)
    return {
      ...(details ?? { changed: [] }),
      problem: say('conversation.heard.outsideMarket', { country: name }),
    };
  const changed = [{ label: say('customers.field.country.label'), value: name }, ...(details?.changed ?? [])];
  return { ...details, context: { country: said.country, step: 'details' }, changed };
}

/** With the name before .onmicrosoft.com that was asked for: a new customer can still have another one. */
function withPrefix({ prefix }: Correction, country: string, say: Say, heard?: Heard): Heard | undefined {
  if (prefix === undefined || country === '') return heard;
  const changed = [...(heard?.changed ?? []), { label: labelOf('prefix', country, say), value: prefix }];
  return { values: { ...heard?.values, prefix }, changed };
}

/** The new values in a sentence about a customer: "change the phone of Fabrikam to …", "파브리캄 전화번호 …로 바꿔줘". */
export function saidOf(text: string, name = ''): Correction {
  const at = name ? text.indexOf(name) : -1;
  const reference = at < 0 ? findReference(text) : undefined;
  const [start, end] = reference ? [reference.start, reference.end] : [at, at + name.length];
  if (start < 0) return readCorrection(text) ?? {};
  const before = text.slice(0, start).replace(/\s*\b(?:of|for|at)\s*(?:the\s*)?$/iu, ' ');
  const behind = text.slice(end).replace(/^(?:['’]s?|의)?\s*/u, ' ');
  const rest = `${before}${behind}`.replace(/\s+/gu, ' ').trim();
  return readCorrection(rest) ?? readCorrection(text) ?? {};
}

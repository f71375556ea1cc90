import type { Heard } from '../../../assistant/feature.ts';
import { takes } from '../../../assistant/takes.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import type { Correction } from '../../../language/correction/part.ts';
import { marketCountries } from '../../../partner/markets.ts';

/** What a correction changes in the first page of an invitation; that page is shown, whichever was open. */
export function hearRecipients({ say, locale, partner }: Viewer, said: Correction): Heard | undefined {
  const fields = { company: 'company', email: 'to', country: 'country' } as const;
  const isInMarket = said.country === undefined || marketCountries(partner.market).includes(said.country);
  const { country: _country, ...others } = said;
  const heard = takes(isInMarket ? said : others, fields, (field) => say(`invitations.field.${field}`));
  const country = said.country && formatCountry(said.country, locale);
  const named = heard?.changed.map((each) =>
    each.value === said.country && country ? { ...each, value: country } : each,
  );
  const changes: Heard = { ...heard, ...(heard && { context: { step: 'recipients' } }), changed: named ?? [] };
  if (country && !isInMarket) return { ...changes, problem: say('conversation.heard.outsideMarket', { country }) };
  return heard && changes;
}

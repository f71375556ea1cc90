import type { Turn } from '../../../assistant/turn.ts';
import { dayOf } from '../../../shared/day.ts';
import type { Customer } from '../customer.ts';
import { defaultLanguage, findCountry } from '../rules/countries.ts';
import type { RowValues } from '../rules/table/check-row.ts';

/** A customer of which only so much is known; it exists at Microsoft when its Microsoft ID does. */
export function customerOf(turn: Turn, known: RowValues, owner = turn.personId): Customer {
  const facts = findCountry(known.country);
  return {
    ...{ prefix: '', addressLine1: '', firstName: '', lastName: '', email: '' },
    culture: facts?.culture ?? '',
    language: facts ? defaultLanguage(facts) : '',
    ...known,
    status: known.microsoftId ? 'active' : 'prepared',
    owner,
    addedBy: turn.personId,
    addedAt: turn.now,
    lately: [{ at: turn.now, by: turn.personId, what: 'imported' }],
  };
}

/** A customer of ours with what a row says of it. One that was only prepared here exists at Microsoft once it has an ID. */
export function updatedBy(turn: Turn, customer: Customer, values: RowValues): Customer {
  const { country: _country, culture: _culture, language: _language, ...given } = values;
  const becomesActive = customer.status === 'prepared' && given.microsoftId !== undefined;
  return {
    ...customer,
    ...given,
    ...(becomesActive && { status: 'active', activeSince: dayOf(turn.now, turn.partner.timeZone) }),
  };
}

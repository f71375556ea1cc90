import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkCustomer } from '../../../../src/features/customers/rules/check-customer.ts';
import { countryCodes } from '../../../../src/features/customers/rules/countries.ts';
import { fieldsFor } from '../../../../src/features/customers/rules/fields.ts';
import { FIELD_IDS, findingCodes, hasError } from '../../../../src/features/customers/rules/finding.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { forms } from './forms.ts';

const country = fc.oneof(fc.constantFrom(...countryCodes), hostileText);
const key = fc.oneof(fc.constantFrom<string>(...FIELD_IDS, '__proto__', 'constructor', 'toString'), hostileText);
const value = fc.oneof({ weight: 3, arbitrary: hostileText }, { weight: 1, arbitrary: fc.jsonValue() });
const values = fc.oneof(
  fc.dictionary(key, value),
  fc.record(Object.fromEntries(FIELD_IDS.map((id) => [id, value])), { requiredKeys: [] }),
);

describe('checking a customer, whatever a client sends', () => {
  it('never throws, and speaks only of known fields in known codes', () => {
    fc.assert(
      fc.property(
        values,
        country,
        country,
        fc.array(hostileText, { maxLength: 3 }),
        (sent, where, market, partnerDomains) => {
          const { findings, customer } = checkCustomer(sent, { country: where, market, partnerDomains });
          for (const { field, code } of findings) {
            assert.ok(FIELD_IDS.includes(field));
            assert.ok(Object.hasOwn(findingCodes, code));
          }
          assert.equal(customer === undefined, hasError(findings));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never throws for what is no object', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sent) => {
        // What arrives has no type: this is the place where it is found out.
        const { customer } = checkCustomer(sent as Record<string, unknown>, {
          country: 'KR',
          market: 'KR',
          partnerDomains: [],
        });
        assert.equal(customer, undefined);
      }),
    );
  });

  it('accepts what it kept, and keeps it as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.constantFrom(...FIELD_IDS), hostileText, (form, field, text) => {
        const context = { country: form.country, market: form.country, partnerDomains: [] };
        const { customer } = checkCustomer({ ...form.values, [field]: text }, context);
        fc.pre(customer !== undefined);
        assert.deepEqual(checkCustomer({ ...customer }, context).customer, customer);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps nothing that is longer than its field says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.constantFrom(...FIELD_IDS),
        fc.integer({ min: 1, max: 400 }),
        (form, field, length) => {
          const { customer } = checkCustomer(
            { ...form.values, [field]: 'a'.repeat(length) },
            { country: form.country, market: form.country, partnerDomains: [] },
          );
          fc.pre(customer !== undefined);
          for (const { id, maxLength } of fieldsFor(form.country))
            assert.ok((customer[id] ?? '').length <= maxLength, id);
        },
      ),
    );
  });
});

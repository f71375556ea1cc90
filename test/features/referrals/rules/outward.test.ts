import assert from 'node:assert/strict';
import { completeness } from '../../../../src/features/referrals/rules/brief.ts';
import { checkOutward, isCompanyName, OUTWARD_FIELDS } from '../../../../src/features/referrals/rules/outward.ts';

const WHOLE = {
  ...{ company: 'Fabrikam Inc', kind: 'partner', contact: 'sales@fabrikam.example', needs: 'mail', done: '' },
  ...{ next: 'call', by: '2026-11-25', language: 'ko', consent: 'yes' },
};
const CONTEXT = { today: '2026-11-23', ownDomains: ['hanbit.example'] };

describe('Handing a referral to another company', () => {
  it('takes everything but what was done', () => {
    assert.deepEqual(checkOutward(WHOLE, CONTEXT), []);
    const { have, of } = completeness(OUTWARD_FIELDS, WHOLE);
    assert.deepEqual({ have, of }, { have: 8, of: 9 });
  });

  for (const [field, value, problem] of [
    ['company', ' ', 'company'],
    ['company', '—', 'company'],
    ['kind', 'friend', 'kind'],
    ['contact', 'sales', 'contact'],
    ['contact', 'minji@HANBIT.example', 'ownCompany'],
    ['needs', '', 'needs'],
    ['next', ' ', 'next'],
    ['by', 'soon', 'by'],
    ['by', '2026-11-22', 'byPast'],
    ['language', 'xx', 'language'],
    ['consent', '', 'consent'],
    ['consent', 'no', 'consent'],
    ['consent', 'YES', 'consent'],
  ] as const) {
    it(`refuses ${field} “${value}”`, () => {
      assert.deepEqual(checkOutward({ ...WHOLE, [field]: value }, CONTEXT), [problem]);
    });
  }

  it('tells everything at once, each once', () => {
    const empty = Object.fromEntries(Object.keys(WHOLE).map((field) => [field, ''])) as typeof WHOLE;
    const problems = checkOutward(empty, CONTEXT);
    assert.deepEqual(problems, ['company', 'kind', 'contact', 'needs', 'next', 'by', 'language', 'consent']);
  });

  it('knows a company by its legal form, and leaves people alone', () => {
    for (const name of [
      'Fabrikam Inc',
      'Fabrikam, Inc.',
      'Contoso Ltd',
      '파브리캄 주식회사',
      '(주)파브리캄',
      '㈜한빛',
      'Tailspin GmbH',
    ])
      assert.ok(isCompanyName(name), name);
    for (const name of ['Adele Vance', '김민지', 'Marco', 'Vincent Coppola', '아델', 'Inca'])
      assert.ok(!isCompanyName(name), name);
  });
});

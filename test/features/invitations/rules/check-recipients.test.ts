import { strict as assert } from 'node:assert';
import { whatThereIs } from '../../../../src/features/invitations/rules/already.ts';
import { checkRecipients, foreignLooking } from '../../../../src/features/invitations/rules/check-recipients.ts';
import { mailtoLink } from '../../../../src/mail/mailto.ts';

const PARTNER = { market: 'KR', domains: ['hanbit.example'] };
const TYPED = {
  company: 'Fabrikam',
  to: 'kim@fabrikam.com',
  cc: '',
  country: 'KR',
  replyTo: 'minji@hanbit.example',
  together: '',
};

describe('Who is invited', () => {
  const cases: readonly [string, Partial<typeof TYPED>, readonly string[]][] = [
    ['is fine', {}, []],
    ['takes colleagues as copies', { cc: 'adele@hanbit.example' }, []],
    ['needs a company', { company: ' - ' }, ['company missing']],
    ['needs somebody', { to: '' }, ['to missing']],
    ['is not one of us', { to: 'kim@fabrikam.com, adele@mail.hanbit.example' }, ['to ownDomain']],
    ['is not at Microsoft', { to: 'kim@microsoft.com' }, ['to microsoft']],
    ['is in the same market', { country: 'JP' }, ['country outsideMarket']],
    ['gets answers at our own address', { replyTo: 'minji@gmail.com' }, ['replyTo notOwnDomain']],
    ['cannot be a header', { replyTo: 'minji@hanbit.example\nBcc: x@y.com' }, ['replyTo format']],
    [
      'is told of all that is wrong at once',
      { company: '', to: 'x', replyTo: '' },
      ['company missing', 'to format', 'to missing', 'replyTo missing'],
    ],
  ];
  for (const [name, change, problems] of cases) {
    it(name, () => {
      const checked = checkRecipients({ ...TYPED, ...change }, PARTNER);
      assert.deepEqual(
        checked.problems.map(({ field, code }) => `${field} ${code}`),
        problems,
      );
      assert.equal(checked.recipients !== undefined, problems.length === 0);
    });
  }

  it('are at most 20, copies included', () => {
    const many = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}@fabrikam.com`).join(',');
    assert.equal(checkRecipients({ ...TYPED, to: many(19), cc: 'x@y.com' }, PARTNER).problems.length, 0);
    assert.equal(checkRecipients({ ...TYPED, to: many(20), cc: 'x@y.com' }, PARTNER).problems[0]?.code, 'tooMany');
  });

  it('look foreign by the ending of a country outside the market, and by no other', () => {
    assert.equal(foreignLooking(['a@b.com', 'c@d.co.jp'], 'KR'), 'c@d.co.jp');
    assert.equal(foreignLooking(['a@b.com', 'c@d.co.kr', 'e@f.io'], 'KR'), undefined);
    assert.equal(foreignLooking(['a@b.fr'], 'DE'), undefined);
  });
});

describe('An invitation beside what there is', () => {
  const fabrikam = {
    ...{ id: 'c-1', companyName: 'Fabrikam Korea Co., Ltd.', owner: '', names: [] },
    ...{ status: 'active' as const, domain: 'fabrikam.com' },
  };
  const wanted = { companyName: 'fabrikam korea', to: ['kim@other.com'] };

  it('is not for a customer that is connected, by name or by domain', () => {
    assert.equal(whatThereIs([fabrikam], [])(wanted)?.what, 'connected');
    assert.equal(whatThereIs([fabrikam], [])({ companyName: 'X', to: ['kim@fabrikam.com'] })?.what, 'connected');
    assert.equal(whatThereIs([fabrikam], [])({ companyName: 'X', to: ['kim@other.com'] }), undefined);
  });

  it('is for one that is only prepared, or that has left', () => {
    for (const status of ['prepared', 'ended'] as const)
      assert.equal(whatThereIs([{ ...fabrikam, status }], [])(wanted), undefined);
    assert.equal(whatThereIs([{ ...fabrikam, status: 'ending' }], [])(wanted)?.what, 'connected');
  });
});

describe('The way into the own mail program', () => {
  const mail = { to: ['kim+csp@fabrikam.com', 'lee@fabrikam.com'], cc: [], subject: 'R & D?', body: 'a\nb&c=d' };

  it('carries the whole mail where it fits', () => {
    assert.deepEqual(mailtoLink(mail), {
      url: 'mailto:kim%2Bcsp@fabrikam.com,lee@fabrikam.com?subject=R%20%26%20D%3F&body=a%0D%0Ab%26c%3Dd',
      withBody: true,
    });
  });

  it('leaves the text out where it does not, and is left out itself where nothing fits', () => {
    const long = mailtoLink({ ...mail, body: '가'.repeat(300) });
    assert.equal(long?.withBody, false);
    assert.ok((long?.url.length ?? 0) < 2000);
    assert.equal(mailtoLink({ ...mail, subject: '가'.repeat(300) }), undefined);
  });
});

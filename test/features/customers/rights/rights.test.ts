import { strict as assert } from 'node:assert';
import {
  checkRights,
  gdapEnd,
  reminderFor,
  rightsDates,
  rightsOf,
  typedRights,
} from '../../../../src/features/customers/rules/rights.ts';
import { DAY } from '../../../../src/shared/instant.ts';
import { inputs, textOf } from '../../../support/card-reader.ts';
import { MINJI } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';
import { customerNow, putCustomers } from '../some-customers.ts';

const TODAY = '2026-11-23';
const MAY = { attest: true, qualify: true };
const AGREED = { agreementWay: 'attested', agreementOn: '2026-11-20', agreementBy: '박지수, jisoo@fabrikam.example' };
const ASKED = {
  gdapName: 'Fabrikam admin 2026',
  gdapRoles: 'Helpdesk Administrator',
  gdapAskedOn: '2026-11-01',
  gdapDays: '365',
};

describe('Agreement and rights', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, typeof MAY, readonly string[]])[] = [
    ['nothing at all', { gdapDays: '730' }, MAY, []],
    ['all of it', { ...AGREED, ...ASKED, gdapGrantedOn: '2026-11-02', qualification: 'education' }, MAY, []],
    [
      'an agreement without day and name',
      { agreementWay: 'customer' },
      MAY,
      ['agreementOn missing', 'agreementBy missing'],
    ],
    ['an agreement of tomorrow', { ...AGREED, agreementOn: '2026-11-24' }, MAY, ['agreementOn ahead']],
    ['attesting as an indirect reseller', AGREED, { attest: false, qualify: true }, ['agreementWay cannotAttest']],
    [
      'a qualification that is not there',
      { qualification: 'education' },
      { attest: true, qualify: false },
      ['qualification cannotQualify'],
    ],
    [
      'rights approved before they were asked',
      { ...ASKED, gdapGrantedOn: '2026-10-31' },
      MAY,
      ['gdapGrantedOn before'],
    ],
    ['rights for ever', { ...ASKED, gdapDays: '731' }, MAY, ['gdapDays days']],
    ['rights for no time', { ...ASKED, gdapDays: '0' }, MAY, ['gdapDays days']],
    ['a name beyond 50 characters', { ...ASKED, gdapName: 'x'.repeat(51) }, MAY, ['gdapName tooLong']],
  ];
  for (const [what, typed, may, problems] of cases) {
    it(`are judged: ${what}`, () => {
      assert.deepEqual(
        checkRights(typed, TODAY, may).map(({ field, code }) => `${field} ${code}`),
        problems,
      );
    });
  }

  it('are kept as they were typed', () => {
    const typed = { ...AGREED, ...ASKED, gdapGrantedOn: '2026-11-02', qualification: 'education' };
    assert.deepEqual(typedRights(rightsOf(typed)), typed);
  });

  it('lapse 90 days after they were asked, and end as many days after the approval as were asked for', () => {
    const gdap = { name: 'a', roles: 'b', askedOn: '2026-11-01', days: 365 };
    assert.equal(gdapEnd(gdap), '2027-01-30');
    assert.equal(gdapEnd({ ...gdap, grantedOn: '2026-11-02' }), '2027-11-02');
  });

  it('are reminded of step by step, the latest step only when some were missed', () => {
    const [date] = rightsDates({ rights: rightsOf(ASKED) });
    assert.ok(date);
    assert.equal(reminderFor(date, '2026-12-30'), undefined);
    assert.equal(reminderFor(date, '2026-12-31'), 'gdapRequest 2027-01-30 30');
    assert.equal(reminderFor(date, '2027-02-20'), 'gdapRequest 2027-01-30 0');
    assert.deepEqual(rightsDates({ rights: rightsOf(AGREED), agreementDue: TODAY }), []);
  });

  it('are recorded from the customer, shown there, and named in the history without what was written', async () => {
    const office = await openOffice();
    await putCustomers(office, {});
    const card = await office.says(MINJI, 'open Fabrikam');
    assert.match(textOf(card), /no acceptance recorded[\s\S]*neither creating nor inviting/);
    const form = await office.presses(MINJI, card, 'customer.rights');
    assert.equal(inputs(form).gdapDays?.value, '730');
    const wrong = await office.presses(MINJI, form, 'customer.rights.save', {
      agreementWay: 'customer',
      gdapDays: '730',
    });
    assert.match(textOf(wrong), /2 fields need another look/);
    const saved = await office.presses(MINJI, wrong, 'customer.rights.save', {
      ...AGREED,
      ...ASKED,
      qualification: 'none',
    });
    assert.match(textOf(saved), /attested by us, accepted by 박지수/);
    assert.match(textOf(saved), /lapses on 30 Jan 2027/);
    const [last] = (await office.history()).slice(-1);
    assert.equal(last?.what, 'customer.rights');
    assert.ok(!JSON.stringify(last).includes('박지수'));
    assert.doesNotMatch(textOf(await office.says(MINJI, 'open Fabrikam', 'group')), /박지수/);
  });

  it('remind the owner once for each step, and stand in today', async () => {
    const office = await openOffice();
    await putCustomers(office, { rights: rightsOf(ASKED) });
    office.moveTime(61 * DAY);
    await office.notices.tick();
    await office.notices.tick();
    const told = office.deliveries.filter(({ card }) => /lapses on 2027-01-30 unless/.test(textOf(card)));
    assert.equal(told.length, 1);
    assert.match(
      textOf(await office.says(MINJI, "what's on my plate?")),
      /request for admin rights at Fabrikam Korea lapses/,
    );
    assert.deepEqual((await customerNow(office)).body.reminded, ['gdapRequest 2027-01-30 7']);
  });
});

import assert from 'node:assert/strict';
import { sayIn } from '../../../../src/catalogue/say.ts';
import { referralsFromFile } from '../../../../src/features/referrals/import/file-import.ts';
import { findingText } from '../../../../src/features/referrals/import/finding-text.ts';
import { referrals } from '../../../../src/features/referrals/referral.ts';
import { readReferrals } from '../../../../src/features/referrals/rules/read-referrals.ts';
import type { JsonObject } from '../../../../src/shared/json.ts';
import { createMemoryStore } from '../../../../src/store/memory.ts';
import { buttonOf, inputs, textOf } from '../../../support/card-reader.ts';
import { ALEX, incoming, pressed, TENANT } from '../../../support/factories.ts';
import { openOffice } from '../../../support/office.ts';

const NOW = '2026-11-23T01:00:00.000Z';

/** One referral as Partner Center gives it. */
function referral(index: number, change: JsonObject = {}): JsonObject {
  return {
    id: `c5fbb3b6-0000-4000-8000-${String(index).padStart(12, '0')}`,
    engagementId: '65edc0b5-0000-4000-8000-000000000000',
    name: `Deal ${index}`,
    createdDateTime: '2026-11-20T02:05:23.2912345Z',
    updatedDateTime: '2026-11-20T02:05:23Z',
    expirationDateTime: null,
    status: 'New',
    substatus: 'Received',
    qualification: 'Direct',
    type: 'Independent',
    direction: 'Incoming',
    eTag: '"00006d10"',
    customerProfile: {
      name: `Company ${index}`,
      size: '10to50employees',
      address: { addressLine1: '1 Main St', city: '서울', postalCode: '03051', country: 'KR', region: null },
      team: [{ firstName: 'Kim', lastName: 'Lee', phoneNumber: '02', email: `kim${index}@example.com`, title: null }],
    },
    consent: { consentToToShareInfoWithOthers: true, consentToContact: false },
    details: {
      notes: 'Wants mail',
      dealValue: '50000.00',
      currency: 'KRW',
      closingDateTime: '2026-12-14T00:00:00Z',
      customerRequestedContact: true,
      requirements: { products: [{ id: 'Azure' }], solutions: [] },
    },
    ...change,
  };
}

const read = (value: unknown) =>
  readReferrals(typeof value === 'string' ? value : JSON.stringify(value, undefined, 1), new Map(), NOW);

describe('Reading referrals from Partner Center', () => {
  it('takes one, a list, and a list under “value”', () => {
    assert.equal(read(referral(1)).referrals.length, 1);
    assert.equal(read([referral(1), referral(2)]).referrals.length, 2);
    assert.equal(read({ '@odata.count': 2, value: [referral(1), referral(2)] }).referrals.length, 2);
  });

  it('keeps what came', () => {
    const [found] = read(referral(7)).referrals;
    assert.equal(found?.companyName, 'Company 7');
    assert.equal(found?.value, 50000);
    assert.equal(found?.closingOn, '2026-12-14');
    assert.equal(found?.receivedAt, '2026-11-20T02:05:23.291Z');
    assert.equal(found?.hot, true);
    assert.deepEqual(found?.consent, { contact: false, share: true });
    assert.equal(found?.needs, 'Wants mail · Azure');
  });

  it('keeps values that nobody has heard of, and tells them by line', () => {
    const {
      referrals: found,
      problems,
      notes,
    } = read([referral(1), referral(2, { status: 'Parked', type: 'Triple' })]);
    assert.deepEqual(problems, []);
    assert.equal(found[1]?.status, 'Parked');
    assert.deepEqual(
      notes.map((note) => ('field' in note ? note.field : '')),
      ['status', 'type'],
    );
    const line = JSON.stringify([referral(1)], undefined, 1).split('\n').length;
    assert.ok(notes.every((note) => note.line === line));
  });

  it('says on which line it is no JSON, or holds no referral', () => {
    assert.deepEqual(read('{\n "id": 1,\n oops').problems, [{ line: 3, code: 'notJson' }]);
    assert.deepEqual(read('[]').problems, [{ line: 1, code: 'noReferrals' }]);
    assert.deepEqual(read('7').problems, [{ line: 1, code: 'noReferrals' }]);
    assert.equal(read('').problems[0]?.code, 'notJson');
  });

  it('is not led astray by braces and quotes in texts', () => {
    const odd = referral(1, { name: 'a "}{[ \\ b' });
    const { problems } = read([odd, referral(2, { status: 5 })]);
    const line = JSON.stringify([odd], undefined, 1).split('\n').length;
    assert.deepEqual(problems, [{ line, code: 'field', field: 'status' }]);
  });

  it('says every finding in both languages', () => {
    const { notes } = read([referral(1), referral(1), referral(2, { status: 'Parked' })]);
    const all = [...notes, ...read([{}]).problems, ...read('x').problems, ...read('[]').problems];
    for (const locale of ['en', 'ko'] as const) {
      for (const finding of all) assert.match(findingText(finding, sayIn(locale)), /\d/);
    }
  });
});

describe('Importing 1,000 referrals', () => {
  const thousand = Array.from({ length: 1000 }, (_, index) => referral(index));
  const importInto = (store: ReturnType<typeof createMemoryStore>, value: unknown) =>
    store.transact({ tenant: TENANT, at: NOW, turn: 'import' }, (tx) => {
      let count = 0;
      const turn = { personId: 'system' as const, now: NOW, newId: () => `id-${count++}`, locale: 'en' as const };
      return referralsFromFile.run(JSON.stringify(value, undefined, 1), turn, tx);
    });

  it('adds them all, leaving out what comes twice or is there already', async () => {
    const store = createMemoryStore();
    const unknown = thousand.map((each, index) => (index % 100 === 0 ? { ...each, substatus: 'Warm' } : each));
    const first = await importInto(store, [...unknown, thousand[3]]);
    assert.ok(first.ok);
    assert.equal(first.lines.filter((line) => line.includes('“Warm”')).length, 10);
    assert.equal(first.lines.filter((line) => line.includes('twice')).length, 1);
    assert.equal(first.lines.at(-1), '1000 referrals were added.');
    const again = await importInto(store, { value: thousand });
    assert.equal(again.lines.filter((line) => line.includes('known already')).length, 990);
    assert.equal(again.lines.at(-1), '10 referrals were brought up to date.');
    assert.equal((await store.reader(TENANT).list(referrals)).length, 1000);
  });

  it('adds none when a key is missing in one of them, and names every such line', async () => {
    const store = createMemoryStore();
    const faulty = thousand.map((each, index) => {
      const { customerProfile, ...without } = each;
      return index === 500 || index === 900 ? without : { customerProfile, ...without };
    });
    const { ok, lines } = await importInto(store, faulty);
    assert.equal(ok, false);
    assert.equal(lines.filter((line) => line.includes('customerProfile')).length, 2);
    assert.equal(lines.at(-1), 'Nothing was added.');
    assert.equal((await store.reader(TENANT).list(referrals)).length, 0);
  });
});

describe('Pasting referrals to the assistant', () => {
  const paste = async (office: Awaited<ReturnType<typeof openOffice>>) => {
    const form = await office.takes(
      incoming({ person: ALEX, what: pressed('command.run', { intent: 'referral.add' }) }),
    );
    assert.ok(form);
    return office.presses(ALEX, form.card, 'referral.add.paste');
  };

  it('shows first what comes in, and records it when asked to', async () => {
    const office = await openOffice();
    const text = JSON.stringify({ value: [referral(1), referral(2), referral(2)] });
    const preview = await office.presses(ALEX, await paste(office), 'referral.paste.read', { paste: text });
    assert.match(textOf(preview), /2 referrals can be added/);
    assert.match(textOf(preview), /comes twice/);
    assert.equal((await office.history()).length, 0);
    const list = await office.presses(ALEX, preview, 'referral.paste.submit');
    assert.match(textOf(list), /2 referrals were added/);
    assert.match(textOf(list), /Company 1/);
    assert.deepEqual(
      (await office.history()).map(({ what }) => what),
      ['referral.imported', 'referral.imported'],
    );
  });

  it('understands them in the chat too', async () => {
    const office = await openOffice();
    const preview = await office.says(
      ALEX,
      JSON.stringify({ value: [referral(1, { customerProfile: { name: 'Contoso' } })] }),
    );
    assert.match(textOf(preview), /1 referral can be added/);
    const broken = await office.says(ALEX, '[{"substatus":');
    assert.match(textOf(broken), /this is not JSON/);
    assert.doesNotMatch(textOf(await office.says(ALEX, '{"hello": 1}')), /JSON/);
  });

  it('gives the text back with what is wrong in it, and records nothing', async () => {
    const office = await openOffice();
    const text = `[\n${JSON.stringify(referral(1))},\n{"id":"x"}]`;
    const again = await office.presses(ALEX, await paste(office), 'referral.paste.read', { paste: text });
    assert.match(textOf(again), /Line 3/);
    assert.equal(inputs(again).paste?.value, text);
    assert.ok(buttonOf(again, 'referral.paste.read'));
    assert.equal((await office.history()).length, 0);
  });

  it('takes twenty at once, longer than any input of a form', async () => {
    const office = await openOffice();
    const text = JSON.stringify(Array.from({ length: 20 }, (_, index) => referral(index)));
    assert.ok(text.length > 5000);
    const preview = await office.presses(ALEX, await paste(office), 'referral.paste.read', { paste: text });
    assert.match(textOf(preview), /20 referrals can be added/);
  });
});

import assert from 'node:assert/strict';
import type { Card } from '../../../src/assistant/reply.ts';
import { cardSize } from '../../../src/cards/guard-size.ts';
import { type Referral, referrals } from '../../../src/features/referrals/referral.ts';
import { type Imported, readReferrals } from '../../../src/features/referrals/rules/read-referrals.ts';
import { people } from '../../../src/partner/people.ts';
import { textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { handoff } from './rules/make.ts';

const NOW = '2026-11-23T01:00:00.000Z';
/** Markup is escaped, which takes six bytes of UTF-16 a character: nothing takes more. */
const long = (length: number): string => '한'.padEnd(length, '*');

/** A referral of Partner Center in which every text is much too long. */
function huge(): object {
  const words = long(5_000);
  const person = { firstName: words, lastName: words, phoneNumber: words, email: words, title: words };
  const ids = Array.from({ length: 100 }, () => ({ id: words, name: words }));
  return {
    id: 'c5fbb3b6-0000-4000-8000-000000000001',
    engagementId: words,
    name: words,
    createdDateTime: '2026-11-20T02:05:23Z',
    status: words,
    substatus: words,
    statusReason: words,
    qualification: words,
    type: words,
    direction: words,
    nobodyKnows: words,
    customerProfile: {
      name: words,
      size: words,
      address: {
        addressLine1: words,
        addressLine2: words,
        city: words,
        state: words,
        postalCode: words,
        country: 'KR',
      },
      team: Array.from({ length: 100 }, () => person),
    },
    details: {
      notes: words,
      dealValue: 1.5e300,
      currency: 'KRW',
      closingDateTime: '2026-12-14T00:00:00Z',
      requirements: { products: ids, services: ids, industries: ids, solutions: ids, additionalRequirements: words },
    },
  };
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* texts(each);
}

const kilobytes = (card: Card): number => cardSize(card.content) / 1024;

/** As much as a record can hold: what came in, and what forms of ours add to it. */
function fullest(read: Imported, index: number, owner: string): Referral {
  return {
    ...read,
    status: index % 2 === 0 ? 'New' : read.status,
    substatus: index % 2 === 0 ? 'Received' : read.substatus,
    owner,
    team: Array.from({ length: 20 }, () => owner),
    notes: long(1500),
    handoff: handoff({ from: owner, to: owner, needs: long(1000), done: long(1000), next: long(1000), why: long(500) }),
    addedBy: owner,
    addedAt: NOW,
  };
}

async function fill(office: Office, count: number): Promise<void> {
  const [read] = readReferrals(JSON.stringify(huge()), new Map(), NOW).referrals;
  assert.ok(read);
  await office.store.transact({ tenant: TENANT, at: NOW, turn: 'fill' }, async (tx) => {
    for (let index = 0; index < count; index++) await tx.put(referrals, `r${index}`, fullest(read, index, ADELE.id), 0);
  });
}

describe('A referral in which every text is too long', () => {
  it('is cut to what we keep, and the cut is told with its line', () => {
    const { referrals: found, problems, notes } = readReferrals(JSON.stringify([huge()]), new Map(), NOW);
    assert.deepEqual(problems, []);
    const [first] = found;
    assert.ok(first);
    assert.ok(Buffer.byteLength(JSON.stringify(first)) < 100_000);
    assert.equal(first.companyName.length, 200);
    assert.equal(first.contacts.length, 20);
    assert.equal(first.contacts[0]?.email?.length, 254);
    assert.equal(first.needs.length, 2000);
    assert.equal(first.statusReason?.length, 2000);
    assert.equal(first.address?.length, 200);
    assert.ok([...texts(first)].every((text) => text.length <= 2000));
    const told = notes.find(({ code }) => code === 'tooLong');
    assert.equal(told?.line, 1);
    const fields = told && 'field' in told ? told.field : '';
    for (const field of ['name', 'customerProfile.team', 'customerProfile.team.0.email', 'details.notes']) {
      assert.ok(fields.split(', ').includes(field), field);
    }
  });

  it('is not cut through the middle of a character', () => {
    const text = JSON.stringify({ ...huge(), name: `${'a'.repeat(199)}😀` });
    assert.equal(readReferrals(text, new Map(), NOW).referrals[0]?.name, 'a'.repeat(199));
  });

  it('comes in by the paste with a warning', async () => {
    const office = await openOffice();
    const text = JSON.stringify({
      id: 'x',
      createdDateTime: NOW,
      status: 'New',
      substatus: 'Received',
      customerProfile: { name: 'Contoso '.repeat(500) },
    });
    const preview = await office.says(ALEX, text);
    assert.match(textOf(preview), /Line 1: too long, and therefore cut: customerProfile\.name\./);
  });

  for (const language of ['en', 'ko'] as const) {
    it(`fits its own card and the list of all (${language})`, async () => {
      const office = await openOffice();
      await fill(office, 30);
      await office.store.transact({ tenant: TENANT, at: NOW, turn: 'language' }, async (tx) => {
        const adele = await tx.get(people, ADELE.id);
        assert.ok(adele);
        await tx.put(people, ADELE.id, { ...adele.body, language }, adele.version);
      });
      const opens = async (verb: string, data: Record<string, string>): Promise<Card> => {
        const answer = await office.takes(incoming({ person: ADELE, what: pressed(verb, data) }));
        assert.ok(answer);
        assert.equal(answer.card.content.lang, language);
        return answer.card;
      };
      for (const record of ['r0', 'r1']) {
        const card = await opens('record.open', { kind: 'referral', record });
        assert.match(textOf(card), /한/);
        assert.ok(kilobytes(card) < 25, `${kilobytes(card)} KB`);
      }
      const list = await opens('referral.list.show', { view: 'all' });
      assert.match(textOf(list), /한/);
      assert.ok(kilobytes(list) < 25, `the list: ${kilobytes(list)} KB`);
    });
  }
});

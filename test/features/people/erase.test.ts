import { strict as assert } from 'node:assert';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drafts } from '../../../src/assistant/drafts.ts';
import type { Card } from '../../../src/assistant/reply.ts';
import { customers } from '../../../src/features/customers/customer.ts';
import { invitations } from '../../../src/features/invitations/invitation.ts';
import { batches } from '../../../src/features/invitations/many/batch.ts';
import { EMPTY_PROFILE, PROFILE_ID, profiles } from '../../../src/features/profile/profile.ts';
import { referrals } from '../../../src/features/referrals/referral.ts';
import { endings } from '../../../src/features/relationships/ending.ts';
import { mails } from '../../../src/mail/mail.ts';
import { notices } from '../../../src/notices/outbox.ts';
import { sentCards } from '../../../src/notices/sent-cards.ts';
import { PARTNER_ID, partners } from '../../../src/partner/partner.ts';
import { partnerships } from '../../../src/partner/partnerships.ts';
import { people } from '../../../src/partner/people.ts';
import { tasks } from '../../../src/partnercenter/task.ts';
import { openLowdbStore } from '../../../src/store/lowdb.ts';
import { verifyHistory } from '../../../src/store/verify-history.ts';
import { buttons, inputs, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { aCustomer, anEnding, anInvitation, aReferral, contosoTask, opens, takes } from './somebody-leaves.ts';

const MAIL = 'gildong@contoso.example';
/** Everything that stands for Contoso's contact. */
const CONTACT = /홍길동|길동|gildong|531-4500|25314500/i;

/** Contoso's contact stands in one record of every kind that can name him. */
async function known(office: Office): Promise<void> {
  const phone = '+8225314500';
  await write(office, customers, 'contoso', aCustomer({ email: MAIL, phone, notes: '홍길동은 화요일에만 통화 가능' }));
  await write(office, invitations, 'one', anInvitation({ to: [MAIL], body: '홍길동 님께', invitedBy: ADELE.id }));
  await write(
    office,
    invitations,
    'two',
    anInvitation({ to: ['it@contoso.example'], cc: [MAIL], invitedBy: ADELE.id }),
  );
  await write(office, batches, 'list', {
    ...{
      by: ADELE.id,
      byName: ADELE.name,
      at: office.now(),
      country: 'KR',
      replyTo: 'a@hanbit.example',
      way: 'byHand',
    },
    rows: [{ company: 'Contoso', to: [MAIL], language: 'ko', state: 'made', invitation: 'one' }],
  });
  const contact = { firstName: '길동', lastName: '홍', email: MAIL, phone };
  await write(office, referrals, 'northwind', aReferral({ contacts: [contact], needs: 'Ask 홍길동', owner: ADELE.id }));
  await write(office, endings, 'tailspin', anEnding({ details: '홍길동이 요청', requester: ADELE.id, asked: [] }));
  await write(office, profiles, PROFILE_ID, {
    ...EMPTY_PROFILE,
    locations: [{ id: '1', name: 'Seoul', country: 'KR', city: 'Seoul', email: MAIL, answers: ADELE.id }],
  });
  const since = { addedBy: ADELE.id, addedAt: office.now() };
  await write(office, partnerships, 'provider', { name: 'Fabrikam', state: 'connected', contact: MAIL, ...since });
  await write(office, drafts, `${ADELE.id} elsewhere`, {
    ...{ token: 't', form: 'customer.add', personId: ADELE.id, conversationId: 'elsewhere', openedAt: office.now() },
    ...{ values: { email: MAIL }, context: {} },
  });
  await write(office, notices, 'notice', {
    ...{ to: ADELE.id, about: { kind: 'customer', id: 'contoso' }, from: MINJI.id, queuedAt: office.now() },
    ...{ notBefore: '2027-01-01T00:00:00.000Z', attempts: 0, state: 'queued' },
    note: { tone: 'accent', key: 'customers.edit.ownerTold', params: { name: '홍길동' } },
  });
  const note = `sent to ${MAIL}`;
  const result = { at: office.now(), by: ADELE.id, date: '2026-11-20', note };
  await write(office, tasks, 'done', contosoTask({ state: 'done', result }));
}

async function presses(office: Office, person: { id: string; name: string }, verb: string, data = {}): Promise<Card> {
  const outgoing = await office.takes(incoming({ person, what: pressed(verb, data) }));
  assert.ok(outgoing);
  return outgoing.card;
}

const preview = (office: Office): Promise<Card> => presses(office, MEGAN, 'contact.erase', { customer: 'contoso' });
const everything = async (office: Office): Promise<string> =>
  JSON.stringify((await office.store.changes(TENANT, Number.MAX_SAFE_INTEGER)).changes);

describe('Erasing the data of a customer’s contact', () => {
  it('shows first what is known and where, and what stays; and erases nothing yet', async () => {
    const office = await openOffice();
    await known(office);
    const text = textOf(await preview(office));
    for (const line of ['Erase the data of 홍길동', '1 customer\n', '2 invitations', '1 list', '1 referral', '1 note'])
      assert.ok(text.includes(line), `${line} is not on\n${text}`);
    assert.match(text, /What stays: the customer, and the history/);
    assert.match(await everything(office), CONTACT);
  });

  it('takes the name typed as confirmation, then erases all of it at once and cancels what was open', async () => {
    const office = await openOffice();
    await known(office);
    const wrong = await office.presses(MEGAN, await preview(office), 'erase.submit', { confirm: '홍길순' });
    assert.match(textOf(wrong), /Type exactly: 홍길동/);
    const done = await office.presses(MEGAN, wrong, 'erase.submit', { confirm: ' 홍길동 ' });
    assert.match(textOf(done), /Erased from 11 records/);
    assert.doesNotMatch(await everything(office), CONTACT);
    const reader = office.store.reader(TENANT);
    assert.equal((await reader.get(customers, 'contoso'))?.body.companyName, 'Contoso');
    assert.equal((await reader.get(invitations, 'one'))?.body.state, 'cancelled');
    assert.equal((await reader.get(invitations, 'two'))?.body.state, 'sent');
    const line = (await office.history()).find(({ what }) => what === 'contact.erased');
    assert.deepEqual([line?.record, line?.facts], [{ kind: 'customer', id: 'contoso' }, { records: 11 }]);
    assert.doesNotMatch(JSON.stringify(await office.history()), CONTACT);
    assert.equal(
      buttons(await office.says(MEGAN, 'open Contoso')).some(({ verb }) => verb === 'contact.erase'),
      false,
    );
  });

  it('takes back a mail that waits, and waits for one that is just leaving', async () => {
    const office = await openOffice();
    await known(office);
    const sending = { at: office.now(), by: ADELE.id, way: 'server' as const, mail: 'm1' };
    const waiting = anInvitation({ to: [MAIL], state: 'queued', sendings: [sending], invitedBy: ADELE.id });
    await write(office, invitations, 'three', waiting);
    await write(office, mails, 'm1', {
      letter: {
        ...{
          to: [MAIL],
          cc: [],
          replyTo: { name: 'Adele', address: 'a@hanbit.example' },
          subject: '',
          text: '홍길동 님',
        },
        ...{ html: '', languages: ['ko'] },
      },
      ...{ about: { kind: invitations.name, id: 'three' }, state: 'queued', queuedAt: office.now() },
      ...{ notBefore: office.now(), attempts: 0 },
    });
    await write(office, invitations, 'three', { ...waiting, state: 'sending' });
    const blocked = await preview(office);
    assert.match(textOf(blocked), /is just leaving/);
    assert.equal(
      buttons(blocked).some(({ verb }) => verb === 'erase.submit'),
      false,
    );
    await write(office, invitations, 'three', waiting);
    await office.presses(MEGAN, await preview(office), 'erase.submit', { confirm: '홍길동' });
    assert.doesNotMatch(await everything(office), CONTACT);
    assert.deepEqual(await office.store.reader(TENANT).list(mails), []);
    const { state, sendings } = (await office.store.reader(TENANT).get(invitations, 'three'))?.body ?? {};
    assert.deepEqual([state, sendings?.[0]?.outcome], ['cancelled', 'withdrawn']);
  });

  it('looks for other spellings when asked, but not for words that could mean anybody', async () => {
    const office = await openOffice();
    await known(office);
    await write(
      office,
      referrals,
      'other',
      aReferral({ companyName: 'Adatum', needs: 'Hong Gil-dong called', team: [] }),
    );
    const refused = await office.presses(MEGAN, await preview(office), 'erase.look', { also: 'sent, Hong Gil-dong' });
    assert.match(textOf(refused), /Too common to be looked for: sent/);
    assert.match(textOf(refused), /Northwind, Adatum/);
    await office.presses(MEGAN, refused, 'erase.submit', { also: 'Hong Gil-dong', confirm: '홍길동' });
    assert.doesNotMatch(await everything(office), /Hong Gil-dong/);
  });

  it('finds the address among the settings as well', async () => {
    const office = await openOffice({ partner: { provider: { name: 'Fabrikam', email: MAIL } } });
    await write(office, customers, 'contoso', aCustomer({ email: MAIL }));
    const form = await preview(office);
    assert.match(textOf(form), /settings of your company/);
    await office.presses(MEGAN, form, 'erase.submit', { confirm: '홍길동' });
    const partner = (await office.store.reader(TENANT).get(partners, PARTNER_ID))?.body;
    assert.deepEqual([partner?.legalName, partner?.provider], ['한빛클라우드 주식회사', { name: 'Fabrikam' }]);
  });

  it('takes no word that other records hold together by, nor a short name that is a place as well', async () => {
    const office = await openOffice();
    await write(office, customers, 'contoso', aCustomer({ firstName: '천', lastName: '이', email: MAIL, phone: '' }));
    await write(
      office,
      customers,
      'adatum',
      aCustomer({ city: '이천시', addressLine1: '이천대로 1', email: 'a@b.example' }),
    );
    await write(office, referrals, 'northwind', aReferral({ contacts: [{ firstName: '천', lastName: '이' }] }));
    await write(office, tasks, 'open', contosoTask({ due: '2026-12-01' }));
    const form = await preview(office);
    assert.match(textOf(form), /Erase the data of 이천/);
    const also = `2026-12-01, ${MINJI.id}`;
    const refused = await office.presses(MEGAN, form, 'erase.look', { also });
    assert.ok(textOf(refused).includes(`Too common to be looked for: ${also}`));
    await office.presses(MEGAN, refused, 'erase.submit', { also, confirm: '이천' });
    const reader = office.store.reader(TENANT);
    assert.equal((await reader.get(customers, 'contoso'))?.body.lastName, '');
    assert.deepEqual((await reader.get(referrals, 'northwind'))?.body.contacts, []);
    const { city, addressLine1 } = (await reader.get(customers, 'adatum'))?.body ?? {};
    assert.deepEqual([city, addressLine1], ['이천시', '이천대로 1']);
    assert.equal((await reader.get(tasks, 'open'))?.body.due, '2026-12-01');
  });

  it('comes back when more became known in the meantime', async () => {
    const office = await openOffice();
    await known(office);
    const form = await preview(office);
    await write(office, invitations, 'four', anInvitation({ to: [MAIL] }));
    const again = await office.presses(MEGAN, form, 'erase.submit', { confirm: '홍길동' });
    assert.match(textOf(again), /changed in the meantime[\s\S]*3 invitations/);
    assert.match(await everything(office), CONTACT);
    await office.presses(MEGAN, again, 'erase.submit', { confirm: '홍길동' });
    assert.doesNotMatch(await everything(office), CONTACT);
  });

  it('is for admins alone, and done once', async () => {
    const office = await openOffice();
    await known(office);
    const form = await preview(office);
    for (const person of [MINJI, ADELE, ALEX]) {
      assert.match(textOf(await office.presses(person, form, 'erase.submit', { confirm: '홍길동' })), /the role admin/);
      const data = { customer: 'contoso' };
      assert.match(textOf(await presses(office, person, 'contact.erase', data)), /takes the role admin/);
    }
    assert.match(await everything(office), CONTACT);
    await office.presses(MEGAN, form, 'erase.submit', { confirm: '홍길동' });
    const count = (await office.history()).length;
    await office.presses(MEGAN, form, 'erase.submit', { confirm: '홍길동' });
    assert.equal((await office.history()).length, count);
  });

  it('leaves nothing in any file of the store, and a history that verifies', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'erase-test-'));
    try {
      const store = await openLowdbStore({ dataDir: dir });
      const office = await openOffice({ store });
      await known(office);
      const files = async (): Promise<string> =>
        (await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name), 'utf8')))).join('\n');
      assert.match(await files(), CONTACT);
      await office.presses(MEGAN, await preview(office), 'erase.submit', { confirm: '홍길동' });
      assert.doesNotMatch(await files(), CONTACT);
      assert.deepEqual((await verifyHistory(dir)).problems, []);
      await store.close();
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});

describe('Erasing the data of a colleague', () => {
  /** Minji did this and that, and has left. */
  async function left(): Promise<Office> {
    const office = await openOffice();
    const sendings = [{ at: office.now(), by: MINJI.id, way: 'byHand' as const, outcome: 'sent' as const }];
    const change = { state: 'accepted' as const, body: `감사합니다.\n${MINJI.name}`, sendings };
    await write(office, invitations, 'old', anInvitation(change));
    await write(
      office,
      customers,
      'contoso',
      aCustomer({ owner: ADELE.id, notes: 'ask 김민지', email: '', phone: '' }),
    );
    await takes(office, MINJI);
    return office;
  }

  it('refuses while the person has a role, or something in their hands', async () => {
    const office = await openOffice();
    const data = { record: MINJI.id, version: 1 };
    assert.match(textOf(await presses(office, MEGAN, 'person.erase', data)), /still has a role/);
    await write(office, customers, 'contoso', aCustomer());
    const minji = await office.store.reader(TENANT).get(people, MINJI.id);
    assert.ok(minji);
    await write(office, people, MINJI.id, { ...minji.body, roles: [] });
    const blocked = await presses(office, MEGAN, 'person.erase', { ...data, version: 2 });
    assert.match(textOf(blocked), /still has something in their hands/);
    assert.equal(inputs(blocked).confirm, undefined);
  });

  it('leaves a former colleague in every place, named in the language of the reader, and tells cards that show the name', async () => {
    const office = await left();
    const delivery = incoming({ person: ADELE, what: pressed('record.open', { kind: 'customer', record: 'contoso' }) });
    const shown = await office.takes(delivery);
    assert.ok(shown);
    assert.match(textOf(shown.card), /김민지/);
    await office.notices.sent(delivery, shown, 'message-7');
    const form = await office.presses(MEGAN, await opens(office, MINJI), 'person.erase');
    assert.match(textOf(form), /record of the person[\s\S]*김민지/);
    const done = await office.presses(MEGAN, form, 'erase.submit', { confirm: '김민지' });
    assert.match(textOf(done), /Erased from/);
    assert.doesNotMatch(await everything(office), /김민지|minji@/);
    assert.doesNotMatch(textOf(await office.says(MEGAN, 'list roles')), /former colleague/);
    const person = (await office.store.reader(TENANT).get(people, MINJI.id))?.body;
    assert.deepEqual(person, { name: 'former colleague · 이전 동료 (aaaa)', roles: [], erased: true });
    await office.notices.tick();
    const card = office.deliveries.findLast(({ messageId }) => messageId === 'message-7')?.card;
    assert.ok(card);
    assert.match(textOf(card), /^former colleague \(aaaa\)/m);
    assert.match(card.summary, /former colleague \(aaaa\)/);
    const korean = textOf(await office.says(ADELE, '콘토소 정보 보여줘'));
    assert.match(korean, /^이전 동료 \(aaaa\)/m);
    assert.doesNotMatch(korean, /former/);
    assert.doesNotMatch(JSON.stringify(card), /김민지/);
    assert.equal(
      (await office.store.reader(TENANT).list(sentCards)).some(({ body }) => body.viewerId === MINJI.id),
      false,
    );
  });

  it('is undone by the person alone, who says hello again', async () => {
    const office = await left();
    const form = await office.presses(MEGAN, await opens(office, MINJI), 'person.erase');
    await office.presses(MEGAN, form, 'erase.submit', { confirm: '김민지' });
    await office.says(MINJI, 'hi');
    const person = (await office.store.reader(TENANT).get(people, MINJI.id))?.body;
    assert.deepEqual([person?.name, person?.roles, person?.erased], ['김민지', [], undefined]);
  });

  it('is reached from the settings too, by a name or a customer’s address', async () => {
    const office = await left();
    const find = await presses(office, MEGAN, 'erase.find');
    const nobody = await office.presses(MEGAN, find, 'erase.find.submit', { name: 'Zebulon' });
    assert.match(textOf(nobody), /Nobody fits/);
    const form = await office.presses(MEGAN, nobody, 'erase.find.submit', { name: '김민지' });
    assert.match(textOf(form), /Erase the data of 김민지/);
    assert.match(textOf(await presses(office, MINJI, 'erase.find')), /role/);
  });
});

import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { people } from '../../src/partner/people.ts';
import type { Json, JsonObject } from '../../src/shared/json.ts';
import { faultyFs } from '../store/faulty-fs.ts';
import { guidOf } from '../support/teams-activities.ts';
import { inputsOf, refreshOf } from '../support/teams-card.ts';
import { type Answered, invokes, opens, opensAgain, submits } from '../support/teams-dialog.ts';
import { actionsOf, type Person } from '../support/teams-stand-in.ts';
import { CONTOSO } from './contoso.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import { type OfficeOptions, type RunningOffice, startOffice } from './start-office.ts';

const say = sayIn('en');
const korean = sayIn('ko');
const MESSAGE = `<div>Hi Minji, I talked to <b>Sarah Miller</b> from Contoso&nbsp;Ltd. today.</div>
<p>Her email is <a href="mailto:sarah.miller@contoso.com">sarah.miller@contoso.com</a>, the phone +82 10-1234-5678.</p>
<attachment id="a1"></attachment>`;
const ADDRESS: JsonObject = {
  ...CONTOSO,
  companyName: 'Contoso Ltd.',
  firstName: 'Sarah',
  lastName: 'Miller',
  email: 'sarah.miller@contoso.com',
};

describe('A dialog from a message', () => {
  let office: RunningOffice;
  const begins = async (options: OfficeOptions = {}): Promise<void> => {
    office = await startOffice(options);
  };
  afterEach(async () => {
    assert.deepEqual(office.faults(), []);
    await office.close();
  });

  const chatOf = (person: Person): Person => person.in({ id: '19:two_people@unq.gbl.spaces', type: 'personal' });
  const deeds = async (what: string): Promise<number> =>
    (await office.history()).filter((record) => record.what === what).length;
  const fillsCustomer = async (person: Person): Promise<Answered> =>
    submits(person, await opens(person, 'customer.add', MESSAGE), 'customer.add.review', ADDRESS);

  it('opens the form of the bot, filled with what the message says, with buttons that dialogs send', async () => {
    await begins();
    for (const person of [office.minji, chatOf(office.minji), office.minji.in(office.stand.channelThread())]) {
      const { dialog } = await opens(person, 'customer.add', MESSAGE);
      const { companyName, firstName, lastName, email, phone } = inputsOf(dialog);
      assert.deepEqual(
        [companyName, firstName, lastName, email, phone],
        ['Contoso Ltd.', 'Sarah', 'Miller', 'sarah.miller@contoso.com', '+82 10-1234-5678'],
      );
      assert.deepEqual([...new Set(actionsOf(dialog).map(({ type }) => type))], ['Action.Submit']);
    }
    assert.deepEqual(await office.history(), []);
    assert.equal(office.stand.connector.messagesIn(chatOf(office.minji).conversation.id).length, 0);
  });

  it('reads a Korean message, and keeps it beside a referral', async () => {
    await begins({ locale: 'ko-KR', partner: { language: 'ko' } });
    const message = '<p>노스윈드 주식회사에서 문의가 왔습니다.</p><p>담당자: 박지훈 (jihoon@northwind.co.kr)</p>';
    const { dialog } = await opens(office.minji, 'referral.add', message);
    assertShows(dialog, korean('referrals.add.title'));
    const { companyName, person, email, needs } = inputsOf(dialog);
    assert.deepEqual([companyName, person, email], ['노스윈드 주식회사', '박지훈', 'jihoon@northwind.co.kr']);
    assert.match(String(needs), /^노스윈드 주식회사에서 문의가 왔습니다\.\n+담당자/);
  });

  it('opens an empty form from the compose box', async () => {
    await begins();
    const { dialog } = await opens(chatOf(office.minji), 'customer.add');
    assert.deepEqual([inputsOf(dialog).companyName, inputsOf(dialog).email], ['', '']);
  });

  it('brings errors back with what was typed, then records, and shows the result with a way to put it into the conversation', async () => {
    await begins();
    const minji = chatOf(office.minji);
    const wrong = await submits(minji, await opens(minji, 'customer.add', MESSAGE), 'customer.add.review', {
      ...ADDRESS,
      email: 'nonsense',
    });
    assertShows(wrong.dialog, say('common.form.problems', { count: 1 }));
    assert.equal(inputsOf(wrong.dialog).email, 'nonsense');
    assert.equal(inputsOf(wrong.dialog).city, CONTOSO.city);
    const review = await submits(minji, wrong, 'customer.add.review', { email: ADDRESS.email ?? '' });
    const result = await submits(minji, review, 'customer.add.submit');
    assertShows(result.dialog, say('customers.add.done', { name: 'Contoso Ltd.' }), 'sarah.miller@contoso.com');
    assert.ok(actionsOf(result.dialog).length <= 6);
    assert.equal(refreshOf(result.dialog), undefined);
    const [card] = (await submits(minji, result, say('common.button.share'))).cards ?? [];
    assert.ok(card);
    assertShows(card, 'Contoso Ltd.');
    assertHides(card, 'sarah.miller@contoso.com', 'Sarah');
    assert.deepEqual(actionsOf(card), []);
    assert.equal(refreshOf(card)?.verb, 'record.open');
    assert.equal(await deeds('customer.added'), 1);
  });

  it('records a referral with one press, and its card in the conversation shows no contact', async () => {
    await begins();
    const form = await opens(office.alex, 'referral.add', '<p>New lead: Northwind Traders, nancy@northwind.com</p>');
    const result = await submits(office.alex, form, 'referral.add.submit');
    assertShows(result.dialog, say('referrals.add.done', { name: 'Northwind Traders' }));
    const [card] = (await submits(office.alex, result, 'record.share')).cards ?? [];
    assert.ok(card);
    assertHides(card, 'nancy@northwind.com');
  });

  it('does nothing twice: sent again, pressed again, or opened again by a second delivery', async () => {
    await begins();
    const { minji } = office;
    const opened = await opens(minji, 'customer.add', MESSAGE);
    assert.deepEqual((await opensAgain(minji)).dialog, opened.dialog);
    const review = await submits(minji, opened, 'customer.add.review', ADDRESS);
    const [one, other] = await Promise.all([1, 2].map(() => submits(minji, review, 'customer.add.submit')));
    const again = await opensAgain(minji);
    for (const result of [one, other, again]) assertShows(result?.dialog ?? {}, say('customers.world.prepared'));
    assert.equal(await deeds('customer.added'), 1);
  });

  it('leaves the form that stands in the chat with the bot as it is', async () => {
    await begins();
    const { minji } = office;
    const form = await minji.says('add customer Fabrikam');
    await fillsCustomer(minji);
    const review = await minji.presses(form, 'customer.add.review', { ...CONTOSO, companyName: 'Fabrikam' });
    assertShows(review.card, 'Fabrikam');
  });

  it('closes when it is cancelled, and forgets the form', async () => {
    await begins();
    const { minji } = office;
    const form = await opens(minji, 'customer.add', MESSAGE);
    assert.ok((await submits(minji, form, 'form.cancel')).isClosed);
    const late = await submits(minji, form, 'customer.add.review', ADDRESS);
    assertShows(late.dialog, say('common.form.gone'));
  });

  it('refuses somebody without the role in the dialog, and lets them ask for access there', async () => {
    await begins();
    const refused = await opens(office.nora, 'customer.add', MESSAGE);
    assertShows(refused.dialog, say('common.refusal.title'));
    const asked = await submits(office.nora, refused, 'access.ask');
    assertHides(asked.dialog, say('common.refusal.title'));
    assertShows((await opens(office.alex, 'customer.add')).dialog, say('common.refusal.title'));
  });

  it('refuses what the partner itself cannot do', async () => {
    await begins({ partner: { cloud: 'usGovernment', market: 'US' } });
    assertShows((await opens(office.minji, 'referral.add')).dialog, say('settings.lack.title'));
  });

  it('works for somebody who never spoke to the bot, who is not reached where the dialog was opened', async () => {
    await begins({ opened: false });
    const minji = chatOf(office.minji);
    const result = await submits(minji, await fillsCustomer(minji), 'customer.add.submit');
    assertShows(result.dialog, 'Contoso Ltd.');
    const person = await office.store.reader(minji.tenant).get(people, guidOf('minji'));
    assert.equal(person?.body.address, undefined);
    assert.equal(office.stand.connector.messagesIn(minji.conversation.id).length, 0);
  });

  it('follows the role of the moment when the form is sent', async () => {
    await begins();
    const { minji } = office;
    const review = await fillsCustomer(minji);
    await office.puts(async (tx) => {
      const doc = await tx.get(people, minji.id);
      if (doc) await tx.put(people, minji.id, { ...doc.body, roles: [] }, doc.version);
    });
    assertShows((await submits(minji, review, 'customer.add.submit')).dialog, say('common.refusal.title'));
    assert.equal(await deeds('customer.added'), 0);
  });

  it('opens nothing that is not offered for messages, and believes nothing that a client makes up', async () => {
    await begins();
    const { minji } = office;
    for (const command of ['role.grant', 'customer.list', '__proto__', ''])
      assertShows((await opens(minji, command, MESSAGE)).dialog, say('common.unknown.title'));
    const strange: readonly JsonObject[] = [
      {},
      { data: null },
      { data: [] },
      { data: { verb: 7 } },
      { data: { verb: '' } },
    ];
    for (const value of strange)
      assert.match((await invokes(minji, 'composeExtension/submitAction', value)).text ?? '', /not known any more/);
    const payloads: readonly Json[] = [
      null,
      7,
      [],
      {},
      { body: null },
      { body: { contentType: 'html', content: ['x'] } },
    ];
    for (const messagePayload of payloads) {
      const value = { commandId: 'customer.add', commandContext: 'message', messagePayload };
      assert.equal(inputsOf((await invokes(minji, 'composeExtension/fetchTask', value)).dialog).companyName, '');
    }
    const share = (data: JsonObject) => invokes(minji, 'composeExtension/submitAction', { data });
    for (const record of ['nothing', '', 7, null, '../x'])
      assert.ok((await share({ verb: 'record.share', kind: 'customer', record })).isClosed);
    assert.ok((await share({ verb: 'record.share', kind: 'draft', record: 'x' })).isClosed);
  });

  it('tells somebody of another tenant, or without a directory object id, that there is nothing for them', async () => {
    await begins();
    const eve = office.stand.person('eve', { tenant: 'bbbbbbbb-0000-4000-8000-000000000002' });
    assertShows((await opens(eve, 'customer.add', MESSAGE)).dialog, say('common.refusal.title'));
    const value = { commandId: 'customer.add', commandContext: 'compose' };
    const nobody = await office.minji.posts({
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value,
      from: { id: 'x' },
    });
    assert.match(JSON.stringify(nobody.body), /could not be recognised/);
  });
});

describe('A dialog that the disk fails', () => {
  it('says so with a reference, and nothing is recorded', async () => {
    let broken = false;
    const office = await startOffice({ fs: faultyFs((call) => (broken && call === 'write' ? 'ENOSPC' : undefined)) });
    try {
      const form = await opens(office.minji, 'referral.add', '<p>New lead: Northwind Traders</p>');
      broken = true;
      const failed = await submits(office.minji, form, 'referral.add.submit');
      broken = false;
      assert.match(failed.text ?? '', /Nothing was changed.*reference: [0-9a-f]+/);
      assert.deepEqual(await office.history(), []);
    } finally {
      await office.close();
    }
  });
});

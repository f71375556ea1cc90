import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { kind } from '../../src/store/port.ts';
import { someRecords } from '../support/some-records.ts';
import { guidOf } from '../support/teams-activities.ts';
import { refreshOf } from '../support/teams-card.ts';
import { invokes, pastes } from '../support/teams-dialog.ts';
import { actionsOf } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO } from './contoso.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

const say = sayIn('en');
const PUBLIC_URL = 'https://bot.example';
const { INVITATION, ENDING, REFERRAL } = someRecords({ staff: guidOf('minji'), manager: guidOf('adele') });

describe('A link to a record', () => {
  let office: RunningOffice;
  let customer = '';
  beforeEach(async () => {
    office = await startOffice({ publicUrl: PUBLIC_URL });
    const { card } = await addsContoso(office.minji);
    customer = linkOn(card) ?? '';
    for (const [name, body] of [
      ['invitation', INVITATION],
      ['ending', ENDING],
      ['referral', { ...REFERRAL, owner: guidOf('minji') }],
    ] as const)
      await office.puts((tx) => tx.put(kind(name), 'x1', body, 0));
  });
  afterEach(async () => {
    assert.deepEqual(office.faults(), []);
    await office.close();
  });

  const linkOn = (card: object): string | undefined =>
    /\]\((https:\/\/bot\.example\/open\/[^)]+)\)/.exec(JSON.stringify(card))?.[1];
  const linkTo = (name: string): string => (name === 'customer' ? customer : `${PUBLIC_URL}/open/${name}/x1`);

  it('stands on the card of the record, in the chat, in a group and where it was found by a search', async () => {
    const { minji, stand } = office;
    assert.match(customer, /^https:\/\/bot\.example\/open\/customer\/[\w-]+$/);
    const shown = await minji.in(stand.groupChat()).says(`open ${CONTOSO.companyName}`);
    assert.equal(linkOn(shown.card), customer);
    assert.equal(linkOn((await minji.searches('findCustomers')).body ?? {}), customer);
    assert.equal(linkOn((await minji.says('show my customers')).card), undefined);
  });

  it('said to the bot shows the record, to those who may see it', async () => {
    const { minji, nora, stand } = office;
    assertShows((await minji.says(customer)).card, CONTOSO.companyName, CONTOSO.email);
    const inGroup = await minji.in(stand.groupChat()).says(customer);
    assertShows(inGroup.card, CONTOSO.companyName);
    assertHides(inGroup.card, CONTOSO.email);
    assertHides((await nora.says(customer)).card, CONTOSO.companyName);
    assertShows((await minji.says(`${PUBLIC_URL}/open/customer/nothing`)).card, say('common.unknown.title'));
  });

  const hidden: Readonly<Record<string, readonly string[]>> = {
    customer: [CONTOSO.email, CONTOSO.phone, CONTOSO.firstName],
    invitation: [...INVITATION.to, INVITATION.note],
    ending: ['they said so'],
    referral: ['nancy@', 'Davolio', REFERRAL.needs],
  };
  for (const [name, personal] of Object.entries(hidden)) {
    for (const short of ['minji', 'adele', 'alex', 'megan'] as const) {
      it(`pasted by ${short} becomes the ${name}’s card as everybody may see it, in every place`, async () => {
        const { stand } = office;
        const person = office[short];
        for (const where of [person, person.in(stand.groupChat()), person.in(stand.channelThread())]) {
          const { cards = [] } = await pastes(where, linkTo(name));
          if (short === 'megan' && name === 'referral') {
            assert.deepEqual(cards, []);
            continue;
          }
          const [card] = cards;
          assert.ok(card);
          assertHides(card, ...personal);
          assert.deepEqual(actionsOf(card), []);
          assert.deepEqual(refreshOf(card)?.verb, 'record.open');
        }
      });
    }

    it(`to a ${name} becomes each viewer’s own where it was pasted`, async () => {
      const chat = office.minji.in({ id: '19:minji_customer@unq.gbl.spaces', type: 'personal' });
      const [card] = (await pastes(chat, linkTo(name))).cards ?? [];
      assert.ok(card);
      assert.ok(actionsOf((await chat.refreshes(card)).card).length > 0);
    });
  }

  it('tells nothing when it leads nowhere, to another server, to another tenant’s record, or to what the person may not see', async () => {
    const { minji, nora, alex, stand } = office;
    const before = await office.documents();
    const eve = stand.person('eve', { tenant: 'bbbbbbbb-0000-4000-8000-000000000002' });
    await office.puts((tx) => tx.put(kind('referral'), 'x2', REFERRAL, 0));
    const tries = [
      [minji, `${PUBLIC_URL}/open/customer/nothing`],
      [minji, customer.replace('bot.example', 'evil.example')],
      [minji, `${PUBLIC_URL}/open/draft/x`],
      [minji, `${PUBLIC_URL}/files/x`],
      [minji, ''],
      [minji, linkTo('referral').replace('x1', 'x2')],
      [nora, customer],
      [eve, customer],
      [stand.person('oscar'), customer],
    ] as const;
    for (const [person, url] of tries) assert.deepEqual((await pastes(person, url)).cards, [], url);
    assert.equal((await pastes(alex, linkTo('referral').replace('x1', 'x2'))).cards?.length, 1);
    assert.deepEqual((await invokes(minji, 'composeExtension/anonymousQueryLink', { url: customer })).cards, []);
    const strange: readonly JsonObject[] = [{}, { url: 7 }, { url: null }, { url: ['x'] }];
    for (const value of strange)
      assert.deepEqual((await invokes(minji, 'composeExtension/queryLink', value)).cards, []);
    assert.deepEqual((await office.documents()).length, before.length + 1);
  });

  it('opens a page that is the same whether there is such a record or not', async () => {
    const page = async (path: string) => {
      const answer = await fetch(new URL(path, office.app.url));
      return { status: answer.status, text: (await answer.text()).replaceAll(path, '') };
    };
    const real = await page(new URL(customer).pathname);
    assert.equal(real.status, 200);
    assert.doesNotMatch(real.text, /콘토소|Contoso/);
    assert.deepEqual(real, await page('/open/customer/nothing'));
    assert.deepEqual(real, await page('/open/nothing/nothing'));
    assert.equal((await page('/open/customer/a%20b')).status, 404);
    assert.equal((await page('/open/customer')).status, 404);
  });

  it('is not on cards, and opens nothing, where the server has no public address', async () => {
    const local = await startOffice();
    try {
      const { card } = await addsContoso(local.minji);
      assert.doesNotMatch(JSON.stringify(card), /\/open\//);
      assert.equal((await fetch(new URL('/open/customer/x', local.app.url))).status, 404);
    } finally {
      await local.close();
    }
  });
});

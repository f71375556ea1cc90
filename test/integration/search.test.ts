import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { people } from '../../src/partner/people.ts';
import type { Role } from '../../src/partner/roles.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { kind } from '../../src/store/port.ts';
import { HOSTILE_TEXTS } from '../cards/hostile-texts.ts';
import { someRecords } from '../support/some-records.ts';
import { guidOf } from '../support/teams-activities.ts';
import { actionsOf, type Person, type Turn, wordsOf } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO } from './contoso.ts';
import { officeForEach } from './office-for-each.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import type { RunningOffice } from './start-office.ts';

const say = sayIn('en');
const { INVITATION, ENDING, REFERRAL } = someRecords({ staff: guidOf('minji'), manager: guidOf('adele') });

interface Result {
  readonly title: string;
  readonly detail: string;
  readonly card: JsonObject;
}

function extension({ status, body }: Turn): JsonObject {
  assert.equal(status, 200);
  return body?.composeExtension as JsonObject;
}

function results(turn: Turn): readonly Result[] {
  const { type, attachments, text } = extension(turn);
  assert.equal(type, 'result', String(text));
  return (attachments as JsonObject[]).map(({ content, preview }) => {
    const line = (preview as JsonObject).content as JsonObject;
    return { title: String(line.title), detail: String(line.text), card: content as JsonObject };
  });
}

const titles = (turn: Turn): readonly string[] => results(turn).map(({ title }) => title);
function message(turn: Turn): string {
  const { type, text } = extension(turn);
  assert.equal(type, 'message');
  return String(text);
}

describe('Searching from the compose box', () => {
  let office: RunningOffice;
  officeForEach((started) => {
    office = started;
  });

  const puts = (name: string, id: string, body: unknown) => office.puts((tx) => tx.put(kind(name), id, body, 0));

  it('finds a customer by its beginning, by its initial consonants, by its sound in the other script and by its domain', async () => {
    const { minji, stand } = office;
    await addsContoso(minji);
    for (const words of ['콘토', 'ㅋㅌㅅ', 'contoso', 'contosokr'])
      assert.deepEqual(titles(await minji.in(stand.groupChat()).searches('findCustomers', words)), [
        CONTOSO.companyName,
      ]);
  });

  it('opens with the newest records and goes on page by page', async () => {
    const { minji } = office;
    for (const name of ['One', 'Two', 'Three']) await puts('invitation', name, { ...INVITATION, companyName: name });
    assert.deepEqual(titles(await minji.searches('findInvitations')), ['Three', 'Two', 'One']);
    assert.deepEqual(titles(await minji.searches('findInvitations', undefined, { skip: 2, count: 2 })), ['One']);
    assert.deepEqual(titles(await minji.searches('findInvitations', undefined, { skip: 4, count: 2 })), []);
  });

  it('says what it is and how it stands in the language of the person, and inserts a card in that of the partner', async () => {
    const { minji, stand } = office;
    await addsContoso(minji);
    const korean = stand.person('adele', { name: 'Adele Vance', locale: 'ko-KR' });
    const [found] = results(await korean.searches('findCustomers', '콘토소'));
    assert.match(found?.detail ?? '', /^고객 · .+ · contosokr\.onmicrosoft\.com$/);
    assert.equal(found?.card.lang, 'en');
  });

  it('says so when nothing fits, and when there is nothing at all', async () => {
    const { minji } = office;
    assert.equal(message(await minji.searches('findCustomers')), say('search.empty'));
    await addsContoso(minji);
    assert.equal(message(await minji.searches('findCustomers', 'qqqq')), say('search.none', { words: 'qqqq' }));
    assert.equal(message(await minji.searches('findNothing', 'qqqq')), say('search.unknown'));
  });

  const kinds = [
    { command: 'findCustomers', words: '콘토소', hidden: [CONTOSO.email, CONTOSO.phone, CONTOSO.firstName] },
    { command: 'findInvitations', words: 'fabrikam', hidden: [...INVITATION.to, INVITATION.note] },
    { command: 'findEndings', words: 'tailspin', hidden: ['they said so'] },
    { command: 'findReferrals', words: 'northwind', hidden: ['nancy@', 'Davolio', REFERRAL.needs] },
  ] as const;
  const staff = ['minji', 'adele', 'alex', 'megan'] as const;

  for (const { command, words, hidden } of kinds) {
    describe(command, () => {
      beforeEach(async () => {
        await addsContoso(office.minji);
        await puts('invitation', 'i1', INVITATION);
        await puts('ending', 'e1', ENDING);
        await puts('referral', 'r1', { ...REFERRAL, owner: guidOf('minji') });
      });

      for (const short of staff) {
        it(`shows ${short} in every place, and puts in nothing that not everybody may see`, async () => {
          const { stand } = office;
          const person: Person = office[short];
          for (const where of [person, person.in(stand.groupChat()), person.in(stand.channelThread())]) {
            const turn = await where.searches(command, words);
            if (short === 'megan' && command === 'findReferrals') {
              assert.match(message(turn), /takes the role/);
              continue;
            }
            const [found] = results(turn);
            assert.ok(found);
            assertShows(found.card, found.title);
            assertHides(found.card, ...hidden);
            assert.ok(!JSON.stringify(found.card).includes(hidden[0]));
            assert.deepEqual(actionsOf(found.card), []);
          }
        });
      }

      it('becomes each viewer’s own where it was inserted, and sends nothing for it', async () => {
        const { minji, stand } = office;
        const chat = { id: '19:minji_customer@unq.gbl.spaces', type: 'personal' } as const;
        const [found] = results(await minji.in(chat).searches(command, words));
        assert.ok(found);
        const before = stand.connector.requests.length;
        const own = await minji.in(chat).refreshes(found.card);
        assertShows(own.card, found.title);
        assertHides(own.card, ...hidden);
        assert.ok(actionsOf(own.card).length > 0);
        assert.equal(stand.connector.requests.length, before);
      });

      it('gives somebody without a role, or of another organisation, a sentence', async () => {
        const { nora, stand } = office;
        const refused = message(await nora.searches(command, words));
        assert.match(refused, /takes the role/);
        assert.ok(refused.includes(say('search.askForAccess')));
        const eve = stand.person('eve', { tenant: 'bbbbbbbb-0000-4000-8000-000000000002' });
        assert.doesNotMatch(message(await eve.searches(command, words)), /Contoso|콘토소/);
      });
    });
  }

  it('does not find a referral of somebody else for staff', async () => {
    await puts('referral', 'r1', REFERRAL);
    const searches = (short: (typeof staff)[number]) => office[short].searches('findReferrals', 'northwind');
    assert.equal(message(await searches('minji')), say('search.none', { words: 'northwind' }));
    assert.deepEqual(titles(await searches('adele')), ['Northwind']);
    assert.deepEqual(titles(await searches('alex')), ['Northwind']);
  });

  it('writes nothing: who searches becomes known to nobody, and is not reached where they searched', async () => {
    const { stand } = office;
    const before = await office.documents();
    const oscar = stand.person('oscar', { name: 'Oscar' });
    message(await oscar.in({ id: '19:x_y@unq.gbl.spaces', type: 'personal' }).searches('findCustomers', 'x'));
    await office.minji.in({ id: '19:x_y@unq.gbl.spaces', type: 'personal' }).searches('findCustomers', 'x');
    assert.deepEqual(await office.documents(), before);
  });

  it('does not write to the chat of two people because a card that was inserted there was pressed', async () => {
    const { minji, stand } = office;
    await addsContoso(minji);
    const known = async () => (await office.store.reader(minji.tenant).get(people, minji.id))?.body.address;
    const before = await known();
    const chat = minji.in({ id: '19:minji_customer@unq.gbl.spaces', type: 'personal' });
    const [found] = results(await chat.searches('findCustomers', '콘토소'));
    assert.ok(found);
    const own = await chat.refreshes(found.card);
    const [button] = actionsOf(own.card).filter(({ type }) => type === 'Action.Execute');
    assert.ok(button);
    await chat.executes(button.verb, button.data);
    assert.deepEqual(await known(), before);
    assert.equal(stand.connector.messagesIn('19:minji_customer@unq.gbl.spaces').length, 0);
  });

  it('leaves the card as it is before the eyes of those who may not open the record', async () => {
    const { minji, nora, stand } = office;
    await addsContoso(minji);
    const chat = stand.groupChat();
    const [found] = results(await minji.in(chat).searches('findCustomers'));
    assert.ok(found);
    const { response } = await nora.in(chat).refreshes(found.card);
    assert.deepEqual([response.statusCode, response.type], [400, 'application/vnd.microsoft.error']);
    const eve = stand.person('eve', { tenant: 'bbbbbbbb-0000-4000-8000-000000000002' }).in(chat);
    assert.equal((await eve.refreshes(found.card)).response.statusCode, 400);
  });

  it('follows the roles of the moment', async () => {
    const { nora } = office;
    await addsContoso(office.minji);
    const takes = async (roles: readonly Role[]) =>
      office.puts(async (tx) => {
        const doc = await tx.get(people, nora.id);
        if (doc) await tx.put(people, nora.id, { ...doc.body, roles }, doc.version);
      });
    await takes(['support']);
    assert.equal(titles(await nora.searches('findCustomers')).length, 1);
    await takes([]);
    assert.match(message(await nora.searches('findCustomers')), /takes the role/);
  });

  it('takes hostile words for words', async () => {
    const { minji } = office;
    await addsContoso(minji);
    for (const text of [...Object.values(HOSTILE_TEXTS), '__proto__', 'constructor', 'x'.repeat(10_000)]) {
      const { type } = extension(await minji.searches('findCustomers', text));
      assert.ok(type === 'message' || type === 'result');
    }
  });

  it('shows a hostile name harmlessly in the list and on the card', async () => {
    const { minji } = office;
    await addsContoso(minji, { companyName: '[Contoso](https://evil.example) <b>x</b>' });
    const [found] = results(await minji.searches('findCustomers'));
    assert.ok(found);
    assert.doesNotMatch(found.title, /[<>]/);
    assert.doesNotMatch(wordsOf(found.card), /(?<!\\)\[Contoso/);
  });
});

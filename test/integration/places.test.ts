import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { inputsOf } from '../support/teams-card.ts';
import { actionsOf, wordsOf } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO } from './contoso.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

const say = sayIn('en');

describe('Where it is spoken to', () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice();
  });
  afterEach(async () => {
    assert.deepEqual(office.faults(), []);
    await office.close();
  });

  it('understands a mention in front, with the no-break space that Teams puts behind it', async () => {
    const { minji, stand } = office;
    const text = '<at>Partner Assistant</at>\u00a0show my customers';
    assertShows((await minji.in(stand.groupChat()).says('show my customers')).card, say('customers.list.empty'));
    assertShows((await minji.posts({ type: 'message', text })).card, say('customers.list.empty'));
  });

  it('keeps the threads of a channel together and answers in the thread', async () => {
    const { minji, stand } = office;
    const thread = stand.channelThread();
    const turn = await minji.in(thread).says('show my customers');
    assert.equal(turn.message.conversation, thread.id);
    const other = stand.channelThread(thread);
    assert.equal((await minji.in(other).says('help')).message.conversation, other.id);
  });

  it('shows personal data of a customer only in a personal chat', async () => {
    const { minji, alex, stand } = office;
    await addsContoso(minji);
    assertShows((await alex.says('show customer contosokr')).card, CONTOSO.email);
    const shared = await alex.in(stand.groupChat()).says('show customer contosokr');
    assertShows(shared.card, CONTOSO.companyName);
    assertHides(shared.card, CONTOSO.email, CONTOSO.firstName);
    assert.doesNotMatch(shared.message.summary, /gildong|길동/);
  });

  it('writes what all of a group see in the language of the partner, and each viewer’s own by refresh', async () => {
    const { minji, stand } = office;
    await addsContoso(minji);
    const room = stand.groupChat();
    const korean = stand.person('minji', { name: '김민지', locale: 'ko-KR' }).in(room);
    const shown = await korean.says('콘토소 열어줘');
    assert.equal(shown.card.lang, 'en');
    const before = stand.connector.requests.length;
    const own = await korean.refreshes(shown);
    assert.equal(own.card.lang, 'ko');
    assert.ok(actionsOf(own.card).length > 0);
    assert.equal(stand.connector.requests.length, before, 'a refresh sends nothing');
  });

  it('shows the others of a group that a form is being filled in, not what is typed in it', async () => {
    const { minji, adele, stand } = office;
    const room = stand.groupChat();
    const form = await minji.in(room).says('add customer Contoso');
    const wrong = await minji.in(room).presses(form, 'customer.add.review', { companyName: 'Secret Ltd' });
    assert.equal(inputsOf(wrong.card).companyName, 'Secret Ltd');
    await form.message.reaches(2);
    assertShows(form.message.card, say('common.form.busy', { name: '김민지' }));
    assert.doesNotMatch(wordsOf(form.message.card), /Secret/);
    const other = await adele.in(room).executes('customer.add.review', actionsOf(wrong.card)[0]?.data);
    assertHides(other.card, 'Secret');
  });

  it('does not take a form away from the others’ eyes because somebody else pressed it', async () => {
    const { minji, adele, stand } = office;
    const room = stand.groupChat();
    const form = await minji.in(room).says('add customer Contoso');
    const refused = await adele.in(room).presses(form, 'customer.add.review');
    assertShows(refused.card, say('common.form.goneTitle'));
    await office.app.notices.tick();
    await minji.in(room).says('help');
    assert.equal(form.message.version, 1);
    const review = await minji.in(room).presses(form, 'customer.add.review', CONTOSO);
    assertShows(review.card, say('customers.add.reviewTitle'));
  });

  it('does not show a refusal to everybody in place of the card', async () => {
    const { minji, nora, stand } = office;
    const room = stand.groupChat();
    const list = await minji.in(room).says('show my customers');
    const refused = await nora.in(room).presses(list, 'customer.list.show');
    assertShows(refused.card, say('common.refusal.title'));
    await minji.in(room).says('help');
    assert.equal(list.message.version, 1);
  });

  it('keeps a form for each conversation', async () => {
    const { minji, stand } = office;
    const room = stand.groupChat();
    const here = await minji.says('add customer Contoso');
    const there = await minji.in(room).says('add customer Fabrikam');
    assert.equal(inputsOf((await minji.presses(here, 'customer.add.review')).card).companyName, 'Contoso');
    assert.equal(inputsOf((await minji.in(room).presses(there, 'customer.add.review')).card).companyName, 'Fabrikam');
    const across = await minji.executes('customer.add.review', actionsOf(there.card)[0]?.data);
    assertShows(across.card, say('common.form.goneTitle'));
  });
});

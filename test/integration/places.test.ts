import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { inputsOf } from '../support/teams-card.ts';
import { actionsOf } from '../support/teams-stand-in.ts';
import { addsContoso, CONTOSO } from './contoso.ts';
import { officeForEach } from './office-for-each.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import type { RunningOffice } from './start-office.ts';

const say = sayIn('en');

describe('Where it is spoken to', () => {
  let office: RunningOffice;
  officeForEach((started) => {
    office = started;
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

  it('opens a form in a group only for the one who presses, and shows nobody what is typed in it', async () => {
    const { minji, adele, stand } = office;
    const room = stand.groupChat();
    const offered = await minji.in(room).says('add customer Contoso');
    assertShows(offered.message.card, say('common.private.title', { name: '김민지' }));
    const form = await minji.in(room).presses(offered, 'command.run');
    const wrong = await minji.in(room).presses(form.card, 'customer.add.review', { companyName: 'Secret Ltd' });
    assert.equal(inputsOf(wrong.card).companyName, 'Secret Ltd');
    const other = await adele.in(room).executes('customer.add.review', actionsOf(wrong.card)[0]?.data);
    assertHides(other.card, 'Secret');
    await office.app.notices.tick();
    await minji.in(room).says('help');
    assert.equal(offered.message.version, 1);
    const review = await minji.in(room).presses(wrong.card, 'customer.add.review', CONTOSO);
    assertShows(review.card, say('customers.add.reviewTitle'));
  });

  it('shows lists that depend on who asks only to the one who presses', async () => {
    const { minji, nora, stand } = office;
    const room = stand.groupChat();
    for (const words of [
      "what's on my plate?",
      'show the history',
      'list roles',
      'what is left to do in Partner Center?',
    ]) {
      const offered = await minji.in(room).says(words);
      assertShows(offered.message.card, say('common.private.title', { name: '김민지' }));
      assertShows((await nora.in(room).presses(offered, 'command.run')).card, say('common.refusal.title'));
    }
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
    const offered = await minji.in(room).says('add customer Fabrikam');
    const there = await minji.in(room).presses(offered, 'command.run');
    assert.equal(inputsOf((await minji.presses(here, 'customer.add.review')).card).companyName, 'Contoso');
    assert.equal(
      inputsOf((await minji.in(room).presses(there.card, 'customer.add.review')).card).companyName,
      'Fabrikam',
    );
    const across = await minji.executes('customer.add.review', actionsOf(there.card)[0]?.data);
    assertShows(across.card, say('common.form.goneTitle'));
  });
});

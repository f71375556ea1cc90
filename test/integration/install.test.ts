import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { MINUTE } from '../../src/shared/instant.ts';
import { BOT } from '../support/teams-activities.ts';
import { assertHides, assertShows } from './scenarios/contains.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

describe('Being installed', () => {
  const say = sayIn('en');
  let office: RunningOffice;
  afterEach(() => office.close());

  it('greets once, however often and however many at a time it is told, also after a restart', async () => {
    office = await startOffice({ opened: false });
    const { minji } = office;
    const added = { type: 'conversationUpdate', membersAdded: [{ id: BOT.id }] };
    const first = { type: 'installationUpdate', action: 'add' };
    await Promise.all([first, added, first, added, first].map((activity) => minji.posts(activity)));
    assert.equal(minji.messages.length, 1);
    assertShows(minji.messages[0]?.card ?? {}, say('basics.greet.hello', { name: '김민지' }));

    const last = await minji.redelivers();
    assert.deepEqual(last.messages, []);
    await office.restarts();
    await minji.redelivers();
    await minji.installs();
    office.moveTime(11 * MINUTE);
    await minji.installs();
    assert.equal(minji.messages.length, 1);
  });

  it('says nothing to the very activity that it greeted for, delivered again after a restart', async () => {
    office = await startOffice({ opened: false });
    const { minji, stand } = office;
    const room = minji.in(stand.groupChat());
    for (const place of [minji, room]) await place.posts({ type: 'installationUpdate', action: 'add' });
    await office.restarts();
    for (const place of [minji, room]) {
      await place.redelivers();
      assert.equal(place.messages.length, 1);
    }
  });

  it('greets again nobody who only updated it', async () => {
    office = await startOffice();
    const { minji } = office;
    for (const action of ['add-upgrade', 'remove-upgrade', 'unheard-of']) {
      assert.equal((await minji.posts({ type: 'installationUpdate', action })).status, 200);
    }
    assert.equal(minji.messages.length, 1);
  });

  it('brings an admin what has to be set up, and nobody else', async () => {
    office = await startOffice({ seeded: false });
    await office.minji.installs();
    assertHides(office.minji.messages[0]?.card ?? {}, say('settings.field.market'));
    await office.megan.installs();
    const [welcome] = office.megan.messages;
    assert.ok(welcome);
    assertShows(welcome.card, say('settings.field.market'), say('settings.field.legalName'));
    const typed = { legalName: 'Hanbit Cloud', market: 'South Korea', language: 'ko', domains: '' };
    const saved = await office.megan.presses(welcome, 'settings.edit.submit', typed);
    assertShows(saved.card, say('settings.saved.title'));
    assertHides((await office.megan.says('hi')).card, say('settings.field.market'));
  });

  it('greets a group once, and each of its members in person all the same', async () => {
    office = await startOffice({ opened: false });
    const room = office.stand.groupChat();
    await office.minji.in(room).installs();
    await office.adele.in(room).installs();
    assert.equal(office.minji.in(room).messages.length, 1);
    await office.minji.installs();
    assert.equal(office.minji.messages.length, 1);
  });

  it('still reaches a person in their own chat after they removed it from a group', async () => {
    office = await startOffice();
    const room = office.stand.groupChat();
    await office.megan.in(room).installs();
    await office.megan.in(room).removes();
    await office.nora.executes('access.ask');
    await office.stand.until(() => office.megan.messages.length === 2, 'Megan to be told');
  });

  it('sends nothing more to a person who removed it, and tells whoever waits for an answer', async () => {
    office = await startOffice();
    await office.megan.removes();
    const before = office.nora.messages.length;
    await office.nora.executes('access.ask');
    await office.app.notices.tick();
    const told = await office.stand.until(() => office.nora.messages[before], 'Nora to be told');
    assertShows(told.card, say('common.notice.undelivered', { name: 'Megan Bowen' }));
    assert.equal(office.megan.messages.length, 1);
  });
});

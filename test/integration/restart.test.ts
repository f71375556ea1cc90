import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { addsContoso, CONTOSO } from './contoso.ts';
import { officeForEach } from './office-for-each.ts';
import { assertShows } from './scenarios/contains.ts';
import type { RunningOffice } from './start-office.ts';

const say = sayIn('en');

describe('A restart', () => {
  let office: RunningOffice;
  officeForEach((started) => {
    office = started;
  });

  it('finds everything as it was, and the history whole', async () => {
    await addsContoso(office.minji);
    await office.nora.executes('access.ask');
    await office.app.notices.tick();
    const before = { documents: await plain(), history: await office.history() };
    await office.restarts();
    assert.deepEqual({ documents: await plain(), history: await office.history() }, before);
    assertShows((await office.alex.says('show my customers')).card, CONTOSO.companyName);
    await office.restarts();
    assert.deepEqual((await verifyHistory(office.dataDir)).problems, []);
  });

  it('leaves a form that was opened before as it was', async () => {
    const form = await office.minji.says('add customer');
    const review = await office.minji.presses(form, 'customer.add.review', CONTOSO);
    await office.restarts();
    const added = await office.minji.presses(review, 'customer.add.submit');
    assertShows(added.card, say('customers.add.done', { name: CONTOSO.companyName }));
  });

  it('leaves the buttons of old cards working, and their cards kept current', async () => {
    await addsContoso(office.minji);
    const list = await office.adele.says('what is left to do in Partner Center?');
    const task = await office.adele.presses(list, 'record.open');
    await list.message.reaches(2);
    await office.restarts();
    await office.adele.presses(task, 'task.take');
    await list.message.reaches(3);
    assertShows(list.message.card, 'Adele Vance', say('tasks.button.done'));
  });

  it('keeps the language that a person chose', async () => {
    await office.minji.says('speak Korean');
    await office.restarts();
    assert.equal((await office.minji.says('help')).card.lang, 'ko');
  });

  /** The store counts changes anew with each snapshot; what counts is what the documents hold. */
  async function plain(): Promise<unknown> {
    return (await office.documents()).map(({ kind, id, version, body }) => ({ kind, id, version, body }));
  }
});

import assert from 'node:assert/strict';
import { sayIn } from '../../src/catalogue/say.ts';
import { StoreError } from '../../src/store/errors.ts';
import { verifyHistory } from '../../src/store/verify-history.ts';
import { assertHarmless } from '../cards/harmless.ts';
import { faultyFs } from '../store/faulty-fs.ts';
import { CONTOSO } from './contoso.ts';
import { assertShows } from './scenarios/contains.ts';
import { type RunningOffice, startOffice } from './start-office.ts';

const say = sayIn('en');

describe('A disk that', () => {
  let office: RunningOffice;
  let broken: string | undefined;
  beforeEach(async () => {
    broken = undefined;
    const isWrite = (call: string): boolean => ['open', 'write', 'writeFile', 'sync', 'datasync'].includes(call);
    office = await startOffice({ fs: faultyFs((call) => (broken && isWrite(call) ? broken : undefined)) });
  });
  afterEach(async () => {
    broken = undefined;
    await office.close();
  });

  for (const [what, code] of [
    ['is full', 'ENOSPC'],
    ['became read-only', 'EROFS'],
    ['may not be written any more', 'EACCES'],
  ] as const) {
    it(`${what} is told in words, nothing is half done, and it goes on once there is room`, async () => {
      const { minji } = office;
      const form = await minji.says('add customer');
      const review = await minji.presses(form, 'customer.add.review', CONTOSO);
      const before = { documents: await office.documents(), history: await office.history() };

      broken = code;
      const refused = await minji.presses(review, 'customer.add.submit');
      assert.equal(refused.status, 200);
      assert.equal(refused.response.type, 'application/vnd.microsoft.error');
      assert.match(JSON.stringify(refused.response.value), /Nothing was changed.*reference: [0-9a-f]+/);
      const said = await minji.says('add customer Fabrikam');
      assert.equal(said.status, 200);
      assertHarmless(said.card, said.message.summary);
      assertShows(said.card, say('common.fault.title'));
      assertShows((await minji.says('show my customers')).card, say('customers.list.empty'));
      assert.deepEqual({ documents: await office.documents(), history: await office.history() }, before);

      broken = undefined;
      const added = await minji.presses(review, 'customer.add.submit');
      assertShows(added.card, say('customers.add.done', { name: CONTOSO.companyName }));
      await office.restarts();
      assertShows((await minji.says('show my customers')).card, CONTOSO.companyName);
      assert.deepEqual((await verifyHistory(office.dataDir)).problems, []);
    });
  }

  it('is full does not lose a notice; it may come twice when it left and that could not be noted', async () => {
    const { nora, megan } = office;
    const before = megan.messages.length;
    await nora.executes('access.ask');
    broken = 'ENOSPC';
    await office.app.notices.tick();
    broken = undefined;
    await office.app.notices.tick();
    await office.app.notices.tick();
    const count = megan.messages.length - before;
    assert.ok(count === 1 || count === 2, `${count}`);
    assert.ok(!(await office.documents()).some(({ kind }) => kind === 'notice'));
  });

  it('cannot be used at all keeps the assistant from starting, with the reason and the cure', async () => {
    const starting = startOffice({ fs: faultyFs((call) => (call === 'mkdir' ? 'EROFS' : undefined)) });
    await assert.rejects(starting, (error) => {
      assert.ok(error instanceof StoreError);
      assert.equal(error.code, 'STORE_WRITE_FAILED');
      assert.match(error.message, /cannot be used.*Free disk space and let this user read and write the folder/);
      return true;
    });
  });
});

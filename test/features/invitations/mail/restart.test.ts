import { strict as assert } from 'node:assert';
import { invitations } from '../../../../src/features/invitations/invitation.ts';
import { batches, countRows } from '../../../../src/features/invitations/many/batch.ts';
import { mails } from '../../../../src/mail/mail.ts';
import { DAY, HOUR } from '../../../../src/shared/instant.ts';
import { createMemoryStore } from '../../../../src/store/memory.ts';
import type { Store } from '../../../../src/store/port.ts';
import { type MailServer, type Manner, openMailServer } from '../../../mail/mail-server.ts';
import { buttonOf, textOf } from '../../../support/card-reader.ts';
import { incoming, MINJI, pressed, TENANT } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { invite, pressWithoutCard, setLink } from '../support.ts';

/** Pressing, claiming, noting the end: three writes, and room for what a server that refuses makes of it. */
const MOST_WRITES = 4;
const MANNERS: readonly Manner[] = ['takes', 'putsOff', 'refuses', 'cuts', 'losesItsAnswer', 'cutsEarly'];

/** A process that dies at its nth write, just before that is durable or just after; a dead one writes nothing more. */
function dying(store: Store, nth: number, when: 'before' | 'after'): Store & { die(): void } {
  let armed = false;
  let writes = 0;
  const dead = (): never => {
    throw new Error('the process is dead');
  };
  return {
    ...store,
    die() {
      armed = true;
    },
    async transact(stamp, work) {
      if (!armed) return store.transact(stamp, work);
      writes++;
      if (writes > nth || (writes === nth && when === 'before')) return dead();
      const result = await store.transact(stamp, work);
      return writes === nth ? dead() : result;
    },
  };
}

/** The office that comes up again on the same data, with a server that is well. */
async function restart(store: Store, server: MailServer): Promise<Office> {
  server.manner = 'takes';
  const office = await openOffice({ store, mail: server.transport });
  await office.post.start();
  await office.post.tick();
  office.moveTime(HOUR);
  await office.post.tick();
  office.moveTime(DAY);
  await office.notices.tick();
  await office.post.tick();
  await office.post.stop();
  return office;
}

describe('A restart in the middle of an invitation', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await openMailServer();
  });
  afterEach(() => server.close());

  for (const manner of MANNERS) {
    it(`neither sends twice nor forgets, at any write, with a server that ${manner}`, async () => {
      for (let nth = 1; nth <= MOST_WRITES; nth++) {
        for (const when of ['before', 'after'] as const) {
          const at = `${manner}, ${when} write ${nth}`;
          const store = createMemoryStore();
          const process = dying(store, nth, when);
          const office = await openOffice({ store: process, mail: server.transport });
          await setLink(office);
          const preview = await invite(office, MINJI);
          const press = incoming({
            person: MINJI,
            what: pressed('invitation.send.now', buttonOf(preview, 'invitation.send.now').data),
          });
          server.manner = manner;
          server.taken.length = 0;
          process.die();
          await office.takes(press).catch(() => undefined);
          await office.post.tick();
          const again = await restart(store, server);
          const [invitation] = await store.reader(TENANT).list(invitations);
          const state = invitation?.body.state ?? 'none';
          assert.deepEqual(await store.reader(TENANT).list(mails), [], at);
          assert.ok(server.taken.length <= 1, `${at}: ${server.taken.length} mails`);
          if (state === 'sent') assert.equal(server.taken.length, 1, at);
          else if (state === 'none') assert.deepEqual([server.taken.length, nth, when], [0, 1, 'before'], at);
          else assert.ok(state === 'unsure' || (state === 'failed' && manner === 'refuses'), `${at}: ${state}`);
          if (state === 'unsure') {
            const told = again.deliveries.find(({ card }) => card.about?.id === invitation?.id)?.card;
            assert.match(told ? textOf(told) : '', /may or may not have arrived/, at);
          }
          await again.takes(press);
          await again.post.tick();
          assert.ok(server.taken.length <= 1, `${at}, pressed again: ${server.taken.length} mails`);
        }
      }
    });
  }

  it('of many goes on where it stopped, and sends nobody two', async () => {
    for (let nth = 1; nth <= 10; nth++) {
      const when = nth % 2 === 0 ? 'before' : 'after';
      const at = `${when} write ${nth}`;
      const store = createMemoryStore();
      const process = dying(store, nth, when);
      const office = await openOffice({ store: process, mail: server.transport });
      await setLink(office);
      const form = await pressWithoutCard(office, MINJI, 'invitation.many.open');
      const paste = ['A, kim@a-company.com', 'B, kim@b-company.com', 'C, kim@c-company.com'].join('\n');
      const typed = { paste, language: 'ko', replyTo: 'minji@hanbit.example' };
      const verdicts = await office.presses(MINJI, form, 'invitation.many.read', typed);
      await office.presses(MINJI, verdicts, 'invitation.many.submit');
      server.taken.length = 0;
      server.manner = 'takes';
      process.die();
      await office.notices.tick().catch(() => undefined);
      await office.post.tick();
      await restart(store, server);
      const [batch] = await store.reader(TENANT).list(batches);
      assert.ok(batch, at);
      const { waiting, queued, sent, unsure } = countRows(batch.body);
      assert.deepEqual([waiting, queued, sent + unsure], [0, 0, 3], at);
      const to = server.taken.map((mail) => [mail.to].flat()[0]?.text);
      assert.equal(new Set(to).size, to.length, `${at}: ${to.join()}`);
      assert.ok(to.length >= sent && to.length <= 3, at);
    }
  });
});

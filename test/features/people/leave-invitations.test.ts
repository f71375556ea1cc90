import assert from 'node:assert/strict';
import { type Invitation, invitations } from '../../../src/features/invitations/invitation.ts';
import { batches } from '../../../src/features/invitations/many/batch.ts';
import { mails } from '../../../src/mail/mail.ts';
import { ADELE, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { invite, setLink } from '../invitations/support.ts';
import { anInvitation, takes } from './somebody-leaves.ts';

const MINJIS = 'minji@hanbit.example';
const ADELES = 'adele@hanbit.example';

describe('Invitations of somebody who leaves', () => {
  let office: Office;
  beforeEach(async () => {
    const mail = { send: async () => ({ refused: [] }) };
    office = await openOffice({ mail });
    await setLink(office);
    await write(office, invitations, 'adeles', anInvitation({ invitedBy: ADELE.id, replyTo: ADELES }));
  });

  const reader = () => office.store.reader(TENANT);
  const leaves = async () =>
    office.presses(MEGAN, await takes(office, MINJI), 'role.leave.submit', { everything: ADELE.id });
  const passed = async (state: Invitation['state']): Promise<Invitation> => {
    const all = await reader().list(invitations);
    return all.find(({ id, body }) => id !== 'adeles' && body.state === state)?.body ?? assert.fail(`none is ${state}`);
  };

  it('have the receiver’s address and name, when they have not left yet', async () => {
    await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.keep');
    const before = await passed('draft');
    assert.ok(before.body.includes(MINJIS) && before.body.includes(MINJI.name));
    await leaves();
    const { replyTo, invitedBy, body } = await passed('draft');
    assert.deepEqual([replyTo, invitedBy], [ADELES, ADELE.id]);
    assert.ok(body.includes(ADELES) && body.includes(ADELE.name), body);
    assert.ok(!body.includes(MINJIS) && !body.includes(MINJI.name), body);
  });

  it('have the receiver’s address in words that were edited, which stay', async () => {
    const body = `Write to ${MINJIS}. Regards, Minji\n{link}`;
    await write(office, invitations, 'draft', anInvitation({ state: 'draft', body, replyTo: MINJIS }));
    await leaves();
    assert.equal((await passed('draft')).body, `Write to ${ADELES}. Regards, Minji\n{link}`);
  });

  it('have nobody else’s address changed in such words, and the receiver’s as it is', async () => {
    await write(office, invitations, 'adeles', anInvitation({ invitedBy: ADELE.id, replyTo: 'r$&d@hanbit.example' }));
    const body = `kim.${MINJIS}, ${MINJIS}.test, <${MINJIS}>, '${MINJIS}', ${MINJIS}로 or ${MINJIS}.\n{link}`;
    await write(office, invitations, 'draft', anInvitation({ state: 'draft', body, replyTo: MINJIS }));
    await leaves();
    const there = 'r$&d@hanbit.example';
    const others = `kim.${MINJIS}, ${MINJIS}.test`;
    assert.equal((await passed('draft')).body, `${others}, <${there}>, '${there}', ${there}로 or ${there}.\n{link}`);
  });

  it('are rewritten in the outbox', async () => {
    await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
    await leaves();
    const [mail] = await reader().list(mails);
    assert.deepEqual(mail?.body.letter.replyTo, { name: ADELE.name, address: ADELES });
    for (const words of [mail?.body.letter.text, mail?.body.letter.html]) {
      assert.ok(words?.includes(ADELES) && words.includes(ADELE.name));
      assert.ok(!words.includes(MINJIS));
    }
    assert.equal((await passed('queued')).replyTo, ADELES);
  });

  it('stay as they were sent, when they have left', async () => {
    await write(office, invitations, 'sent', anInvitation({ companyName: 'Litware', body: MINJIS, replyTo: MINJIS }));
    await office.presses(MINJI, await invite(office, MINJI), 'invitation.send.now');
    const [mail] = await reader().list(mails);
    await write(office, mails, mail?.id ?? '', { ...(mail?.body ?? assert.fail()), state: 'sending' });
    await leaves();
    for (const state of ['sent', 'queued'] as const) {
      const { replyTo, body, invitedBy } = await passed(state);
      assert.deepEqual([replyTo, invitedBy], [MINJIS, ADELE.id]);
      assert.ok(body.includes(MINJIS));
    }
  });

  it('that are still to be made of a list are made in the receiver’s name', async () => {
    await write(office, batches, 'list', {
      ...{ by: MINJI.id, byName: MINJI.name, at: office.now(), country: 'KR', replyTo: MINJIS, way: 'byHand' },
      rows: [{ company: 'Litware', to: ['a@litware.example'], language: 'en', state: 'waiting' }],
    });
    await leaves();
    await office.notices.tick();
    const { replyTo, body } = await passed('draft');
    assert.equal(replyTo, ADELES);
    assert.ok(body.includes(ADELE.name) && !body.includes(MINJIS));
  });

  it('keep the address that they have while none of the receiver is known', async () => {
    await office.store.transact({ tenant: TENANT, at: office.now(), turn: 'none' }, async (tx) => {
      const adeles = await tx.get(invitations, 'adeles');
      if (adeles) await tx.remove(invitations, 'adeles', adeles.version);
    });
    await write(office, invitations, 'draft', anInvitation({ state: 'draft', replyTo: MINJIS }));
    await leaves();
    assert.equal((await passed('draft')).replyTo, MINJIS);
  });
});

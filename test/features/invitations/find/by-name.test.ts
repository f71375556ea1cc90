import { strict as assert } from 'node:assert';
import { type Invitation, type InvitationState, invitations } from '../../../../src/features/invitations/invitation.ts';
import { buttons, inputs, textOf } from '../../../support/card-reader.ts';
import { MINJI } from '../../../support/factories.ts';
import { type Office, openOffice } from '../../../support/office.ts';
import { LINK, pressWithoutCard, setLink, WANTED } from '../support.ts';

async function withInvitations(...given: readonly [string, InvitationState][]): Promise<Office> {
  const office = await openOffice({ mail: { send: () => Promise.resolve({ refused: [] }) } });
  await setLink(office);
  await office.puts(async (tx) => {
    for (const [at, [companyName, state]] of given.entries()) {
      const body: Invitation = {
        ...{ state, companyName, to: [`it@company${at}.com`], cc: [], language: 'en', subject: 'Request' },
        ...{ body: `Please open ${LINK}`, note: '', country: 'KR', replyTo: 'minji@hanbit.example' },
        ...{ invitedBy: MINJI.id, createdAt: office.now() },
        sendings: state === 'draft' ? [] : [{ at: office.now(), by: MINJI.id, way: 'byHand', outcome: 'sent' }],
      };
      await tx.put(invitations, `i-${at}`, body, 0);
    }
  });
  return office;
}

const verbs = (card: Parameters<typeof buttons>[0]): readonly (string | undefined)[] =>
  buttons(card).map(({ verb }) => verb);

describe('An invitation that is named', () => {
  for (const words of [
    'open the Fourth Coffee invitation',
    'open Fourth Coffee invitation',
    'show the Fourth Coffee invitation',
    'Fourth Coffee invitation',
    'continue the Fourth Coffee invitation',
    'send Fourth Coffee an invitation',
    'invite it@company0.com to connect',
    'Fourth Coffee 초대 보여줘',
    'Fourth Coffee 초대 열어줘',
    'Fourth Coffee 초대 상태',
  ]) {
    it(`is found while it is a draft, with the ways to go on: “${words}”`, async () => {
      const office = await withInvitations(['Fourth Coffee', 'draft'], ['Woodgrove Bank', 'sent']);
      const card = await office.says(MINJI, words);
      assert.equal(card.about?.id, 'i-0', textOf(card));
      assert.ok(verbs(card).includes('invitation.send.draft') && verbs(card).includes('invitation.change'));
    });
  }

  it('by a customer’s answer opens the form that notes it', async () => {
    const office = await withInvitations(['Woodgrove Bank', 'sent'], ['Fourth Coffee', 'draft']);
    const card = await office.says(MINJI, 'Woodgrove Bank accepted the invitation');
    assert.equal(inputs(card).company?.value, 'Woodgrove Bank');
    assert.ok(verbs(card).includes('invitation.accept.submit'));
  });

  it('is the open one of several to the same company', async () => {
    const office = await withInvitations(['Fourth Coffee', 'cancelled'], ['Fourth Coffee', 'sent']);
    assert.equal((await office.says(MINJI, 'open the Fourth Coffee invitation')).about?.id, 'i-1');
  });

  it('in either script is shown to be sent again or taken back', async () => {
    const office = await withInvitations(['Woodgrove Bank', 'sent'], ['Fourth Coffee', 'sent']);
    for (const words of ['resend the invite to Woodgrove Bank', '우드그로브 은행에 초대 다시 보내줘']) {
      const card = await office.says(MINJI, words);
      assert.match(textOf(card), /it@company0\.com/);
      assert.ok(verbs(card).includes('invitation.send.now'));
    }
    for (const words of ["withdraw Woodgrove Bank's invitation", '우드그로브 은행 초대 취소']) {
      const card = await office.says(MINJI, words);
      assert.equal(card.about?.id, 'i-0');
      assert.ok(verbs(card).includes('invitation.cancel'));
    }
  });

  it('that cannot be taken back any more says so', async () => {
    const office = await withInvitations(['Woodgrove Bank', 'accepted']);
    const card = await office.says(MINJI, "withdraw Woodgrove Bank's invitation");
    assert.equal(card.about?.id, 'i-0');
    assert.match(textOf(card), /does not allow that any more/);
  });

  it('nowhere leaves the words what they are: a list, or a new form', async () => {
    const office = await withInvitations(['Woodgrove Bank', 'sent'], ['Fourth Coffee', 'draft']);
    assert.match(
      textOf(await office.says(MINJI, 'which invitations are still pending?')),
      /Woodgrove Bank[\s\S]*Fourth|Fourth[\s\S]*Woodgrove/,
    );
    const form = await office.says(MINJI, 'send Relecloud an invitation');
    assert.equal(inputs(form).company?.value, 'Relecloud');
  });

  it('while its form is under way goes on with that form, as far as it had come', async () => {
    const office = await withInvitations();
    const form = await pressWithoutCard(office, MINJI, 'invitation.send.open');
    await office.presses(MINJI, form, 'invitation.send.recipients', { ...WANTED, company: 'Relecloud' });
    const again = await office.says(MINJI, 'send Relecloud an invitation');
    assert.ok(String(inputs(again).body?.value).includes(LINK));
  });
});

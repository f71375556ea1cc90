import type { Card } from '../../../src/assistant/reply.ts';
import { type Customer, customers } from '../../../src/features/customers/customer.ts';
import { type Invitation, invitations } from '../../../src/features/invitations/invitation.ts';
import { batches } from '../../../src/features/invitations/many/batch.ts';
import { EMPTY_PROFILE, PROFILE_ID, profiles } from '../../../src/features/profile/profile.ts';
import { handoffRules, RULES_ID } from '../../../src/features/referrals/handoff/handoff-rules.ts';
import { type Referral, referrals } from '../../../src/features/referrals/referral.ts';
import { type Ending, endings } from '../../../src/features/relationships/ending.ts';
import { UNTOUCHED } from '../../../src/features/relationships/rules/checklist.ts';
import { people } from '../../../src/partner/people.ts';
import { type PartnerCenterTask, tasks } from '../../../src/partnercenter/task.ts';
import type { Reader } from '../../../src/store/port.ts';
import { aTask } from '../../support/a-task.ts';
import { ADELE, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import { write } from '../../support/write.ts';
import { CUSTOMER } from '../relationships/contoso.ts';

const at = '2026-11-20T01:00:00.000Z';

export const aCustomer = (change: Partial<Customer> = {}): Customer => ({ ...CUSTOMER, ...change });

export const anInvitation = (change: Partial<Invitation> = {}): Invitation => ({
  ...{ state: 'sent', companyName: 'Fabrikam', to: ['buyer@fabrikam.example'], cc: [], language: 'en' },
  ...{ subject: 'Please connect', body: '{link}', note: '', country: 'KR', replyTo: 'minji@hanbit.example' },
  ...{ invitedBy: MINJI.id, createdAt: at, sendings: [] },
  ...change,
});

export const anEnding = (change: Partial<Ending> = {}): Ending => ({
  ...{ customer: 'contoso', companyName: 'Tailspin', state: 'asked', requester: MINJI.id, openedAt: at },
  ...{ reason: 'unpaid', details: '', checklist: UNTOUCHED, needed: 1, approvals: [], asked: [ADELE.id] },
  sendings: [{ at, reason: 'unpaid', details: '', checklist: UNTOUCHED }],
  ...change,
});

export const aReferral = (change: Partial<Referral> = {}): Referral => ({
  ...{ companyName: 'Northwind', name: 'Northwind', contacts: [], source: 'profile', qualification: 'Direct' },
  ...{ status: 'New', substatus: 'Received', needs: '', consent: {}, hot: false, receivedAt: at, team: [] },
  ...{ addedBy: ADELE.id, addedAt: at, owner: MINJI.id, clock: { hot: false, reminded: 0 } },
  ...change,
});

/** To create Contoso. */
export const contosoTask = (change: Partial<PartnerCenterTask> = {}): PartnerCenterTask =>
  aTask({ record: { kind: customers.name, id: 'contoso' }, openedBy: ADELE.id, due: '2026-12-01', ...change });

/** Minji gets one of everything that a person can hold. */
export async function busy(office: Office): Promise<void> {
  await write(office, customers, 'contoso', aCustomer());
  await write(office, customers, 'wingtip', aCustomer({ companyName: 'Wingtip', owner: ADELE.id, support: MINJI.id }));
  await write(office, invitations, 'fabrikam', anInvitation());
  await write(office, batches, 'list', {
    ...{ by: MINJI.id, byName: MINJI.name, at, country: 'KR', replyTo: 'minji@hanbit.example', way: 'byHand' },
    rows: [{ company: 'Litware', to: ['a@litware.example'], language: 'en', state: 'waiting' }],
  });
  await write(office, endings, 'tailspin', anEnding());
  await write(office, referrals, 'northwind', aReferral());
  await write(
    office,
    referrals,
    'proseware',
    aReferral({ companyName: 'Proseware', owner: ADELE.id, team: [MINJI.id] }),
  );
  await write(office, handoffRules, RULES_ID, { hours: 4, rota: [MINJI.id], lead: MINJI.id });
  await write(office, tasks, 'create', contosoTask());
  await write(office, profiles, PROFILE_ID, { ...EMPTY_PROFILE, website: 'hanbit.example', owner: MINJI.id });
  const adele = await office.store.reader(TENANT).get(people, ADELE.id);
  const away = { from: '2026-11-30', until: '2026-12-04', deputy: MINJI.id };
  if (adele) await write(office, people, ADELE.id, { ...adele.body, away });
}

/** A person's card, as an admin opens it. */
export async function opens(office: Office, person: { id: string }, by = MEGAN): Promise<Card> {
  const data = { kind: people.name, record: person.id };
  const outgoing = await office.takes(incoming({ person: by, what: pressed('record.open', data) }));
  if (!outgoing) throw new Error('no answer');
  return outgoing.card;
}

/** Megan takes a role from somebody. */
export async function takes(office: Office, person: { id: string }, role = 'staff'): Promise<Card> {
  const card = await opens(office, person);
  return office.presses(MEGAN, card, 'role.toggle', { record: person.id, role, change: 'revoke' });
}

/** Where somebody still stands as the one who has to do something: looked up field by field, not by the code under test. */
export async function stillHeldBy(person: string, reader: Reader): Promise<readonly string[]> {
  const found: string[] = [];
  const note = (is: boolean, where: string) => is && found.push(where);
  for (const { id, body } of await reader.list(customers))
    note(body.owner === person || body.support === person, `customer ${id}`);
  const waits = ['draft', 'queued', 'sending', 'sent', 'failed', 'unsure'];
  for (const { id, body } of await reader.list(invitations))
    note(body.invitedBy === person && waits.includes(body.state), `invitation ${id}`);
  for (const { id, body } of await reader.list(batches))
    note(body.by === person && body.rows.some(({ state }) => state === 'waiting'), `list ${id}`);
  const over = ['ended', 'rejected', 'withdrawn', 'stopped'];
  for (const { id, body } of await reader.list(endings)) {
    note(body.requester === person && !over.includes(body.state), `request ${id}`);
    note(body.state === 'asked' && [...body.asked, ...(body.called ?? [])].includes(person), `decision ${id}`);
  }
  for (const { id, body } of await reader.list(referrals)) {
    const { owner, team, handoff, outward, status } = body;
    const out = outward?.state === 'waiting' ? [outward.from] : [];
    const hands = handoff?.state === 'waiting' ? [handoff.from, handoff.to] : [];
    note(status !== 'Closed' && [owner, ...team, ...hands, ...out].includes(person), `referral ${id}`);
  }
  for (const { body } of await reader.list(handoffRules)) note([...body.rota, body.lead].includes(person), 'rota');
  for (const { id, body } of await reader.list(tasks))
    note(body.state === 'open' && body.owner === person, `task ${id}`);
  for (const { body } of await reader.list(profiles))
    note([body.owner, ...body.locations.map(({ answers }) => answers)].includes(person), 'profile');
  for (const { id, body } of await reader.list(people)) note(body.away?.deputy === person, `absence ${id}`);
  return found;
}

import { ITEMS } from '../../src/features/relationships/rules/checklist.ts';

/** So lately that nothing of them is due: no reminder comes in between. */
const at = '2026-11-23T00:30:00.000Z';

/** Records as the features write them, one of each kind that no short conversation makes, by two people's ids. */
export function someRecords({ staff, manager }: { staff: string; manager: string }) {
  const INVITATION = {
    state: 'sent',
    companyName: 'Fabrikam',
    to: ['buyer@fabrikam.example'],
    cc: [],
    language: 'en',
    subject: 'Please connect',
    body: '{link}',
    note: 'met at the fair',
    country: 'KR',
    replyTo: 'minji@hanbit.example',
    invitedBy: staff,
    createdAt: at,
    sendings: [],
  };
  const ENDING = {
    customer: 'none',
    companyName: 'Tailspin',
    state: 'preparing',
    requester: staff,
    openedAt: at,
    reason: 'customerLeaves',
    details: 'they said so on the phone',
    checklist: Object.fromEntries(ITEMS.map((item) => [item, { state: 'none' }])),
    needed: 1,
    approvals: [],
    asked: [],
    sendings: [],
  };
  const REFERRAL = {
    companyName: 'Northwind',
    name: 'Northwind',
    country: 'KR',
    contacts: [{ firstName: 'Nancy', lastName: 'Davolio', email: 'nancy@northwind.example' }],
    source: 'profile',
    qualification: 'Direct',
    status: 'New',
    substatus: 'Received',
    needs: 'mail for 20 people',
    consent: {},
    hot: false,
    receivedAt: at,
    team: [],
    addedBy: manager,
    addedAt: at,
    owner: manager,
    clock: { hot: false, reminded: 0 },
  };
  return { INVITATION, ENDING, REFERRAL };
}

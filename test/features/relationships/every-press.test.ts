import { strict as assert } from 'node:assert';
import { drafts } from '../../../src/assistant/drafts.ts';
import { type Ending, endings } from '../../../src/features/relationships/ending.ts';
import { UNTOUCHED } from '../../../src/features/relationships/rules/checklist.ts';
import { type EndingAction, may, type Part, STATES } from '../../../src/features/relationships/rules/states.ts';
import { buttons } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { write } from '../../support/write.ts';
import { CONTOSO, DANIEL, giveRoles, officeWithCustomer, opens } from './support.ts';

const ELLA = { id: 'aaaaaaaa-0000-4000-8000-000000000006', name: 'Ella' };
const FAITH = { id: 'aaaaaaaa-0000-4000-8000-000000000007', name: 'Faith' };

/** Everybody who could press, and what they are to Minji's request. */
const CAST: readonly (readonly [string, { id: string; name: string }, Part])[] = [
  ['the requester', MINJI, 'requester'],
  ['a manager', ADELE, 'decider'],
  ['another of the staff', DANIEL, 'colleague'],
  ['support', ALEX, 'onlooker'],
  ['an admin, while there is a manager', MEGAN, 'onlooker'],
  ['somebody without a role', ELLA, 'onlooker'],
  ['a stranger', FAITH, 'onlooker'],
];

const VERBS: Readonly<Record<string, EndingAction>> = {
  check: 'check',
  amend: 'amend',
  send: 'send',
  approve: 'approve',
  reject: 'reject',
  return: 'return',
  pass: 'pass',
  nudge: 'nudge',
  withdraw: 'withdraw',
  stop: 'stop',
  confirm: 'confirm',
};

describe('Every button of a request, pressed by everybody in every state', () => {
  for (const state of STATES) {
    it(`${state}: does what the state machine allows, and nothing else`, async () => {
      const office = await officeWithCustomer();
      await giveRoles(office, DANIEL, ['staff']);
      await giveRoles(office, ELLA, []);
      const body: Ending = {
        ...{ customer: CONTOSO, companyName: 'Contoso', state, requester: MINJI.id, openedAt: office.now() },
        ...{ reason: 'unpaid', details: '', checklist: UNTOUCHED, needed: 1, approvals: [], asked: [ADELE.id] },
        sendings: [{ at: office.now(), reason: 'unpaid', details: '', checklist: UNTOUCHED }],
      };
      for (const [who, person, part] of CAST) {
        for (const [name, action] of Object.entries(VERBS)) {
          await write(office, endings, 'request', body);
          const reader = office.store.reader(TENANT);
          const version = (await reader.get(endings, 'request'))?.version ?? 0;
          const verb = `relationship.end.${name}`;
          const formsBefore = JSON.stringify(await reader.list(drafts));
          const linesBefore = (await office.history()).length;
          const offered = buttons(await opens(office, person)).some((button) => button.verb === verb);
          await office.takes(incoming({ person, what: pressed(verb, { record: 'request', version }) }));
          const changed = (await reader.get(endings, 'request'))?.version !== version;
          const opened = JSON.stringify(await reader.list(drafts)) !== formsBefore;
          const allowed = may(part, action, state);
          assert.equal(offered, allowed, `${who} is ${allowed ? '' : 'not '}offered ${name}`);
          if (!allowed) assert.deepEqual([changed, opened], [false, false], `${who} pressed ${name}`);
          if (!allowed) assert.equal((await office.history()).length, linesBefore);
          // An untouched checklist keeps it from being sent, and there is nobody to pass it to but the admin.
          else if (name !== 'send') assert.ok(changed || opened, `${who} may ${name}`);
        }
      }
    });
  }
});

import assert from 'node:assert/strict';
import { type Referral, referrals } from '../../../src/features/referrals/referral.ts';
import { MOVES, type Move, refusalOf } from '../../../src/features/referrals/rules/permits.ts';
import type { Role } from '../../../src/partner/roles.ts';
import { buttons } from '../../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, TENANT } from '../../support/factories.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { handoff, outward, referral, STANDINGS } from './rules/make.ts';

const VERBS: Readonly<Record<Move, string>> = {
  ...{ take: 'referral.take', accept: 'referral.accept', decline: 'referral.decline', close: 'referral.close' },
  ...{ handOff: 'referral.handoff', takeHandOff: 'referral.handoff.accept', giveBack: 'referral.handoff.return' },
  ...{ withdraw: 'referral.handoff.withdraw', handOut: 'referral.handoff.outward', sendOut: 'referral.outward.mail' },
  ...{ outTaken: 'referral.outward.taken', outReturned: 'referral.outward.returned' },
  setState: 'referral.state',
};
/** What is reached only from the form for colleagues. */
const BEHIND_A_FORM: readonly Move[] = ['handOut'];
/** Those that do it at once; the others open a form. */
const AT_ONCE: readonly Move[] = ['take', 'takeHandOff', 'withdraw', 'outTaken'];

const ROLES_OF: readonly (readonly [{ id: string; name: string }, Role])[] = [
  [MINJI, 'staff'],
  [ALEX, 'support'],
  [ADELE, 'manager'],
  [MEGAN, 'admin'],
];

/** Everything that a referral can be for a person: its state, whose it is, and what waits, inside and outside. */
function* situations(person: string): Generator<Referral> {
  const colleague = 'somebody-else';
  for (const standing of Object.values(STANDINGS)) {
    for (const owner of [undefined, person, colleague]) {
      for (const to of [undefined, person]) {
        for (const outside of [undefined, 'prepared', 'waiting'] as const) {
          yield referral({
            ...standing,
            ...(owner && { owner }),
            ...(to && { handoff: handoff({ from: colleague, to }) }),
            ...(outside && { outward: outward({ from: person, state: outside }) }),
          });
        }
      }
    }
  }
}

describe('Every button of a referral, pressed by everybody in every situation', () => {
  for (const [person, role] of ROLES_OF) {
    it(`does what ${role} may do and nothing else, whatever the card showed`, async () => {
      const office = await openOffice();
      let allowed = 0;
      let refused = 0;
      const id = 'northwind';
      let version = 0;
      for (const subject of situations(person.id)) {
        version = await keep(office, id, subject, version);
        for (const move of MOVES) {
          if (BEHIND_A_FORM.includes(move)) continue;
          const may = refusalOf(move, subject, { personId: person.id, roles: [role] }, office.now()) === undefined;
          const what = pressed(VERBS[move], { record: id, version });
          const answer = await office.takes(incoming({ person, what }));
          assert.ok(answer);
          const after = await office.store.reader(TENANT).get(referrals, id);
          const isForm = buttons(answer.card).some(({ verb }) => verb === 'form.cancel');
          const told = `${move} ${subject.substatus} ${subject.owner} ${subject.handoff?.to} ${subject.outward?.state}`;
          assert.equal(after?.version !== version, may && AT_ONCE.includes(move), told);
          assert.equal(isForm, may && !AT_ONCE.includes(move), told);
          if (after && after.version !== version) version = await keep(office, id, subject, after.version);
          may ? allowed++ : refused++;
        }
      }
      assert.ok(refused > 500);
      assert.equal(allowed > 0, role !== 'admin');
    }).timeout(60_000);
  }
});

async function keep(office: Office, id: string, body: Referral, version: number): Promise<number> {
  const turn = `keep-${id}-${version}`;
  const kept = await office.store.transact({ tenant: TENANT, at: office.now(), turn }, (tx) =>
    tx.put(referrals, id, body, version),
  );
  return kept.version;
}

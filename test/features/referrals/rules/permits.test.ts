import assert from 'node:assert/strict';
import type { Outward } from '../../../../src/features/referrals/rules/outward.ts';
import { MOVES, type Move, maySee, refusalOf } from '../../../../src/features/referrals/rules/permits.ts';
import { isKnown, mayMove, type State, SUBSTATUSES, stateOf } from '../../../../src/features/referrals/rules/states.ts';
import { ROLES, type Role } from '../../../../src/partner/roles.ts';
import { DAY, plus } from '../../../../src/shared/instant.ts';
import { handoff, NOW, outward, referral, STANDINGS } from './make.ts';

/** Who may, in the words of the permission table: `own` the owner's, `free` of what is nobody's, `all`. */
const TABLE: Readonly<Record<Move, Partial<Record<Role, readonly ('own' | 'free' | 'others')[]>>>> = {
  take: { staff: ['free'], manager: ['free'] },
  accept: { staff: ['own'], manager: ['own', 'free', 'others'] },
  decline: { staff: ['own'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
  close: { staff: ['own'], manager: ['own', 'free', 'others'] },
  handOff: { staff: ['own', 'free'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
  takeHandOff: {},
  giveBack: {},
  withdraw: {
    support: ['own', 'free', 'others'],
    manager: ['own', 'free', 'others'],
  },
  handOut: { staff: ['own', 'free'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
  sendOut: { staff: ['own'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
  outTaken: { staff: ['own'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
  outReturned: { staff: ['own'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
  setState: { staff: ['own', 'free'], support: ['own', 'free', 'others'], manager: ['own', 'free', 'others'] },
};
const OPEN_FOR: Readonly<Record<Move, readonly State[]>> = {
  take: ['new', 'active'],
  accept: ['new'],
  decline: ['new'],
  close: ['active'],
  handOff: ['new', 'active'],
  takeHandOff: ['new', 'active'],
  giveBack: ['new', 'active'],
  withdraw: ['new', 'active'],
  handOut: ['new', 'active'],
  sendOut: ['new', 'active'],
  outTaken: ['new', 'active'],
  outReturned: ['new', 'active'],
  setState: ['other'],
};
/** How far a hand-over to another company must have come; `none`: there is none under way. Others do not mind. */
const OUTSIDE: Readonly<Partial<Record<Move, readonly (Outward['state'] | 'none')[]>>> = {
  handOut: ['none', 'taken', 'returned'],
  sendOut: ['prepared'],
  outTaken: ['waiting'],
  outReturned: ['prepared', 'waiting'],
};
const OUTWARD_STATES = ['none', 'prepared', 'sending', 'waiting', 'taken', 'returned'] as const;
const ANSWERS: readonly Move[] = ['takeHandOff', 'giveBack', 'withdraw'];
/** A hand-over to another company is answered whether or not a colleague is to take it as well. */
const IGNORES_WAITING: readonly Move[] = ['sendOut', 'outTaken', 'outReturned', 'setState'];
const BOTH = [true, false].flatMap((waits) => OUTWARD_STATES.map((outside) => [waits, outside] as const));
const OWNERS = { own: 'me', free: undefined, others: 'colleague' } as const;

describe('Who may do what with a referral', () => {
  for (const move of MOVES) {
    it(`${move}: every state, role, owner and hand-off, here and outside`, () => {
      let allowed = 0;
      for (const [state, standing] of Object.entries(STANDINGS)) {
        for (const role of ROLES) {
          for (const [whose, owner] of Object.entries(OWNERS)) {
            for (const [waits, outside] of BOTH) {
              const subject = referral({
                ...standing,
                ...(owner && { owner }),
                ...(waits && { handoff: handoff() }),
                ...(outside !== 'none' && { outward: outward({ state: outside }) }),
              });
              const may = !refusalOf(move, subject, { personId: 'me', roles: [role] }, NOW);
              const inTable = TABLE[move][role]?.some((each) => each === whose) ?? false;
              const expected =
                OPEN_FOR[move].some((each) => each === state) &&
                (IGNORES_WAITING.includes(move) || ANSWERS.includes(move) === waits) &&
                (OUTSIDE[move] ?? OUTWARD_STATES).some((each) => each === outside) &&
                inTable;
              assert.equal(may, expected, `${move} ${state} ${role} ${whose} ${waits} ${outside}`);
              if (may) allowed++;
            }
          }
        }
      }
      assert.ok(allowed > 0 || move === 'takeHandOff' || move === 'giveBack');
    });
  }

  it('only the receiver takes a hand-off or hands it back, only the giver or support or a manager takes it back', () => {
    for (const roles of ROLES.map((role) => [role])) {
      const works = !roles.includes('admin');
      const waiting = referral({ handoff: handoff({ to: 'me', from: 'giver' }) });
      for (const move of ['takeHandOff', 'giveBack'] as const) {
        assert.equal(refusalOf(move, waiting, { personId: 'me', roles }, NOW), works ? undefined : 'role');
        assert.ok(refusalOf(move, waiting, { personId: 'giver', roles }, NOW));
      }
      const given = referral({ handoff: handoff({ to: 'colleague', from: 'me' }) });
      assert.equal(refusalOf('withdraw', given, { personId: 'me', roles }, NOW), works ? undefined : 'role');
    }
  });

  it('a hand-off that was answered, taken back or lapsed holds nothing up', () => {
    for (const state of ['taken', 'returned', 'withdrawn', 'lapsed'] as const) {
      const subject = referral({ owner: 'me', handoff: handoff({ from: 'me', to: 'me', state }) });
      const staff = { personId: 'me', roles: ['staff'] as const };
      assert.equal(refusalOf('handOff', subject, staff, NOW), undefined, state);
      for (const move of ANSWERS) assert.equal(refusalOf(move, subject, staff, NOW), 'notWaiting', `${move} ${state}`);
    }
  });

  it('whoever handed it to another company may say what became of it', () => {
    const mine = (state: Outward['state']) => referral({ owner: 'colleague', outward: outward({ from: 'me', state }) });
    const staff = { personId: 'me', roles: ['staff'] as const };
    assert.equal(refusalOf('sendOut', mine('prepared'), staff, NOW), undefined);
    assert.equal(refusalOf('outTaken', mine('waiting'), staff, NOW), undefined);
    assert.equal(refusalOf('outReturned', mine('waiting'), staff, NOW), undefined);
    assert.ok(maySee(mine('waiting'), staff));
  });

  it('nothing can be done once 14 days have passed, even before the clock has come round', () => {
    for (const move of MOVES) {
      const subject = referral({
        owner: 'me',
        ...(ANSWERS.includes(move) && { handoff: handoff({ to: 'me', from: 'me' }) }),
      });
      const manager = { personId: 'me', roles: ['manager'] as const };
      assert.equal(refusalOf(move, subject, manager, plus(NOW, 14 * DAY)), 'state', move);
    }
  });

  it('staff see their own, nobody’s, and those that passed through their hands', () => {
    const staff = { personId: 'me', roles: ['staff'] as const };
    assert.ok(maySee(referral(), staff));
    assert.ok(maySee(referral({ owner: 'me' }), staff));
    assert.ok(maySee(referral({ owner: 'colleague', handoff: handoff({ from: 'me', state: 'taken' }) }), staff));
    assert.ok(!maySee(referral({ owner: 'colleague' }), staff));
    for (const role of ['support', 'manager'] as const) {
      assert.ok(maySee(referral({ owner: 'colleague' }), { personId: 'me', roles: [role] }));
    }
    assert.ok(!maySee(referral(), { personId: 'me', roles: ['admin'] }));
    assert.ok(!maySee(referral(), { personId: 'me', roles: [] }));
  });
});

describe('Moves between Microsoft’s states', () => {
  const all = Object.entries(SUBSTATUSES).flatMap(([status, own]) => own.map((substatus) => ({ status, substatus })));

  it('are those of its table: new anywhere, active on, closed nowhere', () => {
    for (const from of all) {
      for (const to of all) {
        const expected = from.status === 'New' || (from.status === 'Active' && to.status !== 'New');
        assert.equal(mayMove(from, to), expected, `${from.substatus} → ${to.substatus}`);
      }
    }
  });

  it('know which words belong together', () => {
    assert.ok(!isKnown({ status: 'New', substatus: 'Won' }));
    assert.ok(!isKnown({ status: 'constructor', substatus: 'Won' }));
    assert.ok(!mayMove({ status: 'New', substatus: 'Received' }, { status: 'Active', substatus: 'Won' }));
  });

  it('a lead that needs no answer never expires', () => {
    assert.equal(stateOf(referral({ source: 'offer' }), plus(NOW, 90 * DAY)), 'new');
  });
});

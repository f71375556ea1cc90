import assert from 'node:assert/strict';
import { everyone, rolesOf, viewerOf } from '../../src/assistant/open-turn.ts';
import { DEFAULT_PARTNER } from '../../src/partner/partner.ts';
import { MEGAN, MINJI, TENANT } from '../support/factories.ts';
import { NOW, turnOf } from './turns.ts';

describe('A turn', () => {
  it('gives the same new ids in the same order when it runs again, and others in another turn', () => {
    const ids = (id: string) => {
      const turn = turnOf({ id });
      return [turn.newId(), turn.newId(), turn.newId()];
    };
    assert.deepEqual(ids('a'), ids('a'));
    assert.equal(new Set([...ids('a'), ...ids('b')]).size, 6);
    for (const id of ids('a')) assert.match(id, /^[\w-]{16}$/);
  });

  it('is in the person’s time zone, in the partner’s when the client sent nonsense', () => {
    assert.equal(turnOf({ person: { timeZone: 'Europe/Berlin' } }).timeZone, 'Europe/Berlin');
    for (const timeZone of ['Mars/Olympus', '', '../etc', 'UTC; DROP']) {
      assert.equal(turnOf({ person: { timeZone } }).timeZone, DEFAULT_PARTNER.timeZone);
    }
  });

  it('speaks the language it was opened in', () => {
    assert.equal(turnOf().say.locale, turnOf().locale);
  });
});

describe('The roles of a person', () => {
  const person = { name: 'x', roles: ['staff'] as const };

  it('are those in the store, and admin for those named in the settings, once', () => {
    assert.deepEqual(rolesOf(MINJI.id, person, []), ['staff']);
    assert.deepEqual(rolesOf(MEGAN.id, person, [MEGAN.id]), ['staff', 'admin']);
    assert.deepEqual(rolesOf(MEGAN.id, { ...person, roles: ['admin'] }, [MEGAN.id]), ['admin']);
    assert.deepEqual(rolesOf(MEGAN.id, undefined, [MEGAN.id]), ['admin']);
    assert.deepEqual(rolesOf('', undefined, [MEGAN.id]), []);
  });
});

describe('The view of everybody at once', () => {
  it('has no rights and no name, in the partner’s language', () => {
    const viewer = viewerOf(
      MEGAN.id,
      { name: 'Megan', roles: ['admin'] },
      { tenant: TENANT, now: NOW, roles: ['admin'], partner: { ...DEFAULT_PARTNER, language: 'ko' }, locale: 'en' },
    );
    const all = everyone(viewer);
    assert.deepEqual([all.roles, all.personId, all.personName, all.locale, all.say.locale], [[], '', '', 'ko', 'ko']);
  });
});

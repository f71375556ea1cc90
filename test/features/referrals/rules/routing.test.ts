import assert from 'node:assert/strict';
import {
  languageOf,
  type Receiver,
  type Route,
  readRoute,
  suggestReceiver,
} from '../../../../src/features/referrals/rules/routing.ts';
import { handoff, referral } from './make.ts';

const receiver = (id: string, change: Partial<Receiver> = {}): Receiver => ({ id, works: true, speaks: [], ...change });
const route = (id: string, change: Partial<Route> = {}): Route => ({ id, words: [], to: ['minji'], ...change });

function suggested(change: Parameters<typeof referral>[0], routes: readonly Route[], receivers: readonly Receiver[]) {
  return suggestReceiver(referral(change), { routes, receivers, market: 'KR', except: ['me'] });
}

describe('Whom a referral should go to', () => {
  it('is who the rule with the most fitting conditions names', () => {
    const routes = [
      route('all', { to: ['adele'] }),
      route('azure', { words: ['azure'], to: ['alex'] }),
      route('korea', { country: 'KR', language: 'ko', to: ['minji'] }),
    ];
    const everybody = ['adele', 'alex', 'minji'].map((id) => receiver(id));
    assert.equal(suggested({ country: 'KR', needs: 'Azure' }, routes, everybody)?.to, 'minji');
    assert.equal(suggested({ country: 'US', needs: 'Move to AZURE' }, routes, everybody)?.to, 'alex');
    assert.equal(suggested({ country: 'US', needs: 'Teams' }, routes, everybody)?.to, 'adele');
  });

  it('goes in turn: the one who was given something longest ago, first those who never were', () => {
    const rota = [route('rota', { to: ['adele', 'alex', 'minji'] })];
    const given = { adele: '2026-11-20T00:00:00.000Z', alex: '2026-11-21T00:00:00.000Z' };
    const everybody = [receiver('adele', { lastGiven: given.adele }), receiver('alex', { lastGiven: given.alex })];
    assert.equal(suggested({}, rota, [...everybody, receiver('minji')])?.to, 'minji');
    const lately = receiver('minji', { lastGiven: '2026-11-22T00:00:00.000Z' });
    assert.equal(suggested({}, rota, [...everybody, lately])?.to, 'adele');
  });

  it('prefers those of a rule who speak the customer’s language, but takes the others rather than nobody', () => {
    const rota = [route('rota', { to: ['adele', 'minji'] })];
    const [adele, minji] = [
      receiver('adele'),
      receiver('minji', { speaks: ['ko'], lastGiven: '2026-11-22T00:00:00Z' }),
    ];
    const found = suggested({ country: 'KR' }, rota, [adele, minji]);
    assert.deepEqual([found?.to, found?.speaks], ['minji', 'ko']);
    assert.equal(suggested({ country: 'KR' }, rota, [adele])?.to, 'adele');
  });

  it('passes over whoever left, and whoever is away, and says so', () => {
    const rota = [route('rota', { to: ['gone', 'roleless', 'away', 'minji'] })];
    const people = [
      receiver('roleless', { works: false }),
      receiver('away', { awayUntil: '2026-11-30' }),
      receiver('minji'),
    ];
    const found = suggested({}, rota, people);
    assert.equal(found?.to, 'minji');
    assert.deepEqual(found?.skipped, [
      { id: 'gone', why: { kind: 'gone' } },
      { id: 'roleless', why: { kind: 'gone' } },
      { id: 'away', why: { kind: 'away', until: '2026-11-30' } },
    ]);
    const nobody = suggested({}, rota, [receiver('away', { awayUntil: '2026-11-30' })]);
    assert.equal(nobody?.to, undefined);
    assert.equal(nobody?.skipped.length, 4, 'that nobody is there is said, not hidden');
  });

  it('without a rule is who speaks the customer’s language, when that is not English', () => {
    const people = [receiver('adele', { speaks: ['en'] }), receiver('minji', { speaks: ['ko', 'en'] })];
    assert.equal(suggested({ country: 'KR' }, [], people)?.to, 'minji');
    assert.equal(suggested({ country: 'US' }, [], people), undefined);
  });

  it('is never the one who hands it over', () => {
    assert.equal(suggested({}, [route('me', { to: ['me'] })], [receiver('me')]), undefined);
  });
});

describe('The language of a customer', () => {
  it('is what was said last, else what came, else its country’s', () => {
    assert.equal(
      languageOf(referral({ country: 'US', language: 'ko', handoff: handoff({ language: 'de' }) }), 'US'),
      'de',
    );
    assert.equal(languageOf(referral({ country: 'US', language: 'ko' }), 'US'), 'ko');
    assert.equal(languageOf(referral({ country: 'JP' }), 'KR'), 'ja');
    assert.equal(languageOf(referral(), 'KR'), 'ko');
    assert.equal(languageOf(referral({ country: 'AU' }), 'KR'), 'en');
  });
});

describe('A rule of who gets which referrals', () => {
  const known = { countries: ['KR'], people: ['minji', 'alex'] };
  const typed = { country: 'KR', language: 'ko', words: ' Azure; Teams，azure ,', to: 'minji,alex' };

  it('is read as it was typed, each word once', () => {
    assert.deepEqual(readRoute(typed, known).route, {
      ...{ country: 'KR', language: 'ko', words: ['Azure', 'Teams', 'azure'], to: ['minji', 'alex'] },
    });
    assert.deepEqual(readRoute({ country: '', language: '', words: '', to: 'alex' }, known).route, {
      ...{ words: [], to: ['alex'] },
    });
  });

  it('names what is wrong with it, all at once', () => {
    const wrong = { country: 'US', language: 'xx', words: 'x'.repeat(301), to: 'nobody' };
    assert.deepEqual(readRoute(wrong, known).problems, ['country', 'language', 'words', 'to']);
    assert.deepEqual(readRoute({ ...typed, to: '' }, known).problems, ['to']);
  });
});

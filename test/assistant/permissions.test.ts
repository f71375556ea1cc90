import assert from 'node:assert/strict';
import type { Card } from '../../src/assistant/reply.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { people } from '../../src/partner/people.ts';
import { isAmong, ROLES, type Role, type Who } from '../../src/partner/roles.ts';
import { textOf } from '../support/card-reader.ts';
import { ALEX, incoming, pressed, said, TENANT } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';

const ALL: Who = ROLES;
const SELL: Who = ['staff', 'manager'];
const REFER: Who = ['staff', 'support', 'manager'];
const LEAD: Who = ['manager', 'admin'];
const ADMIN: Who = ['admin'];

/**
 * "Who may do what", as it was agreed on before the first line of code; by intent, `*` for a family. Further rules
 * (own records only, nobody approves their own request) stand in the features, not in what they declare.
 */
const AGREED: Readonly<Record<string, Who>> = {
  help: 'everyone',
  greet: 'everyone',
  cancel: 'everyone',
  'language.set': 'everyone',
  'preferences.edit': ALL,
  'today.show': ALL,
  'task.list': ALL,
  'customer.list': ALL,
  'customer.show': ALL,
  'customer.add': SELL,
  'customer.edit': SELL,
  'customer.import': SELL,
  'customer.export': ['staff', 'manager', 'admin'],
  'invitation.list': ALL,
  'invitation.send': SELL,
  'invitation.resend': SELL,
  'invitation.cancel': SELL,
  'relationship.end': SELL,
  'relationship.withdraw': SELL,
  'approval.list': ALL,
  'approval.show': ALL,
  'referral.list': REFER,
  'referral.show': REFER,
  'referral.add': REFER,
  'referral.handoff': REFER,
  'referral.accept': REFER,
  'referral.close': REFER,
  'referral.decline': REFER,
  'profile.show': ALL,
  'profile.edit': LEAD,
  // All may see the connection; what changes it is pressed, by managers and admins.
  'provider.connect': ALL,
  'history.show': ALL,
  'report.show': ALL,
  'role.list': ALL,
  'role.grant': ADMIN,
  'role.revoke': ADMIN,
  'settings.edit': ADMIN,
};

const sorted = (who: Who) => (who === 'everyone' ? who : [...who].sort());

describe('Who may do what', () => {
  const say = sayIn('en');
  let office: Awaited<ReturnType<typeof openOffice>>;
  let count = 0;
  before(async () => {
    office = await openOffice();
  });

  /** Somebody new with these roles. */
  async function somebody(roles: readonly Role[]): Promise<{ id: string; name: string }> {
    count += 1;
    const person = { id: `somebody-${count}`, name: `Somebody ${count}` };
    await office.puts((tx) => tx.put(people, person.id, { name: person.name, roles }, 0));
    return person;
  }

  const every = [[], ...ROLES.map((role) => [role])];

  it('is declared as it was agreed on', () => {
    const declared = Object.fromEntries(office.installed.commands.map(({ intent, who }) => [intent, sorted(who)]));
    const agreed = Object.keys(declared).map((intent) => [intent, sorted(AGREED[intent] ?? [])]);
    assert.deepEqual(declared, Object.fromEntries(agreed));
  });

  it('is held to for every command and each role alone', async () => {
    for (const { intent, who, examples } of office.installed.commands) {
      for (const roles of every) {
        const card = await office.says(await somebody(roles), examples.en[0]);
        if (isLacking(card)) continue;
        const refused = textOf(card).includes(say('common.refusal.title'));
        assert.equal(refused, !isAmong(roles, who), `${intent} by ${roles[0] ?? 'nobody'}: ${textOf(card)}`);
        if (!refused || who === 'everyone') continue;
        for (const role of who) assert.ok(textOf(card).includes(say(`common.role.${role}`)), `${intent} names ${role}`);
      }
    }
  });

  it('is held to for every button and each role alone: who may not changes nothing, whatever it claims', async () => {
    for (const feature of office.installed.features) {
      for (const { verb, who, needs } of feature.actions ?? []) {
        for (const roles of every.filter((each) => !isAmong(each, who))) {
          const person = await somebody(roles);
          const before = await everything();
          const what = pressed(verb, {
            draft: 'token',
            version: 1,
            record: 'somebody-1',
            roles: 'admin',
            role: 'admin',
          });
          const outgoing = await office.takes(incoming({ person, what }));
          assert.ok(outgoing);
          const words = textOf(outgoing.card);
          if (needs !== 'record' && !isLacking(outgoing.card))
            assert.ok(words.includes(say('common.refusal.title')), `${verb}: ${words}`);
          assert.deepEqual(await everything(), before, verb);
        }
      }
    }
  });

  it('names to somebody without a role who can give one, to others who has the role', async () => {
    const fresh = await openOffice();
    const stranger = textOf(await fresh.says(await somebody([]), 'list customers'));
    assert.match(stranger, /role staff, support, manager or admin\. Megan Bowen can help/);
    const support = textOf(await fresh.says(ALEX, 'add customer Contoso'));
    assert.match(support, /role staff or manager\. .*Adele Vance.* can help/);
  });

  it('buttons of what only some may do are for the same roles', () => {
    const agreed: readonly [string, Who][] = [
      ['customer.add.', SELL],
      ['invitation.send.', SELL],
      ['provider.connect.', LEAD],
      ['profile.edit', LEAD],
      ['role.change.', ADMIN],
      ['role.toggle', ADMIN],
      ['settings.edit', ADMIN],
    ];
    for (const { verb, who } of office.installed.features.flatMap(({ actions = [] }) => actions)) {
      const family = agreed.find(([prefix]) => verb.startsWith(prefix));
      if (family) assert.deepEqual(sorted(who), sorted(family[1]), verb);
    }
  });

  it('a button needs no more than the command of its family, and never less than some role where the command does', () => {
    for (const { verb, who } of office.installed.features.flatMap(({ actions = [] }) => actions)) {
      const command = office.installed.commands.find(({ intent }) => verb === intent || verb.startsWith(`${intent}.`));
      if (command && command.who !== 'everyone') assert.notEqual(who, 'everyone', verb);
    }
  });

  it('the way to a role is open to who has none', async () => {
    const card = await office.says(await somebody([]), 'add customer');
    assert.ok(textOf(card).includes(say('people.access.button')));
    assert.ok(
      !textOf(await office.says(await somebody(['support']), 'add customer')).includes(say('people.access.button')),
    );
  });

  it('says the same of a refusal in words and by a press', async () => {
    const person = await somebody(['support']);
    const saidSo = await office.takes(incoming({ person, what: said('open the settings') }));
    const pressedSo = await office.takes(incoming({ person, what: pressed('settings.edit') }));
    assert.deepEqual(saidSo?.card.content, pressedSo?.card.content);
  });

  /** What the partner itself cannot do is said to everybody alike, before roles are asked. */
  const isLacking = (card: Card): boolean => textOf(card).includes(say('settings.lack.title'));

  /** All but what is noted of clients and deliveries. */
  async function everything() {
    const { changes } = await office.store.changes(TENANT, 0);
    const kept = changes.filter(({ kind }) => !['mark', 'sentcard', 'noticeday', 'gathering', 'person'].includes(kind));
    const roles = (await office.store.reader(TENANT).list(people)).map(({ id, body }) => [id, body.roles]);
    return { kept, roles, history: await office.history() };
  }
});

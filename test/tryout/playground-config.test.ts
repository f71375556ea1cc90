import assert from 'node:assert/strict';
import { BYSTANDERS, PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import { playgroundConfig } from '../../src/tryout/playground-config.ts';

const configs = PLAYERS.map(playgroundConfig);

describe("A Playground's settings", () => {
  it('make its person the current user, in the demo tenant', () => {
    for (const [index, config] of configs.entries()) {
      assert.equal(config.currentUser.aadObjectId, PLAYERS[index]?.aadObjectId);
      assert.equal(config.currentUser.id, PLAYERS[index]?.teamsId);
      assert.equal(config.tenantId, TENANT_ID);
    }
  });

  it('list exactly five other users, as it demands', () => {
    for (const config of configs) assert.equal(config.users.length, 5);
  });

  it('hold nothing but strings, as it demands', () => {
    for (const config of configs)
      assert.deepEqual(
        leaves(config).filter((leaf) => typeof leaf !== 'string' || leaf === ''),
        [],
      );
  });

  it('give everybody chats of their own, or two people would share one conversation', () => {
    const ids = configs.flatMap(({ personalChat, groupChat, team }) => [
      personalChat.id,
      groupChat.id,
      team.id,
      ...team.channels.map(({ id }) => id),
    ]);

    assert.equal(new Set(ids).size, ids.length);
  });

  it('speak of one bot to everybody', () => {
    assert.equal(new Set(configs.map(({ bot }) => JSON.stringify(bot))).size, 1);
  });
});

describe('The people to try it out with', () => {
  it('are one for each role', () => {
    assert.deepEqual(
      PLAYERS.map(({ role }) => role),
      ['staff', 'manager', 'support', 'admin'],
    );
  });

  it('differ in every id and mail address', () => {
    const everyone = [...PLAYERS, ...BYSTANDERS];
    for (const key of ['aadObjectId', 'teamsId', 'email'] as const) {
      assert.equal(new Set(everyone.map((person) => person[key])).size, everyone.length, key);
    }
  });

  it('have ids in the shape that the directory and Teams give', () => {
    for (const { aadObjectId, teamsId } of [...PLAYERS, ...BYSTANDERS]) {
      assert.match(aadObjectId, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.match(teamsId, /^29:/);
    }
  });
});

function leaves(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}

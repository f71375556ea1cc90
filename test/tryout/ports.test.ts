import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:net';
import { nextFreePort } from '../../src/tryout/ports.ts';

describe('The next free port', () => {
  it('is the first one when that is free', async () => {
    assert.equal(
      await nextFreePort(
        5000,
        () => assert.fail(),
        async () => true,
      ),
      5000,
    );
  });

  it('comes after those that are taken, and each of them is told', async () => {
    const told: number[] = [];
    const port = await nextFreePort(
      5000,
      (taken) => told.push(taken),
      async (candidate) => candidate >= 5002,
    );

    assert.equal(port, 5002);
    assert.deepEqual(told, [5000, 5001]);
  });

  it('is given up after a hundred, with the range that was tried', async () => {
    await assert.rejects(
      nextFreePort(
        5000,
        () => {},
        async () => false,
      ),
      /5000 to 5099 are all taken/,
    );
  });

  for (const host of ['127.0.0.1', '::', '0.0.0.0']) {
    it(`is not one on which something listens at ${host}`, async () => {
      const server = createServer();
      const port = await listen(server, host);
      const told: number[] = [];
      const next = await nextFreePort(port, (taken) => told.push(taken));
      server.close();

      assert.equal(told[0], port);
      assert.ok(next > port);
    });
  }
});

async function listen(server: Server, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}

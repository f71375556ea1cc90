import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { readSettings } from '../../src/config/read-settings.ts';
import type { MessagesRequest, MessagesResponse } from '../../src/http/http-request.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../src/http/server.ts';
import { readableLog } from '../support/teams-bot.ts';

interface Running {
  readonly server: HttpServer;
  readonly url: string;
  readonly port: number;
  readonly received: readonly MessagesRequest[];
  readonly logged: ReturnType<typeof readableLog>;
}

describe('The HTTP server', () => {
  const running: Running[] = [];

  async function start(options: Partial<HttpServerOptions> = {}): Promise<Running> {
    const logged = readableLog();
    const received: MessagesRequest[] = [];
    const server = createHttpServer({
      settings: { ...readSettings({}), port: 0 },
      messages: async (request) => {
        received.push(request);
        return { status: 200 };
      },
      ready: async () => ({ ok: true, detail: { store: 'open' } }),
      metrics: async () => ({ contentType: 'text/plain; version=0.0.4', text: 'turns 1\n' }),
      log: logged.log,
      ...options,
    });
    const one = { server, ...(await server.listen()), received, logged };
    running.push(one);
    return one;
  }

  afterEach(async () => {
    await Promise.all(running.splice(0).map(({ server }) => server.close()));
  });

  const post = (url: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  /** Writes raw bytes and resolves with everything that came back when the server hung up. */
  async function raw(port: number, text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    let back = '';
    socket.on('data', (chunk) => {
      back += String(chunk);
    });
    socket.on('error', () => undefined);
    socket.write(text);
    await once(socket, 'close');
    return back;
  }

  describe('POST /api/messages', () => {
    it('hands on headers and the parsed body, and gives the answer back', async () => {
      const answer: MessagesResponse = { status: 202, headers: { 'x-said': 'so' }, body: { a: '고객' } };
      const seen: MessagesRequest[] = [];
      const { url } = await start({
        messages: async (request) => {
          seen.push(request);
          return answer;
        },
      });

      const response = await post(url, '{"type":"message"}', { authorization: 'Bearer x' });

      assert.equal(response.status, 202);
      assert.equal(response.headers.get('x-said'), 'so');
      assert.deepEqual(await response.json(), { a: '고객' });
      assert.deepEqual(seen[0]?.body, { type: 'message' });
      assert.equal(seen[0]?.headers.authorization, 'Bearer x');
    });

    it('answers with an empty body when there is none', async () => {
      const { url } = await start();
      const response = await post(url, '{}');
      assert.equal(response.status, 200);
      assert.equal(await response.text(), '');
    });

    it('answers in JSON whatever the client says to accept', async () => {
      const { url } = await start({ messages: async () => ({ status: 200, body: { a: 1 } }) });
      for (const accept of ['text/html', 'image/png', 'application/xml;q=0.9']) {
        const response = await post(url, '{}', { accept });
        assert.deepEqual([response.status, await response.text()], [200, '{"a":1}']);
      }
    });

    it('takes a type with a character set', async () => {
      const { url } = await start();
      assert.equal((await post(url, '{}', { 'content-type': 'Application/JSON; charset=utf-8' })).status, 200);
    });

    it('never takes what a body says for parts of the address', async () => {
      const { url, received } = await start();
      await post(url, '{"method":"DELETE","headers":{"authorization":"x"},"params":{"id":1}}');
      assert.equal(received[0]?.method, 'POST');
      assert.equal(received[0]?.headers.authorization, undefined);
    });

    const refused: readonly (readonly [
      what: string,
      body: string | Uint8Array,
      headers: Record<string, string>,
      status: number,
    ])[] = [
      ['JSON that is cut off', '{"a":', {}, 400],
      ['no JSON', 'hello', {}, 400],
      ['another type', '{}', { 'content-type': 'text/plain' }, 415],
      ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['several parts', '--x--', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
      ['a type that only ends in JSON', '{}', { 'content-type': 'application/evil+json' }, 415],
      ['a compressed body', gzipSync('{}'), { 'content-encoding': 'gzip' }, 415],
      ['256 KB and a bit', JSON.stringify('x'.repeat(256 * 1024)), {}, 413],
      ['10 MB', JSON.stringify('x'.repeat(10_000_000)), {}, 413],
    ];
    for (const [what, body, headers, status] of refused) {
      it(`refuses ${what} with ${status}`, async () => {
        const { url, received } = await start();
        const response = await post(url, body, headers);
        assert.equal(response.status, status);
        assert.match(await response.text(), /^\{"error":\{"code":"\w+"\}\}$/);
        assert.equal(received.length, 0);
      });
    }

    it('refuses 10 MB that come in pieces without a length', async () => {
      const { url, received } = await start();
      const body = new ReadableStream({
        start(controller) {
          for (let i = 0; i < 160; i++) controller.enqueue(new Uint8Array(65_536).fill(0x20));
          controller.close();
        },
      });
      const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'application/json' } } as const;
      assert.equal((await fetch(`${url}/api/messages`, init)).status, 413);
      assert.equal(received.length, 0);
    });

    it('takes a request of just under 256 KB', async () => {
      const { url } = await start();
      assert.equal((await post(url, JSON.stringify({ text: 'x'.repeat(250 * 1024) }))).status, 200);
    });

    it('answers 500 without a reason when the handler fails, and logs the reason', async () => {
      const { url, logged } = await start({
        messages: async () => {
          throw new Error('secret detail');
        },
      });
      const response = await post(url, '{}');
      assert.equal(response.status, 500);
      assert.equal(await response.text(), '{"error":{"code":"Fault"}}');
      assert.match(logged.text(), /secret detail/);
    });
  });

  describe('slow clients', () => {
    const limits = { headersMs: 150, requestMs: 300 };
    const head =
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n';

    it('are cut off when the headers do not come', async () => {
      const { port } = await start({ limits });
      assert.match(await raw(port, 'POST /api/messages HTTP/1.1\r\nHost: local'), /^HTTP\/1\.1 408 /);
    });

    it('are cut off when the body does not come, and nothing is handed on', async () => {
      const { port, received } = await start({ limits });
      assert.match(await raw(port, `${head}{"type":`), /^HTTP\/1\.1 408 /);
      assert.equal(received.length, 0);
    });

    it('that hang up in the middle leave nothing behind', async () => {
      const { port, url, received } = await start({ limits });
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.write(`${head}{"type":`);
      socket.destroy();
      await once(socket, 'close');
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
      assert.equal(received.length, 0);
    });

    it('do not make a slow answer fail', async () => {
      let answer: (response: MessagesResponse) => void = () => undefined;
      const { url, server } = await start({
        limits: { headersMs: 20, requestMs: 30 },
        messages: () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      });
      const pending = post(url, '{}');
      const slow = await raw(Number(new URL(url).port), 'GET /healthz HTTP/1.1\r\nHost:');
      assert.match(slow, / 408 /);
      answer({ status: 200 });
      assert.equal((await pending).status, 200);
      assert.ok(server);
    });

    it('that speak no HTTP get 400', async () => {
      const { port } = await start();
      assert.match(await raw(port, 'hello\r\n\r\n'), /^HTTP\/1\.1 400 /);
    });
  });

  describe('the other routes', () => {
    it('GET /healthz says that the process is alive', async () => {
      const { url } = await start();
      const response = await fetch(`${url}/healthz`);
      assert.deepEqual([response.status, await response.json()], [200, { status: 'alive' }]);
    });

    it('GET /readyz says whether turns can be taken', async () => {
      const { url } = await start();
      const response = await fetch(`${url}/readyz`);
      assert.deepEqual([response.status, await response.json()], [200, { status: 'ready', detail: { store: 'open' } }]);
    });

    it('GET /readyz is 503 when they cannot, or when nobody knows', async () => {
      const { url } = await start({ ready: async () => ({ ok: false, detail: 'starting' }) });
      assert.equal((await fetch(`${url}/readyz`)).status, 503);
      const broken = await start({
        ready: async () => {
          throw new Error('secret');
        },
      });
      const response = await fetch(`${broken.url}/readyz`);
      assert.equal(response.status, 503);
      assert.ok(!(await response.text()).includes('secret'));
    });

    it('GET /metrics is for this machine', async () => {
      const { url } = await start();
      const response = await fetch(`${url}/metrics`);
      assert.deepEqual([response.status, await response.text()], [200, 'turns 1\n']);
      assert.equal(response.headers.get('content-type'), 'text/plain; version=0.0.4');
    });

    it('GET /metrics is not for those whom a proxy lets through', async () => {
      const { url } = await start();
      const passedOn: Record<string, string>[] = [
        { 'x-forwarded-for': '203.0.113.9' },
        { forwarded: 'for=203.0.113.9' },
      ];
      for (const headers of passedOn) {
        assert.equal((await fetch(`${url}/metrics`, { headers })).status, 403);
      }
    });

    it('GET /metrics is for anyone when it is configured so', async () => {
      const { url } = await start({ settings: { ...readSettings({ METRICS: 'anyone' }), port: 0 } });
      assert.equal((await fetch(`${url}/metrics`, { headers: { forwarded: 'for=203.0.113.9' } })).status, 200);
    });

    it('everything else is 404, or 405 for another method', async () => {
      const { url } = await start();
      for (const path of ['/', '/nope', '/api', '/api/messages/', '/%2e%2e/etc/passwd', '/__proto__', '/healthz/x']) {
        assert.equal((await fetch(url + path)).status, 404, path);
      }
      for (const [method, path] of [
        ['GET', '/api/messages'],
        ['POST', '/healthz'],
        ['OPTIONS', '/api/messages'],
        ['DELETE', '/metrics'],
      ] as const) {
        const response = await fetch(url + path, { method });
        assert.equal(response.status, 405, `${method} ${path}`);
        assert.match(await response.text(), /^\{"error":\{"code":"MethodNotAllowed"\}\}$/);
      }
    });

    it('an address that cannot be decoded is refused, not an error', async () => {
      const { url, port } = await start();
      assert.match(
        await raw(port, 'GET /%E0%A4%A HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
        /^HTTP\/1\.1 4/,
      );
      assert.equal((await fetch(`${url}/healthz`)).status, 200);
    });

    it('all have security headers and no name of the server', async () => {
      const { url } = await start();
      for (const path of ['/healthz', '/nope', '/api/messages']) {
        const { headers } = await fetch(url + path);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
        assert.equal(headers.get('cache-control'), 'no-store', path);
        assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
        assert.equal(headers.get('server'), null);
        assert.equal(headers.get('x-powered-by'), null);
      }
    });
  });

  describe('in local mode', () => {
    const request = (host: string) => `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

    it('answers to the names of this machine only, so that no web page reaches it by another', async () => {
      const { port } = await start();
      for (const host of ['localhost', `localhost:${port}`, '127.0.0.1', `[::1]:${port}`]) {
        assert.match(await raw(port, request(host)), /^HTTP\/1\.1 200 /, host);
      }
      for (const host of [
        'evil.example.com',
        'localhost.evil.example.com',
        '127.0.0.1.evil.example.com:3978',
        '10.0.0.1',
      ]) {
        assert.match(await raw(port, request(host)), /^HTTP\/1\.1 421 /, host);
      }
    });

    it('but answers to every name when people are authenticated', async () => {
      const bot = { kind: 'UserAssignedMSI', appId: 'a', tenantId: 't' } as const;
      const { port } = await start({ settings: { ...readSettings({}), port: 0, bot } });
      assert.match(await raw(port, request('assistant.example.com')), /^HTTP\/1\.1 200 /);
    });
  });

  describe('starting and stopping', () => {
    it('takes a free port for PORT=0 and says which', async () => {
      const { url, port } = await start();
      assert.ok(port > 0);
      assert.equal(url, `http://127.0.0.1:${port}`);
    });

    it('names a port that is taken, and what to change', async () => {
      const { port } = await start();
      await assert.rejects(start({ settings: { ...readSettings({}), port } }), new RegExp(`Port ${port}.*taken.*PORT`));
    });

    it('names a host that is not here', async () => {
      await assert.rejects(
        start({ settings: { ...readSettings({}), port: 0, host: '192.0.2.1' } }),
        /192\.0\.2\.1.*HOST/,
      );
    });

    it('closes at once when only kept connections are open', async () => {
      const { url, server } = await start();
      await (await fetch(`${url}/healthz`)).text();
      await server.close();
      await assert.rejects(fetch(`${url}/healthz`));
    });

    it('lets a request under way finish before it closes', async () => {
      let answer: (response: MessagesResponse) => void = () => undefined;
      let arrived: () => void = () => undefined;
      const hasArrived = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      const { url, server } = await start({
        messages: () =>
          new Promise((resolve) => {
            answer = resolve;
            arrived();
          }),
      });
      const pending = post(url, '{}');
      await hasArrived;

      const closed = server.close();
      answer({ status: 200, body: { done: true } });

      assert.deepEqual(await (await pending).json(), { done: true });
      await closed;
    });
  });
});

import { strict as assert } from 'node:assert';
import { pino } from 'pino';
import { createHttpServer, type HttpServer } from '../../src/http/server.ts';

describe('Files over HTTP', () => {
  let server: HttpServer;
  let url = '';
  const asked: string[] = [];

  before(async () => {
    server = createHttpServer({
      settings: { host: '127.0.0.1', port: 0, metrics: 'loopback' },
      messages: async () => ({ status: 200, headers: {} }),
      files: async (token) => {
        asked.push(token);
        return token === 'good'
          ? { name: '고객 "1".csv', contentType: 'text/csv; charset=utf-8', content: '가,b' }
          : undefined;
      },
      ready: async () => ({ ok: true, detail: {} }),
      metrics: async () => ({ contentType: 'text/plain', text: '' }),
      log: pino({ level: 'silent' }),
    });
    ({ url } = await server.listen());
  });
  after(() => server.close());

  it('come as a download under their name, and stay in no cache', async () => {
    const answer = await fetch(`${url}/files/good`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal(
      answer.headers.get('content-disposition'),
      "attachment; filename*=UTF-8''%EA%B3%A0%EA%B0%9D%20%221%22.csv",
    );
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(await answer.text(), '가,b');
  });

  it('are refused in words that people can read when the link is used up', async () => {
    const answer = await fetch(`${url}/files/used`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /used already[\s\S]*새 링크를 요청하세요/);
  });

  it('are not used up by looking at the link alone', async () => {
    const before = asked.length;
    await fetch(`${url}/files/good`, { method: 'HEAD' });
    assert.equal(asked.length, before);
  });
});

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../src/language/recognize-cli.ts', import.meta.url));

/** What the command prints for what it reads. */
async function recognize(input: string | Buffer, ...options: string[]): Promise<readonly Record<string, unknown>[]> {
  const child = spawn(process.execPath, ['--import=tsx', CLI, ...options], { stdio: ['pipe', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  child.stdin.end(input);
  const [code] = await once(child, 'close');
  assert.equal(code, 0);
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('npm run recognize', () => {
  it('prints one line of JSON for each line: with CRLF, empty, very long, broken, and the last without an end', async () => {
    const long = 'x'.repeat(10_000);
    const broken = Buffer.concat([Buffer.from('고객 '), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('\n')]);
    const input = Buffer.concat([
      Buffer.from(`add customer Contoso\r\n\n${long}\n`),
      broken,
      Buffer.from('a\u2028b\n고객 목록'),
    ]);
    const lines = await recognize(input);
    assert.equal(lines.length, 6);
    assert.deepEqual(lines[0], {
      text: 'add customer Contoso',
      intent: 'customer.add',
      confidence: lines[0]?.confidence,
      locale: 'en',
      entities: { company: 'Contoso' },
    });
    assert.deepEqual([lines[1]?.text, lines[1]?.intent], ['', 'none']);
    assert.equal(lines[2]?.text, long);
    assert.equal(lines[4]?.text, 'a\u2028b');
    assert.deepEqual([lines[5]?.intent, lines[5]?.locale], ['customer.list', 'ko']);
  });

  it('prints its evidence when asked to explain', async () => {
    const [line] = await recognize('고객 추가\n', '--explain');
    assert.ok(Array.isArray(line?.evidence) && line.evidence.length > 0);
  });
});

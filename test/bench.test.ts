import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

describe('npm run bench', () => {
  it('names what it can measure when asked for something else, and measures nothing', () => {
    const bench = join(import.meta.dirname, '../src/bench.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, bench, 'speed'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /no bench speed.*store.*turns/);
  });
});

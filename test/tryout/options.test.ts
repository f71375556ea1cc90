import assert from 'node:assert/strict';
import { readCommand } from '../../src/tryout/options.ts';

describe('The options of npm start', () => {
  it('are none by default: four windows, kept data, opened', () => {
    assert.deepEqual(readCommand([]), { kind: 'run', options: { fresh: false, one: false, open: true } });
  });

  it('reset the data, open one window, or leave opening to the person', () => {
    assert.deepEqual(readCommand(['--fresh', '--one', '--no-open']), {
      kind: 'run',
      options: { fresh: true, one: true, open: false },
    });
  });

  it('ask for help, whatever else is there', () => {
    assert.deepEqual(readCommand(['--fresh', '--help']), { kind: 'help' });
    assert.deepEqual(readCommand(['-h']), { kind: 'help' });
  });

  for (const what of ['--frehs', '-x', 'fresh', '--fresh=yes', '--constructor', '--__proto__']) {
    it(`are refused when one of them is ${what}`, () => {
      assert.deepEqual(readCommand(['--one', what]), { kind: 'refused', what });
    });
  }
});

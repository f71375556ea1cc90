import assert from 'node:assert/strict';
import { saidQuiet } from '../../../src/features/preferences/said-quiet.ts';

describe('Quiet hours, as they are said', () => {
  const said = {
    'quiet hours 22 to 7': ['22:00', '07:00'],
    'do not disturb 9pm - 8am': ['21:00', '08:00'],
    '밤 10시부터 아침 7시까지 조용히 해줘': ['22:00', '07:00'],
    '방해 금지 22시~7시 반': ['22:00', '07:30'],
  } as const;
  for (const [text, [quietFrom, quietTo]] of Object.entries(said))
    it(text, () => assert.deepEqual(saidQuiet(text), { quietFrom, quietTo }));

  for (const text of [
    'quiet hours',
    'mute notifications',
    'digest at 8 to Minji',
    '조용히 해줘 밤 10시부터',
    'quiet 25 to 7',
  ])
    it(`not both in: ${text}`, () => assert.equal(saidQuiet(text), undefined));
});

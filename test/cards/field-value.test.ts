import assert from 'node:assert/strict';
import { fieldValue } from '../../src/cards/field-value.ts';
import type { FormField } from '../../src/cards/form-card.ts';

const field = (change: Partial<FormField>): FormField => ({ id: 'x', label: 'X', kind: 'text', value: '', ...change });
const choices = [
  { title: 'One', value: '1' },
  { title: 'Two', value: '2' },
];

describe('What an input begins with', () => {
  const cases: readonly [string, Partial<FormField>, string][] = [
    ['a text as it was typed', { value: 'Contoso [x](y)' }, 'Contoso [x](y)'],
    ['no more than a client could have sent', { value: 'A'.repeat(10_000), maxLength: 20 }, 'A'.repeat(20)],
    ['no more than a thousand when nothing else is said', { value: '가'.repeat(10_000) }, '가'.repeat(1000)],
    ['no half of a character', { value: 'ab😀', maxLength: 3 }, 'ab\ufffd'],
    ['nothing that hides', { value: 'a\u0000b\u202ec\u200bd' }, 'abcd'],
    ['the lines of a text of several', { kind: 'multiline', value: 'one\ntwo\u0007' }, 'one\ntwo'],
    ['one line of a text of one', { value: 'one\ntwo' }, 'one two'],
    ['a choice that is offered', { kind: 'choice', value: '2', choices }, '2'],
    ['no choice that is not', { kind: 'choice', value: '3', choices }, ''],
    ['of several choices those that are offered', { kind: 'choices', value: '3,2,__proto__,1', choices }, '2,1'],
    ['a date', { kind: 'date', value: '2026-11-23' }, '2026-11-23'],
    ['no date that is none', { kind: 'date', value: 'tomorrow' }, ''],
  ];
  for (const [what, change, expected] of cases) {
    it(`is ${what}`, () => assert.equal(fieldValue(field(change)), expected));
  }
});

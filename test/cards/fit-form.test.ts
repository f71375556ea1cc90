import assert from 'node:assert/strict';
import { type FormContent, formCard } from '../../src/cards/form-card.ts';
import { CARD_LIMIT, cardSize } from '../../src/cards/guard-size.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import { inputs, textOf } from '../support/card-reader.ts';

const form = (value: string, change: Partial<FormContent> = {}): FormContent => ({
  locale: 'en',
  title: 'Invite',
  fields: ['to', 'cc'].map((id) => ({ id, label: id, kind: 'text', value, maxLength: 4000, error: `wrong: ${value}` })),
  buttons: [{ title: 'Go', verb: 'x.go', data: {} }],
  ...change,
});

describe('A form in which much was typed', () => {
  it('comes back with all of it while it fits, messages and the text for old clients shortened first', () => {
    const card = formCard(form('x'.repeat(4000)));
    assert.deepEqual(
      Object.values(inputs(card)).map(({ value }) => String(value).length),
      [4000, 4000],
    );
    assert.ok(!textOf(card).includes('only its beginning'));
    assert.match(textOf(card), /✕ wrong: x+…/);
  });

  for (const locale of LOCALES)
    it(`comes back with the beginning of what no card can hold, and says so at the field (${locale})`, () => {
      const card = formCard(form('"'.repeat(4000), { locale }));
      assert.ok(cardSize(card.content) <= CARD_LIMIT);
      const [{ value = '' } = {}] = Object.values(inputs(card));
      assert.match(String(value), /^"{2000}$/);
      assert.ok(textOf(card).includes(sayIn(locale)('common.form.valueCut')));
    });

  it('shows the beginning of a text to read, and that it goes on', () => {
    const whole = formCard(form('', { paragraphs: ['a', '\\'.repeat(1000)] }));
    assert.ok(!textOf(whole).includes('The text goes on'));
    const card = formCard(form('', { paragraphs: ['first', ...Array<string>(2000).fill('x')] }));
    assert.match(textOf(card), /^first\nx\nx\n/m);
    assert.match(textOf(card), /The text goes on/);
  });
});

import assert from 'node:assert/strict';
import { drafts } from '../../src/assistant/drafts.ts';
import type { Card } from '../../src/assistant/reply.ts';
import { withWhole } from '../../src/cards/fit-form.ts';
import { type FormContent, formCard } from '../../src/cards/form-card.ts';
import { CARD_LIMIT, cardSize } from '../../src/cards/guard-size.ts';
import { sayIn } from '../../src/catalogue/say.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import { setLink } from '../features/invitations/support.ts';
import { inputs, textOf } from '../support/card-reader.ts';
import { MINJI, TENANT } from '../support/factories.ts';
import { openOffice } from '../support/office.ts';

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

  it('is the whole again when that beginning comes back as it was, and what was typed when it was changed', () => {
    const whole = `${'"'.repeat(1999)}😀${'"'.repeat(2000)}`;
    const shown = Object.values(inputs(formCard(form(whole)))).map(({ value }) => String(value));
    assert.ok(shown.every((value) => value.length === 2000));
    const [to = '', cc = ''] = shown;
    const known = { to: whole, cc: whole, note: 'as it was' };
    assert.deepEqual(withWhole({ to, cc: `${cc}.`, note: '', other: 'x' }, known), {
      ...{ to: whole, cc: `${cc}.`, note: '', other: 'x' },
    });
  });

  it('loses nothing of it when it is sent twice', async () => {
    const office = await openOffice();
    await setLink(office);
    const long = Array.from({ length: 90 }, (_, at) => `${'가'.repeat(30)}${at}@콘토소.example`).join(', ');
    const typed = { company: 'Contoso', to: long, cc: long, language: 'ko', replyTo: '' };
    const send = (card: Card, sent: JsonObject) => office.presses(MINJI, card, 'invitation.send.recipients', sent);
    const again = await send(await office.says(MINJI, 'invite Contoso'), typed);
    const shown = Object.fromEntries(Object.entries(inputs(again)).map(([id, { value }]) => [id, String(value ?? '')]));
    assert.ok(String(shown.to).length < long.length);
    await send(again, shown);
    const [draft] = await office.store.reader(TENANT).list(drafts);
    assert.deepEqual([draft?.body.values.to, draft?.body.values.cc], [long, long]);
  });

  it('shows the beginning of a text to read, and that it goes on', () => {
    const whole = formCard(form('', { paragraphs: ['a', '\\'.repeat(1000)] }));
    assert.ok(!textOf(whole).includes('The text goes on'));
    const card = formCard(form('', { paragraphs: ['first', ...Array<string>(2000).fill('x')] }));
    assert.match(textOf(card), /^first\nx\nx\n/m);
    assert.match(textOf(card), /The text goes on/);
  });
});

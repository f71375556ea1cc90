import assert from 'node:assert/strict';
import type { Card } from '../../src/assistant/reply.ts';
import type { Button } from '../../src/cards/button.ts';
import { type FormField, formCard } from '../../src/cards/form-card.ts';
import { listCard } from '../../src/cards/list-card.ts';
import { messageCard } from '../../src/cards/message-card.ts';
import { recordCard } from '../../src/cards/record-card.ts';
import { LOCALES, type Locale } from '../../src/shared/locale.ts';
import { parts, textOf } from '../support/card-reader.ts';
import { assertCard, assertExpanded } from './assert-card.ts';
import { assertPlain } from './harmless.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import { hasSchema, schemaProblems } from './schema.ts';

/** A card of each layout with a text in every place that takes one, `many` times where there can be several. */
type Build = (text: string, locale: Locale, many: number) => Card;

const KINDS = ['text', 'multiline', 'choice', 'choices', 'date'] as const;
const buttons = (text: string, many: number): readonly Button[] =>
  Array.from({ length: Math.min(6, many) }, () => ({ title: text, verb: 'x.y', data: { id: '1' } }));
const several = <Item>(many: number, item: Item): readonly Item[] => Array.from({ length: many }, () => item);
const about = { kind: 'customer', id: 'c1', version: 2 };

const BUILDERS: Readonly<Record<string, Build>> = {
  message: (text, locale, many) =>
    messageCard({
      locale,
      title: text,
      note: { tone: 'good', text },
      paragraphs: several(many, text),
      buttons: buttons(text, many),
    }),
  list: (text, locale, many) =>
    listCard({
      locale,
      title: text,
      intro: text,
      note: { tone: 'warning', text },
      search: { label: 'Search', placeholder: text, value: text },
      groups: [
        {
          heading: text,
          items: several(many, { title: text, detail: text, badge: text, open: { title: text, verb: 'x' } }),
        },
        { items: several(many, { title: text, detail: '' }) },
      ],
      empty: text,
      buttons: buttons(text, many),
    }),
  record: (text, locale, many) =>
    recordCard({
      locale,
      about,
      category: text,
      title: text,
      subtitle: text,
      badge: text,
      tone: 'accent',
      note: { tone: 'attention', text },
      facts: several(many, { label: text, value: text }),
      sections: [{ heading: text, facts: several(many, { label: text, value: text }), lines: several(many, text) }],
      buttons: buttons(text, many),
    }),
  form: (text, locale, many) =>
    formCard({
      locale,
      title: text,
      intro: text,
      note: { tone: 'accent', text },
      facts: several(many, { label: text, value: text }),
      fields: several(Math.ceil(many / 2), KINDS)
        .flat()
        .map(
          (kind, index): FormField => ({
            id: `f${index}`,
            label: text || 'Field',
            kind,
            value: text,
            required: true,
            maxLength: 60,
            error: text,
            hint: text,
            choices: [{ title: text || 'One', value: '1' }],
          }),
        ),
      buttons: buttons(text, many),
    }),
};

/** Cards show eight lines a page, and names of at most this length. */
const LONG_NAME = 60;

describe('Each kind of card', () => {
  if (!hasSchema) {
    it('is not held to the schema of Adaptive Cards 1.5: ../shared/schemas is not there', () => assert.ok(!hasSchema));
  } else {
    it('is held to a schema that finds what is wrong', () => {
      const wrong = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', txt: 'x' }] };
      assert.notDeepEqual(schemaProblems(wrong), []);
    });
  }

  for (const [name, build] of Object.entries(BUILDERS)) {
    describe(name, () => {
      for (const locale of LOCALES) {
        it(`is a card with every place filled, in ${locale}`, () => {
          const card = build(locale === 'en' ? 'Contoso Ltd' : '콘토소 주식회사', locale, 3);
          assertCard(card);
          assertExpanded(card);
        });
      }

      it('is a card with nothing but its title', () => {
        const bare = BARE[name]?.();
        assert.ok(bare);
        assertCard(bare);
        assertExpanded(bare);
        for (const part of parts(bare.content)) if (part.type === 'TextBlock') assert.notEqual(part.text, '');
      });

      it('fits when everything is Korean and as long as it gets', () => {
        assertCard(build('콘'.repeat(LONG_NAME), 'ko', 4));
      });

      it('keeps what was typed as words, whatever it is', () => {
        for (const text of Object.values(HOSTILE_TEXTS)) assertCard(build(`x ${text.slice(0, 100)}`, 'en', 2));
      });

      it('says the same in words', () => {
        const { summary, content } = build('Contoso', 'en', 1);
        assert.match(summary, /Contoso/);
        assert.equal(content.fallbackText, summary);
      });
    });
  }
});

const BARE: Readonly<Record<string, () => Card>> = {
  message: () => messageCard({ locale: 'en', title: 'Hello' }),
  list: () => listCard({ locale: 'en', title: 'Customers', groups: [], empty: 'None yet' }),
  record: () =>
    recordCard({
      locale: 'en',
      about,
      category: 'Customer',
      title: 'Contoso',
      badge: 'active',
      tone: 'good',
      facts: [],
    }),
  form: () => formCard({ locale: 'en', title: 'Cancel?', fields: [], buttons: [{ title: 'Yes', verb: 'x.y' }] }),
};

describe('A form', () => {
  const field: FormField = { id: 'email', label: 'E-mail', kind: 'text', value: 'nobody' };

  it('asks to choose what is chosen, and to fill in what is typed', () => {
    const field = (kind: FormField['kind']): FormField => ({
      id: kind,
      label: 'Reason',
      kind,
      value: '',
      required: true,
    });
    const form = formCard({ locale: 'en', title: 'x', fields: [field('choice'), field('text')], buttons: [] });
    const asked = [...parts(form.content)].map(({ errorMessage }) => errorMessage).filter(Boolean);
    assert.deepEqual(asked, ['Reason: please choose.', 'Reason: please fill this in.']);
  });

  it('brings back what was typed, with each error at its field and in its words', () => {
    const form = formCard({
      locale: 'en',
      title: 'Customer',
      fields: [
        { ...field, error: 'Looks wrong' },
        { ...field, id: 'name', label: 'Name', warning: 'Sure?' },
      ],
      buttons: [],
    });
    const lines = textOf(form).split('\n');
    assert.ok(lines.indexOf('✕ Looks wrong') > lines.indexOf('E-mail'));
    assert.ok(lines.includes('⚠ Sure?'));
    assert.match(form.summary, /E-mail: Looks wrong/);
    assert.doesNotMatch(form.summary, /Sure/);
  });

  it('is personal, a record is kept current, and neither is the other', () => {
    assert.equal(formCard({ locale: 'en', title: 'x', fields: [], buttons: [] }).personal, true);
    const record = BARE.record?.();
    assert.deepEqual(record?.about, about);
    assert.equal(record?.personal, undefined);
  });
});

describe('A mark beside each colour', () => {
  it('carries what the colour means', () => {
    const marks = (['good', 'warning', 'attention', 'accent'] as const).map((tone) => {
      const [first = ''] = textOf(messageCard({ locale: 'en', title: 'x', note: { tone, text: 'y' } })).split('\n');
      assertPlain(first);
      return first;
    });
    assert.equal(new Set(marks).size, 4);
  });
});

describe('The card of a record', () => {
  const card = (text: string) =>
    recordCard({
      ...{ locale: 'en', about, category: 'Customer', title: text.slice(0, 200), badge: 'Active', tone: 'good' },
      facts: several(12, { label: 'Tags', value: text.slice(0, 200) }),
      sections: [{ heading: 'Notes', lines: text.split('\n') }],
      buttons: buttons('Edit', 5),
    });

  it('shortens what is long in it rather than never to open again', () => {
    for (const text of ['*_['.repeat(700), '"\\'.repeat(800), '*\n'.repeat(750), '긴 글 '.repeat(2000)])
      assertCard(card(text));
    assert.match(textOf(card('*_['.repeat(700))), /…/);
  });

  it('keeps every word where there is room', () => {
    const words = 'Only on Tuesdays. '.repeat(40).trim();
    assert.ok(textOf(card(words)).includes(words));
  });
});

describe('A message at a field', () => {
  it('that names everything that was wrong in a long text is cut, so that the text comes back', () => {
    const value = 'Christmas, '.repeat(90).trim();
    const field = {
      id: 'days',
      label: 'Closed on',
      kind: 'multiline',
      value,
      error: `No days: ${value.repeat(5)}`,
    } as const;
    const card = formCard({ locale: 'en', title: 'Working time', fields: several(2, field), buttons: [] });
    assert.match(textOf(card), /✕ No days: Christmas, .*…/);
    assert.ok(JSON.stringify(card.content).includes(value));
  });
});

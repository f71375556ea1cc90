import assert from 'node:assert/strict';
import { render } from '../../src/cards/render.ts';

const data = {
  hasNote: false,
  noteStyle: 'default',
  noteText: '',
  title: 'Hello',
  paragraphs: [],
  hasButtons: false,
  buttons: [],
};

describe('Filling a layout', () => {
  it('writes the language and the words into the card', () => {
    const card = render('message', data, { summary: 'Hello there', locale: 'ko' });
    assert.equal(card.content.lang, 'ko');
    assert.equal(card.content.fallbackText, 'Hello there');
    assert.equal(card.summary, 'Hello there');
  });

  it('cuts the words without cutting a character in two, and keeps their lines', () => {
    const summary = `first\nsecond\n${'😀'.repeat(2000)}`;
    const card = render('message', data, { summary, locale: 'en' });
    assert.ok(card.summary.length <= 1500);
    assert.ok(card.summary.isWellFormed());
    assert.ok(card.summary.startsWith('first\nsecond\n'));
  });

  it('takes what hides or reorders out of the words', () => {
    const { summary } = render('message', data, { summary: 'a\u202eb\u0000c\u200b\nd', locale: 'en' });
    assert.equal(summary, 'abc\nd');
  });

  it('fills in data as it is: expressions in it are words', () => {
    const title = `\${title} \${if(true, 1, 2)} \${$root.lang}`;
    const card = render('message', { ...data, title }, { summary: 'x', locale: 'en' });
    assert.ok(JSON.stringify(card.content).includes(title));
  });

  it('refuses a card that is too large, and names its layout', () => {
    const paragraphs = Array.from({ length: 40 }, () => ({ text: '가'.repeat(500) }));
    const tooLarge = () => render('message', { ...data, paragraphs }, { summary: 'x', locale: 'ko' });
    assert.throws(tooLarge, /the message card has \d+ bytes/);
  });
});

import assert from 'node:assert/strict';
import type { Card } from '../../../src/assistant/reply.ts';
import { createRecordLinks } from '../../../src/assistant/sharing/record-links.ts';
import { withShareButton } from '../../../src/assistant/sharing/share-button.ts';
import { withLink } from '../../../src/assistant/sharing/with-link.ts';
import type { Button } from '../../../src/cards/button.ts';
import { CARD_LIMIT, cardSize } from '../../../src/cards/guard-size.ts';
import { recordCard } from '../../../src/cards/record-card.ts';
import { sayIn } from '../../../src/catalogue/say.ts';
import { buttons, textOf } from '../../support/card-reader.ts';

const links = createRecordLinks('https://bot.example');
const viewer = { say: sayIn('en') } as Parameters<typeof withShareButton>[0];
const button = (number: number): Button => ({ title: `Button ${number}`, verb: 'thing.do' });

function record(words: string, count: number): Card {
  const about = { kind: 'customer', id: 'c1', version: 3 };
  return recordCard({
    ...{ locale: 'en', about, category: 'Customer', title: 'Contoso', badge: 'Active', tone: 'good', facts: [] },
    sections: [{ heading: 'Notes', lines: [words] }],
    buttons: Array.from({ length: count }, (_, number) => button(number + 1)),
  });
}

/** As many words as a card takes. */
function fullest(): Card {
  for (let length = CARD_LIMIT; ; length -= 20) {
    const card = record('x'.repeat(length), 6);
    if (!textOf(card).includes('…')) return card;
  }
}

describe('The link at the foot of a card', () => {
  it('stands on cards of records alone, and only where there are links', () => {
    assert.match(
      textOf(withLink(record('', 0), links)),
      /\[Link to this card\]\(https:\/\/bot\.example\/open\/customer\/c1\)/,
    );
    const { about: _, ...message } = record('', 0);
    assert.equal(withLink(message, links), message);
    const card = record('', 0);
    assert.equal(withLink(card, undefined), card);
  });

  it('is left out where an id cannot stand in a link', () => {
    const card = { ...record('', 0), about: { kind: 'gathering', id: 'someone 2026-11-23T08:30:00.000Z', version: 1 } };
    assert.equal(withLink(card, links), card);
  });

  it('is left out where it would not fit', () => {
    const full = fullest();
    assert.ok(cardSize(full.content) > CARD_LIMIT - 100);
    assert.equal(withLink(full, links), full);
  });
});

describe('The button that puts a card into the conversation', () => {
  it('takes the place of the least important one, so that there are six at most', () => {
    for (const [count, expected] of [
      [0, 1],
      [2, 3],
      [5, 6],
      [6, 6],
    ] as const) {
      const all = buttons(withShareButton(viewer, record('', count)));
      assert.equal(all.length, expected);
      assert.deepEqual([all.at(-1)?.verb, all.at(-1)?.data], ['record.share', { kind: 'customer', record: 'c1' }]);
      if (count > 0) assert.equal(all[0]?.title, 'Button 1');
    }
  });
});

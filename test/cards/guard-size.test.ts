import assert from 'node:assert/strict';
import { CARD_LIMIT, cardSize, guardSize } from '../../src/cards/guard-size.ts';

describe('The size of a card', () => {
  it('counts Korean by its bytes in UTF-8 and English by those in UTF-16, whichever are more', () => {
    const bare = cardSize({ text: '' });
    assert.equal(bare, JSON.stringify({ text: '' }).length * 2);
    assert.equal(cardSize({ text: 'a'.repeat(100) }), bare + 200);
    assert.equal(cardSize({ text: '가'.repeat(100) }), Math.max(bare + 200, bare / 2 + 300));
    assert.equal(cardSize({ text: '가'.repeat(1000) }), bare / 2 + 3000);
  });

  it('lets through what is just small enough, and names the card that is not', () => {
    const room = CARD_LIMIT - JSON.stringify({ text: '' }).length;
    guardSize({ text: '가'.repeat(Math.floor(room / 3)) }, 'list');
    assert.throws(
      () => guardSize({ text: '가'.repeat(Math.ceil(room / 3) + 1) }, 'list'),
      /the list card has \d+ bytes/,
    );
    assert.throws(() => guardSize({ text: 'a'.repeat(CARD_LIMIT / 2) }, 'list'), /the list card/);
  });
});

import assert from 'node:assert/strict';
import type { Viewer } from '../../src/assistant/turn.ts';
import { pageButtons, pageOf } from '../../src/cards/pages.ts';
import { sayIn } from '../../src/catalogue/say.ts';

const items = Array.from({ length: 20 }, (_, index) => index);
const viewer = { say: sayIn('en') } as Viewer;
const numbers = (page: ReturnType<typeof pageOf>) =>
  pageButtons(viewer, page, 'x.show', { query: 'a' }).map(({ data }) => data);

describe('Pages of a list', () => {
  it('hold eight lines each, and every line once', () => {
    const pages = [0, 1, 2].map((number) => pageOf(items, number).items);
    assert.deepEqual(pages.flat(), items);
    assert.deepEqual(
      pages.map(({ length }) => length),
      [8, 8, 4],
    );
  });

  it('are the nearest one when the number lies outside, or is none', () => {
    for (const number of [-1, -Infinity, -0.5]) assert.equal(pageOf(items, number).number, 0);
    for (const number of [3, 1e9, Infinity]) assert.equal(pageOf(items, number).number, 2);
    assert.equal(pageOf(items, 1.9).number, 1);
    assert.deepEqual(pageOf([], 5), { items: [], number: 0, count: 1 });
  });

  it('lead to the one before and the one after, with what the list was asked for', () => {
    assert.deepEqual(numbers(pageOf(items, 0)), [{ query: 'a', page: 1 }]);
    assert.deepEqual(numbers(pageOf(items, 1)), [
      { query: 'a', page: 0 },
      { query: 'a', page: 2 },
    ]);
    assert.deepEqual(numbers(pageOf(items, 2)), [{ query: 'a', page: 1 }]);
    assert.deepEqual(numbers(pageOf([1], 0)), []);
  });
});

import assert from 'node:assert/strict';
import { shorten } from '../../src/catalogue/shorten.ts';

describe('A text that may be too long', () => {
  it('stays as it is when it fits', () => {
    assert.equal(shorten('콘토소', 3), '콘토소');
  });

  it('ends in an ellipsis and is never longer than asked', () => {
    assert.equal(shorten('Northwind', 5), 'Nort…');
  });

  it('is not cut within a character', () => {
    assert.ok(shorten('ab😀cd', 4).isWellFormed());
  });
});

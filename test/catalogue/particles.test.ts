import { strict as assert } from 'node:assert';
import { particleAfter } from '../../src/catalogue/particles.ts';

const READINGS = [
  ['콘토소', '는', '로'],
  ['파브리캄', '은', '으로'],
  ['한빛(주)', '은', '으로'],
  ['서울', '은', '로'],
  ['Contoso', '는', '로'],
  ['Fabrikam', '은', '으로'],
  ['Northwind', '는', '로'],
  ['Google', '은', '로'],
  ['Line', '은', '으로'],
  ['Acme', '는', '로'],
  ['Startup', '은', '으로'],
  ['Notebook', '은', '으로'],
  ['Microsoft', '는', '로'],
  ['Cloud', '는', '로'],
  ['Litware Inc.', '는', '로'],
  // Read as words: 지댑. Up to three letters are spelled: 씨에스피, 아이비엠, 유알엘.
  ['GDAP', '은', '으로'],
  ['CSP', '는', '로'],
  ['IBM', '은', '으로'],
  ['URL', '은', '로'],
  ['Studio 3', '은', '으로'],
  ['Studio 7', '은', '로'],
] as const;

describe('The particle after a name', () => {
  for (const [name, topic, by] of READINGS)
    it(`is ${name}${topic}, ${name}${by}`, () => {
      assert.equal(particleAfter(name, '은/는'), topic);
      assert.equal(particleAfter(name, '으로/로'), by);
    });
});

import { finds } from '../recognized.ts';

describe('a language', () => {
  finds('language', [
    ['speak Korean', 'ko'],
    ['English please', 'en'],
    ['use English instead of Korean', 'en'],
    ['영어로 바꿔줘', 'en'],
    ['한국어로 답해 주세요', 'ko'],
    ['영어 말고 한국어로 말해줘', 'ko'],
    ['change the language', undefined],
    ['speak Japanese', undefined],
  ]);
});

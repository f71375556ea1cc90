import { finds } from '../recognized.ts';

describe('a query', () => {
  finds('query', [
    ['find customers named tailspin', 'tailspin'],
    ['search customers for Contoso', 'Contoso'],
    ['search my customer list for bank', 'bank'],
    ['customers starting with "Wood"', 'Wood'],
    ['이름에 테크가 들어가는 고객 찾아줘', '테크'],
    ['고객 중에 한빛 검색', '한빛'],
    ['list of our clients', undefined],
    ['고객 검색', undefined],
  ]);
});

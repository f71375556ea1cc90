import { finds } from '../recognized.ts';

describe('a telephone number', () => {
  finds('phone', [
    ['add customer Proseware, phone +49 30 1234567', '+49 30 1234567'],
    ['add customer Proseware (02) 531-4500', '(02) 531-4500'],
    ['고객 추가 대한상사, 전화 02-531-4500', '02-531-4500'],
    ['고객 추가 대한상사 010-1234-5678번', '010-1234-5678'],
    ['add customer Proseware, founded 2019-05-01', undefined],
    ['고객 추가 대한상사 사업자번호 124-81-00998', undefined],
    ['add customer Route 66 Diner', undefined],
  ]);
});

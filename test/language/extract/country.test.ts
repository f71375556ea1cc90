import { finds } from '../recognized.ts';

describe('a country', () => {
  finds('country', [
    ['show my customers in Korea', 'KR'],
    ['customers in South Korea', 'KR'],
    ['customers in the United States', 'US'],
    ['list customers from the UK', 'GB'],
    ['customers in JP', 'JP'],
    ['customers in japn', 'JP'],
    ['show me our German customers', 'DE'],
    ['add customer Contoso, Türkiye', 'TR'],
    ['한국 고객 목록', 'KR'],
    ['베트남에 있는 고객 보여줘', 'VN'],
    ['한국고객목록', 'KR'],
    ['독일 거래처 다 보여줘', 'DE'],
    ['is it in the customer list?', undefined],
    ['show us the customers', undefined],
    ['add customer 3M Korea', undefined],
    ['한국쓰리엠을 고객으로 추가해줘', undefined],
  ]);
});

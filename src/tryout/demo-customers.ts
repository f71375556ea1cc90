import type { CustomerStatus } from '../features/customers/customer.ts';
import type { CheckedCustomer } from '../features/customers/rules/check-customer.ts';

const KOREA = { country: 'KR', culture: 'ko-KR', language: 'ko', state: '11' } as const;

/** Customers of the try-out: Microsoft's fictitious companies and plainly invented Korean ones, at example domains. */
export const DEMO_CUSTOMERS: readonly (CheckedCustomer & { readonly status: CustomerStatus })[] = [
  seoul('가람물산 주식회사', 'garamtrade', '04524', '중구', '세종대로 110', '이', '서연', 'prepared'),
  seoul('Fabrikam Korea', 'fabrikamkr', '06236', '강남구', '테헤란로 152', 'Park', 'Jisoo', 'active'),
  seoul('노스윈드 트레이더스', 'northwindkr', '07326', '영등포구', '국제금융로 10', '박', '도윤', 'active'),
  seoul('Tailspin Toys Korea', 'tailspinkr', '03187', '종로구', '종로 33', 'Choi', 'Yuna', 'active'),
  seoul('푸른바다상사', 'bluesea', '04377', '용산구', '한강대로 23', '정', '하준', 'active'),
  seoul('Adventure Works', 'adventurekr', '05551', '송파구', '올림픽로 300', 'Kang', 'Minho', 'active'),
  seoul('한울제약 주식회사', 'hanulpharm', '08378', '구로구', '디지털로 300', '윤', '지아', 'active'),
  seoul('Wingtip Toys', 'wingtipkr', '04778', '성동구', '왕십리로 83', 'Lim', 'Seojun', 'active'),
  seoul('Litware', 'litwarekr', '06164', '강남구', '영동대로 513', 'Oh', 'Haeun', 'ending'),
  seoul('새벽농장 유한회사', 'dawnfarm', '05836', '송파구', '법원로 128', '신', '유진', 'active'),
  seoul('Proseware', 'prosewarekr', '03161', '종로구', '새문안로 58', 'Han', 'Jiwoo', 'ended'),
];

function seoul(
  companyName: string,
  prefix: string,
  postalCode: string,
  city: string,
  addressLine1: string,
  lastName: string,
  firstName: string,
  status: CustomerStatus,
): CheckedCustomer & { readonly status: CustomerStatus } {
  const domain = `${prefix}.example`;
  const email = `contact@${domain}`;
  return { ...KOREA, companyName, prefix, domain, postalCode, city, addressLine1, lastName, firstName, email, status };
}

/** What a column of a table can hold; the order is that of an export. */
export const COLUMNS = [
  'microsoftId',
  'companyName',
  'primaryDomain',
  'relationship',
  'status',
  'country',
  'domain',
  'registrationNumber',
  'postalCode',
  'state',
  'city',
  'addressLine1',
  'addressLine2',
  'lastName',
  'firstName',
  'email',
  'phone',
  'aliases',
  'tags',
  'notes',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Partner Center's export has Microsoft ID, Company name, Primary domain name, Relationship (see-your-customer-list). */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  microsoftId: ['microsoft id', 'customer id', 'tenant id', 'customer tenant id', '고객 id', '테넌트 id'],
  companyName: [
    'company name',
    'company',
    'customer',
    'customer name',
    'name',
    '회사 이름',
    '회사명',
    '고객',
    '고객명',
    '상호',
  ],
  primaryDomain: [
    'primary domain name',
    'primary domain',
    'onmicrosoft domain',
    'microsoft domain',
    '주 도메인 이름',
    '기본 도메인',
    '주 도메인',
    'microsoft 도메인',
  ],
  relationship: ['relationship', 'relationship to partner', '관계'],
  status: ['status', '상태'],
  country: ['country', 'country/region', 'country region', 'market', '국가', '국가/지역'],
  domain: ['domain', 'own domain', 'custom domain', 'website', '자체 도메인', '도메인', '홈페이지'],
  registrationNumber: [
    'registration number',
    'company registration id',
    'business registration number',
    'tax id',
    '사업자등록번호',
    '회사 등록 id',
    '사업자번호',
  ],
  postalCode: ['postal code', 'zip', 'zip code', 'postcode', '우편 번호', '우편번호'],
  state: ['state', 'province', 'state or province', '시/도', '시도'],
  city: ['city', '도시', '구/군/시', '시군구'],
  addressLine1: ['street address', 'address', 'address line 1', 'address 1', 'street', '주소', '도로명 주소'],
  addressLine2: ['address line 2', 'address 2', 'address, second line', '상세 주소'],
  lastName: ['last name', 'family name', 'surname', 'contact: family name', '성', '담당자 성'],
  firstName: ['first name', 'given name', 'contact: given name', '이름', '담당자 이름'],
  email: ['email', 'e-mail', 'mail', 'contact: e-mail', 'e-mail address', '메일', '이메일', '담당자 메일', '메일 주소'],
  phone: [
    'phone',
    'telephone',
    'phone number',
    'contact: phone',
    '전화',
    '전화번호',
    '전화 번호',
    '담당자 전화 번호',
    '담당자 전화번호',
    '연락처',
  ],
  aliases: ['also called', 'alias', 'aliases', '별칭'],
  tags: ['tag', 'tags', '태그'],
  notes: ['notes', 'note', '메모'],
};

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*:]+/gu, '');
const byHeading: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [plain(heading), column] as const)),
);

/** What each column holds, by its heading in either language; undefined for one that nobody here knows. */
export function readHeadings(cells: readonly string[]): readonly (Column | undefined)[] {
  const taken = new Set<Column>();
  return cells.map((cell) => {
    const column = byHeading.get(plain(cell));
    if (!column || taken.has(column)) return undefined;
    taken.add(column);
    return column;
  });
}

/** A table can be worked with when it names the companies, or Microsoft's ids. */
export function isUsable(columns: readonly (Column | undefined)[]): boolean {
  return columns.includes('companyName') || columns.includes('microsoftId');
}

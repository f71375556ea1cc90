/** What people fill in, and how it is kept. Addresses and numbers are of the kind that is found on letterheads. */
interface Form {
  readonly country: string;
  readonly values: Readonly<Record<string, string>>;
  readonly kept: Readonly<Record<string, string>>;
}

function form(
  country: string,
  values: Readonly<Record<string, string>>,
  kept: Readonly<Record<string, string>> = {},
): Form {
  const contact = { firstName: 'Min', lastName: 'Park', email: 'min.park@contoso.com' };
  return { country, values: { companyName: 'Contoso', prefix: 'contoso', ...contact, ...values }, kept };
}

export const forms: readonly Form[] = [
  form(
    'KR',
    {
      companyName: ' 콘토소  주식회사 ',
      prefix: 'Kontoso.onmicrosoft.com',
      domain: 'https://www.contoso.co.kr/',
      postalCode: '０３１４２',
      state: '서울',
      city: '종로구',
      addressLine1: '종로1길 50',
      addressLine2: '더케이트윈타워 A동 12층',
      firstName: '길동',
      lastName: '홍',
      email: 'Gildong@Contoso.co.kr',
      phone: '02-531-4500',
      registrationNumber: '124-81-00998',
    },
    {
      companyName: '콘토소 주식회사',
      prefix: 'kontoso',
      domain: 'contoso.co.kr',
      postalCode: '03142',
      state: '11',
      email: 'Gildong@contoso.co.kr',
      phone: '+8225314500',
      registrationNumber: '1248100998',
      culture: 'ko-KR',
      language: 'ko',
    },
  ),
  form(
    'US',
    {
      companyName: 'Contoso, Inc.',
      addressLine1: '1 Microsoft Way',
      city: 'Redmond',
      state: 'Washington',
      postalCode: '98052-8300',
      phone: '(425) 882-8080',
    },
    { state: 'WA', postalCode: '98052-8300', phone: '+14258828080', culture: 'en-US', language: 'en' },
  ),
  form(
    'GB',
    {
      companyName: 'Contoso Ltd',
      addressLine1: 'Thames Valley Park',
      city: 'Reading',
      postalCode: 'rg61wg',
      phone: '0344 800 2400',
    },
    { postalCode: 'RG6 1WG', phone: '+443448002400', culture: 'en-GB' },
  ),
  form(
    'DE',
    {
      companyName: 'Müller & Söhne GmbH',
      addressLine1: 'Walter-Gropius-Straße 5',
      city: 'München',
      postalCode: '80807',
      phone: '089 31760',
    },
    { companyName: 'Müller & Söhne GmbH', phone: '+498931760', culture: 'de-DE', language: 'de' },
  ),
  form(
    'CA',
    {
      addressLine1: '1950 Meadowvale Blvd',
      city: 'Mississauga',
      state: 'Ontario',
      postalCode: 'l5n8l9',
      phone: '(905) 568-0434',
    },
    { state: 'ON', postalCode: 'L5N 8L9', phone: '+19055680434', culture: 'en-CA' },
  ),
  form(
    'JP',
    {
      companyName: '株式会社コントソ',
      postalCode: '１０８００７５',
      state: '東京都',
      addressLine1: '港区港南2-16-3',
      firstName: '花子',
      lastName: '山田',
      phone: '03-4332-5300',
    },
    { postalCode: '108-0075', state: '13', phone: '+81343325300', culture: 'ja-JP', language: 'ja' },
  ),
  form(
    'FR',
    { addressLine1: '39 quai du Président Roosevelt', city: 'Issy-les-Moulineaux', postalCode: '92130' },
    { culture: 'fr-FR' },
  ),
  form('SG', { addressLine1: '182 Cecil Street', postalCode: '069547' }, { culture: 'en-SG' }),
  form(
    'AM',
    { addressLine1: 'Vazgen Sargsyan 26', city: 'Yerevan', phone: '010 54-53-12', registrationNumber: '02538904' },
    { phone: '+37410545312' },
  ),
  form(
    'AZ',
    {
      addressLine1: 'Nizami 90A',
      city: 'Baku',
      postalCode: 'AZ1010',
      phone: '012 498 12 34',
      registrationNumber: '1400057421',
    },
    { postalCode: '1010' },
  ),
  form(
    'BR',
    {
      addressLine1: 'Av. Juscelino Kubitschek 1909',
      city: 'São Paulo',
      state: 'Sao Paulo',
      postalCode: '04543907',
      phone: '(11) 4706-0900',
      registrationNumber: '33.000.167/0001-01',
    },
    { state: 'SP', postalCode: '04543-907', registrationNumber: '33000167000101' },
  ),
  form(
    'HU',
    {
      addressLine1: 'Graphisoft Park 3',
      city: 'Budapest',
      postalCode: '1031',
      phone: '(06 1) 437 2800',
      registrationNumber: '12892312-2-42',
    },
    { registrationNumber: '12892312242' },
  ),
  form(
    'IN',
    {
      addressLine1: 'Bandra Kurla Complex',
      city: 'Mumbai',
      state: 'Maharashtra',
      postalCode: '400051',
      phone: '022 6661 9000',
      registrationNumber: '27AAPFU0939F1ZV',
    },
    { state: 'MH', culture: 'en-IN' },
  ),
  form('IQ', {
    addressLine1: 'Karrada 52',
    city: 'Baghdad',
    state: 'Baghdad',
    phone: '0790 123 4567',
    registrationNumber: '12345678',
  }),
  form('KG', {
    addressLine1: 'Chuy 219',
    city: 'Bishkek',
    postalCode: '720001',
    phone: '0312 66-11-22',
    registrationNumber: '01203199310010',
  }),
  form(
    'KZ',
    {
      addressLine1: 'Al-Farabi 77/7',
      city: 'Almaty',
      postalCode: '050040',
      phone: '8 (727) 250-30-30',
      registrationNumber: '940140000385',
    },
    { phone: '+77272503030' },
  ),
  form(
    'MD',
    {
      addressLine1: 'Ștefan cel Mare 65',
      city: 'Chișinău',
      postalCode: 'MD-2001',
      phone: '022 25 04 30',
      registrationNumber: '1008600038413',
    },
    { postalCode: '2001' },
  ),
  form('MM', {
    addressLine1: 'Strand Road 1',
    city: 'Yangon',
    postalCode: '11181',
    phone: '01 230 6060',
    registrationNumber: '123456789',
  }),
  form(
    'PL',
    {
      addressLine1: 'Al. Jerozolimskie 195A',
      city: 'Warszawa',
      postalCode: '02222',
      phone: '22 594 10 00',
      registrationNumber: '526-00-01-246',
    },
    { postalCode: '02-222' },
  ),
  form('SA', {
    addressLine1: 'King Fahd Road',
    city: 'Riyadh',
    postalCode: '11564',
    phone: '011 490 0000',
    registrationNumber: '300000000000003',
  }),
  form('SS', { addressLine1: 'Airport Road', city: 'Juba', phone: '0977 123 456', registrationNumber: '100023456' }),
  form('TH', {
    addressLine1: '87/2 Wireless Road',
    city: 'Bangkok',
    postalCode: '10330',
    phone: '02 257 4999',
    registrationNumber: '0-1075-37000-88-2',
  }),
  form('TJ', {
    addressLine1: 'Rudaki 22',
    city: 'Dushanbe',
    postalCode: '734025',
    phone: '37 221-22-33',
    registrationNumber: '010082982',
  }),
  form('TR', {
    addressLine1: 'Levent 199',
    city: 'İstanbul',
    postalCode: '34394',
    phone: '0212 370 55 55',
    registrationNumber: '4540536920',
  }),
  form('UA', {
    addressLine1: 'Жилянська 75',
    city: 'Київ',
    postalCode: '01032',
    phone: '044 496 03 10',
    registrationNumber: '32855961',
  }),
  form(
    'AE',
    { addressLine1: 'Internet City 2', state: 'Dubai', phone: '04 391 7000', registrationNumber: '100123456700003' },
    { state: 'DU' },
  ),
  form('UZ', {
    addressLine1: 'Amir Temur 107B',
    city: 'Toshkent',
    postalCode: '100084',
    phone: '71 205 15 50',
    registrationNumber: '200898364',
  }),
  form('VE', {
    addressLine1: 'Av. Blandín',
    city: 'Caracas',
    state: 'Miranda',
    postalCode: '1060',
    phone: '0212-276-0711',
    registrationNumber: 'J-07013380-5',
  }),
  form('VN', {
    addressLine1: '360 Kim Mã',
    city: 'Hà Nội',
    postalCode: '100000',
    phone: '024 3936 7770',
    registrationNumber: '0100233488',
  }),
  form('ZA', {
    addressLine1: '3012 William Nicol Drive',
    city: 'Bryanston',
    postalCode: '2191',
    phone: '011 361 7000',
    registrationNumber: '0001339050',
  }),
];

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Customer } from '../../../../src/features/customers/customer.ts';
import { countVerdicts, planImport, type Verdict } from '../../../../src/features/customers/rules/table/plan-import.ts';
import { MOST_ROWS, readTable, type Table } from '../../../../src/features/customers/rules/table/read-table.ts';
import { writeTable } from '../../../../src/features/customers/rules/table/write-table.ts';
import type { Doc } from '../../../../src/store/port.ts';
import { FABRIKAM } from '../some-customers.ts';

const CONTEXT = { market: 'KR', partnerDomains: ['hanbit.example'] };
const HEAD = 'Microsoft ID,Company name,Primary domain name,Relationship';
const id = (number: number): string => `5eed0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function read(text: string): Table {
  const result = readTable(text);
  if ('problem' in result) throw new Error(`${result.problem.code} in line ${result.problem.line}`);
  return result.table;
}
const doc = (change: Partial<Customer> = {}): Doc<Customer> => {
  const body = { ...FABRIKAM, ...change };
  return { id: body.prefix, version: 1, body };
};
const plan = (text: string, known: readonly Doc<Customer>[] = []): readonly Verdict[] =>
  planImport(read(text), known, CONTEXT);
const told = (verdicts: readonly Verdict[]) =>
  verdicts.map(({ line, kind, codes, row }) => [
    line,
    kind,
    ...codes,
    ...(row?.findings ?? []).map(({ field, code }) => `${field}: ${code}`),
  ]);

describe('Reading a pasted table', () => {
  it('takes commas, semicolons and tabs, quotation marks, a byte order mark and empty lines', () => {
    for (const mark of [',', ';', '\t']) {
      const text = `\uFEFF\n${HEAD.replaceAll(',', mark)}\r\n\r\n${[id(1), '"A, B; C"', 'ab.onmicrosoft.com', 'Cloud Reseller'].join(mark)}\n`;
      const [row] = read(text).rows;
      assert.equal(row?.cells.get('companyName'), 'A, B; C', mark);
      assert.equal(row?.cells.get('microsoftId'), id(1));
    }
  });

  it('knows headings in both languages, in any order and case, and says which it does not know', () => {
    const table = read('국가/지역;상호;MICROSOFT  ID;favourite colour\nKR;콘토소;;blue');
    assert.deepEqual(table.columns, ['country', 'companyName', 'microsoftId']);
    assert.deepEqual(table.unknown, ['favourite colour']);
  });

  it('counts lines as the person who pasted sees them, also behind a cell of several lines', () => {
    const table = read('Company name,Notes\nOne,"a\nb"\n\nTwo,c');
    assert.deepEqual(
      table.rows.map(({ line }) => line),
      [2, 5],
    );
  });

  it('skips headings that came along again with the next part', () => {
    assert.equal(read(`${HEAD}\n${id(1)},A1,,\n${HEAD}\n${id(2)},B2,,`).rows.length, 2);
  });

  it('says why a text is no table, and where', () => {
    assert.deepEqual(readTable(' \n'), { problem: { code: 'empty', line: 1 } });
    assert.deepEqual(readTable('\n\nhello\nworld'), { problem: { code: 'noHeadings', line: 3 } });
    assert.deepEqual(readTable('Company name\n"Contoso'), { problem: { code: 'quotes', line: 2 } });
    const many = readTable(`Company name\n${'A1\n'.repeat(MOST_ROWS + 1)}`);
    assert.deepEqual(many, { problem: { code: 'tooManyRows', line: MOST_ROWS + 2 } });
  });

  it('takes anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readTable(text)));
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ maxLength: 20 }), { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const result = readTable(`${HEAD}\n${rows.map((row) => row.join(',')).join('\n')}`);
        if ('table' in result) planImport(result.table, [doc()], CONTEXT);
      }),
    );
  });
});

describe('Planning an import', () => {
  const known = [
    doc(),
    doc({ prefix: 'litware', companyName: 'Litware', domain: 'litware.example', microsoftId: id(7) }),
    doc({ prefix: 'oldco', companyName: 'Old Company', domain: 'old.example', microsoftId: id(8), status: 'ended' }),
    doc({
      prefix: 'garam',
      companyName: '가람물산 주식회사',
      domain: 'garam.example',
      microsoftId: undefined,
      status: 'prepared',
    } as never),
  ];
  const F = FABRIKAM.microsoftId ?? '';

  it('tells new, changed, the same, doubtful, wrong and gone apart', () => {
    const text = [
      HEAD,
      `${id(1)},Contoso,contoso.onmicrosoft.com,Cloud Reseller`,
      `${F},Fabrikam Inc,fabrikamkr.onmicrosoft.com,Cloud Reseller`,
      `${id(9)},(주)가람물산,garam2.onmicrosoft.com,Cloud Reseller`,
      `${id(8)},Old Company,oldco.onmicrosoft.com,Cloud Reseller`,
      `${id(5)},Advised,advised.onmicrosoft.com,Advisor`,
      `${id(6)},Another Fabrikam,fabrikamkr.onmicrosoft.com,Cloud Reseller`,
    ].join('\n');
    assert.deepEqual(told(plan(text, known)), [
      [2, 'new'],
      [3, 'changed'],
      [4, 'doubtful', 'sameName'],
      [5, 'doubtful', 'ended'],
      [6, 'doubtful', 'notReseller'],
      [7, 'wrong', 'twice'],
      [0, 'gone', 'gone'],
    ]);
    assert.deepEqual(told(plan(`${HEAD}\n${id(6)},Another,fabrikamkr.onmicrosoft.com,`, known)).slice(0, 1), [
      [2, 'doubtful', 'otherId'],
    ]);
  });

  it('gives a prepared customer its Microsoft ID when the list has it', () => {
    const [verdict] = plan(`${HEAD}\n${id(3)},가람물산 주식회사,garam.onmicrosoft.com,Cloud Reseller`, known);
    assert.deepEqual([verdict?.kind, verdict?.fields], ['changed', ['microsoftId']]);
  });

  it('finds nothing to do in what was imported before', () => {
    const text = `${HEAD}\n${F},Fabrikam Korea,fabrikamkr.onmicrosoft.com,Cloud Reseller`;
    assert.deepEqual(told(plan(text, [doc()])), [[2, 'same']]);
  });

  it('says nobody is gone when the table has no Microsoft IDs', () => {
    assert.deepEqual(countVerdicts(plan('Company name,Tags\nFabrikam Korea,gold', known)).gone, 0);
  });

  it('says that all details are wanted only where one is missing', () => {
    const { postalCode, city, addressLine1, lastName, firstName } = FABRIKAM;
    const head = 'Company name,Primary domain,Postal code,State,City,Address,Last name,First name,Email,Phone';
    const row = (code: string, mail: string) =>
      [
        'Litware',
        'litware.onmicrosoft.com',
        code,
        '서울특별시',
        city,
        addressLine1,
        lastName,
        firstName,
        mail,
        '',
      ].join();
    const codes = plan([head, row('999', 'a@litware.com'), row(postalCode ?? '', '')].join('\n')).map((each) => [
      each.kind,
      ...each.codes,
    ]);
    assert.deepEqual(codes, [['wrong'], ['wrong', 'incomplete']]);
  });

  it('wants all details of a customer that Microsoft does not have yet, and tells all that is wrong at once', () => {
    const [verdict] = plan(
      'Company name,Primary domain name,Country,E-mail,Postal code\nContoso,contoso.onmicrosoft.com,Japan,nobody,1',
    );
    assert.equal(verdict?.kind, 'wrong');
    const codes = (verdict?.row?.findings ?? []).map(({ field }) => field);
    for (const field of ['country', 'email', 'postalCode', 'addressLine1', 'lastName'])
      assert.ok(codes.includes(field as never), field);
  });

  const mistakes: readonly (readonly [string, string, readonly unknown[]])[] = [
    ['an id that is none', `123,A1,a1.onmicrosoft.com,`, ['wrong', 'microsoftId']],
    ['no name', `${id(1)},,a1.onmicrosoft.com,`, ['wrong', 'companyName: required']],
    [
      'a legal form alone',
      `${id(1)},주식회사,a1.onmicrosoft.com,`,
      ['wrong', 'companyName: companyName.legalFormOnly'],
    ],
    [
      'a name with a comma outside quotation marks',
      `${id(1)},A1, Inc.,a1.onmicrosoft.com,Cloud Reseller`,
      ['wrong', 'tooManyCells', 'domain: domain.publicSuffix'],
    ],
    ['a prefix with a hyphen', `${id(1)},A1,a-1.onmicrosoft.com,`, ['wrong', 'prefix: prefix.characters']],
    ["the partner's own domain", `${id(1)},A1,hanbit.example,`, ['wrong', 'domain: domain.partner']],
  ];
  for (const [what, row, expected] of mistakes) {
    it(`finds ${what}`, () => {
      const [verdict] = told(plan(`${HEAD}\n${row}`));
      assert.equal(verdict?.[1], expected[0]);
      assert.ok(
        expected.slice(1).some((code) => verdict?.includes(code as string)),
        String(verdict),
      );
    });
  }
});

describe('Writing a table', () => {
  it('is what Excel opens: a byte order mark, CR LF, quotation marks where they are needed', () => {
    assert.equal(writeTable(['이름', 'b'], [['콘토소, "주"', '1']]), '\uFEFF이름,b\r\n"콘토소, ""주""",1\r\n');
  });

  it('never lets a cell begin like a formula', () => {
    for (const cell of ['=1+1', '+82 2 531', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1']) {
      const [, row = ''] = writeTable(['a'], [[cell]]).split('\r\n');
      assert.match(row, /^"?'/, cell);
    }
  });

  it('is read again as it was', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) =>
      text
        .replace(/[^\p{L}\p{N} ,;"+=@-]/gu, '')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, ''),
    );
    fc.assert(
      fc.property(
        fc.array(
          cell.filter((text) => text !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        (names) => {
          const written = writeTable(
            ['Company name', 'Tags'],
            names.map((name) => [name, 'x']),
          );
          assert.deepEqual(
            read(written).rows.map(({ cells }) => cells.get('companyName')),
            names,
          );
        },
      ),
    );
  });
});

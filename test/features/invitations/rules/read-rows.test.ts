import { strict as assert } from 'node:assert';
import { readRows } from '../../../../src/features/invitations/rules/read-rows.ts';

describe('A table that somebody pasted', () => {
  const kim = { company: 'Fabrikam', email: 'kim@fabrikam.com' };
  const cases: readonly [string, string, readonly object[]][] = [
    ['from a spreadsheet', 'Fabrikam\tkim@fabrikam.com\tko', [{ ...kim, line: 1, language: 'ko' }]],
    ['with commas', 'Fabrikam, kim@fabrikam.com', [{ ...kim, line: 1 }]],
    ['with semicolons', 'Fabrikam; kim@fabrikam.com; 영어', [{ ...kim, line: 1, language: 'en' }]],
    ['in another order', 'English,kim@fabrikam.com,Fabrikam', [{ ...kim, line: 1, language: 'en' }]],
    ['with a head and empty lines', '회사\t메일\t언어\n\nFabrikam\tkim@fabrikam.com\t', [{ ...kim, line: 3 }]],
    ['with a comma in a name', '"Fabrikam, Inc.",kim@fabrikam.com', [{ ...kim, company: 'Fabrikam, Inc.', line: 1 }]],
    ['with a quote that is never closed', '"Fabrikam,kim@fabrikam.com', [{ ...kim, company: '"Fabrikam', line: 1 }]],
    ['with one row without an address', 'Fabrikam', [{ line: 1, company: 'Fabrikam', email: '' }]],
    ['that is empty', ' \n\n', []],
    ['with words of JavaScript', 'constructor,kim@fabrikam.com', [{ ...kim, company: 'constructor', line: 1 }]],
  ];
  for (const [name, table, rows] of cases) it(`is read ${name}`, () => assert.deepEqual(readRows(table), rows));
});

import { strict as assert } from 'node:assert';
import { sayIn } from '../../src/catalogue/say.ts';
import { isTextKey, TEXTS } from '../../src/catalogue/texts.ts';
import { labelKeys } from '../../src/features/customers/rules/fields.ts';
import { findingCodes } from '../../src/features/customers/rules/finding.ts';

type Tree = { readonly [name: string]: string | Tree };

function flat(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    const key = path ? `${path}.${name}` : name;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, text] of flat(value, key)) found.set(inner, text);
  }
  return found;
}

const stem = (key: string): string => key.replace(/_(one|other)$/, '');
const params = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();

describe('The catalogue', () => {
  const en = flat(TEXTS.en);
  const ko = flat(TEXTS.ko);

  it('has the same texts in both languages', () => {
    assert.deepEqual([...new Set([...ko.keys()].map(stem))].sort(), [...new Set([...en.keys()].map(stem))].sort());
  });

  it('takes the same parameters in both languages', () => {
    for (const [key, text] of ko) {
      const same = en.get(key) ?? en.get(`${stem(key)}_other`) ?? '';
      assert.deepEqual(params(text), params(same), key);
    }
  });

  it('has no empty text, and no English left in the Korean half', () => {
    for (const [key, text] of [...en, ...ko]) assert.ok(text.trim().length > 0, key);
    const abbreviations = /^[\w\s.:·,/()&{}-]+$/;
    const foreign = [...ko].filter(([, text]) => abbreviations.test(text) && !/[가-힣]/.test(text)).map(([key]) => key);
    assert.deepEqual(
      foreign.filter(
        (key) => !key.startsWith('customers.field.registrationNumber.') && key !== 'customers.card.addedBy',
      ),
      ['history.line'].filter((key) => foreign.includes(key)),
    );
  });

  it('gives Korean one plural form and English two', () => {
    for (const key of en.keys()) if (key.endsWith('_one')) assert.ok(en.has(key.replace(/_one$/, '_other')), key);
    for (const key of ko.keys()) assert.ok(!key.endsWith('_one'), key);
  });

  it('has words for every finding and every label of the customer rules, with the parameters they give', () => {
    for (const [code, { params: given }] of Object.entries(findingCodes)) {
      const key = `customers.finding.${code}`;
      assert.ok(isTextKey(key), key);
      for (const used of params(en.get(key) ?? ''))
        assert.ok((given as readonly string[]).includes(used), `${key} uses ${used}`);
    }
    for (const key of labelKeys) assert.ok(isTextKey(key), key);
  });
});

describe('Saying a text', () => {
  it('puts the Korean particle after a name by its last sound', () => {
    const say = sayIn('ko');
    const added = (name: string): string => say('customers.add.done', { name });
    assert.match(added('콘토소'), /^콘토소를 /);
    assert.match(added('파브리캄'), /^파브리캄을 /);
    assert.match(added('Contoso'), /^Contoso를 /);
    assert.match(added('Fabrikam'), /^Fabrikam을 /);
    assert.match(added('한빛(주)'), /^한빛\(주\)을 /);
    assert.match(added('Studio 3'), /^Studio 3을 /);
  });

  it('makes what a person typed one harmless line', () => {
    const text = sayIn('en')('customers.add.done', { name: 'Con\u202etoso\n\n# Big\u200b' });
    assert.match(text, /^Contoso # Big is recorded/);
  });

  it('does not take words of the catalogue out of what a person typed', () => {
    const text = sayIn('en')('customers.add.done', { name: '$t(common.button.help) {{reference}}' });
    assert.ok(text.startsWith('$t(common.button.help) {{reference}} is recorded'), text);
  });

  it('counts in the way of the language', () => {
    assert.equal(sayIn('en')('customers.list.count', { count: 1 }), '1 customer');
    assert.equal(sayIn('en')('customers.list.count', { count: 2 }), '2 customers');
    assert.equal(sayIn('ko')('customers.list.count', { count: 1 }), '고객 1곳');
  });
});

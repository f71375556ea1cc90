import assert from 'node:assert/strict';
import type { Card } from '../../../src/assistant/reply.ts';
import { createHistoryView } from '../../../src/features/history/view.ts';
import { DAY } from '../../../src/shared/instant.ts';
import { createMemoryStore } from '../../../src/store/memory.ts';
import type { HistoryRecord } from '../../../src/store/port.ts';
import { parts, textOf } from '../../support/card-reader.ts';
import { ADELE, ALEX, MEGAN, MINJI, TENANT } from '../../support/factories.ts';
import { fetching } from '../../support/fetching.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { putCustomers } from '../customers/some-customers.ts';

/** Somebody did something to a customer; ids of `some-customers`. */
async function did(office: Office, who: { id: string }, customer: string, what = 'customer.changed'): Promise<void> {
  await office.puts(async (tx) => tx.record({ who: who.id, what, record: { kind: 'customer', id: customer } }));
}

/** An office with a bit of history: last month Minji at Contoso and Fabrikam, last week Adele at Contoso, today Alex at Fabrikam. */
async function officeWithHistory(): Promise<Office> {
  const office = await openOffice({ now: '2026-10-12T01:00:00.000Z' });
  await putCustomers(
    office,
    { companyName: 'Contoso', prefix: 'contoso', aliases: ['콘토소'] },
    { companyName: '=cmd()|Fabrikam', prefix: 'fabrikam', domain: 'fab.example' },
    { companyName: 'Contoso Pharma', prefix: 'pharma', domain: 'pharma.example' },
  );
  await did(office, MINJI, 'contoso');
  await did(office, MINJI, 'fabrikam');
  await did(office, MINJI, 'pharma');
  office.moveTime(37 * DAY);
  await did(office, ADELE, 'contoso', 'customer.rights');
  office.moveTime(5 * DAY);
  await did(office, ALEX, 'fabrikam', 'customer.ending');
  return office;
}

/** The deeds on a card, newest first: who and which record. */
function lines(card: Card): readonly string[] {
  return [...parts(card.content)].flatMap(({ text }) =>
    typeof text === 'string' && /^[^·]+ · [^·]*\d\d:\d\d$/.test(text) ? [text.split(' · ')[0] ?? ''] : [],
  );
}

const tokensOn = (card: Card): readonly string[] =>
  [...parts(card.content)].flatMap(({ type, url }) =>
    type === 'Action.OpenUrl' ? [String(url).replace('https://bot.example/files/', '')] : [],
  );

describe('The history in the chat', () => {
  const asked: readonly (readonly [string, readonly string[]])[] = [
    ['show the history', ['Alex Wilber', 'Adele Vance', '김민지', '김민지', '김민지']],
    ['what happened with Contoso', ['Adele Vance', '김민지']],
    ['콘토소 변경 이력', ['Adele Vance', '김민지']],
    ['history of last week', ['Adele Vance']],
    ['오늘 변경 이력', ['Alex Wilber']],
    ['민지가 지난달에 한 일', ['김민지', '김민지', '김민지']],
    ['what did Minji do last month', ['김민지', '김민지', '김민지']],
    ['what did Adele do?', ['Adele Vance']],
    ['history of Contoso by Minji', ['김민지']],
    ['김민지 변경 이력', ['김민지', '김민지', '김민지']],
    ['what happened with Contoso last week', ['Adele Vance']],
    ['민지의 지난주 변경 이력', []],
  ];
  for (const [text, who] of asked) {
    it(`“${text}” gives ${who.length} of five entries`, async () => {
      const office = await officeWithHistory();
      assert.deepEqual(lines(await office.says(ADELE, text)), who);
    });
  }

  it('is narrowed by a form, which comes back with what it was narrowed to', async () => {
    const office = await officeWithHistory();
    const all = await office.says(ADELE, 'show the history');
    const form = await office.presses(ADELE, all, 'history.filter');
    const october = { about: 'contoso', person: MINJI.id, from: '2026-10-31', to: '2026-10-01' };
    const narrowed = await office.presses(ADELE, form, 'history.show', october);
    assert.match(textOf(narrowed), /1 entry · by 김민지 · 1 Oct 2026 – 31 Oct 2026/);
    const again = await office.presses(ADELE, narrowed, 'history.filter');
    for (const value of ['contoso', MINJI.id, '2026-10-01', '2026-10-31'])
      assert.ok(JSON.stringify(again.content).includes(`"${value}"`), value);
  });

  it('shows staff and support what they had a hand in, and managers and admins everything', async () => {
    const office = await officeWithHistory();
    const counts = [];
    for (const person of [MINJI, ALEX, ADELE, MEGAN])
      counts.push(lines(await office.says(person, 'show the history')).length);
    assert.deepEqual(counts, [5, 2, 5, 5]);
    assert.deepEqual(lines(await office.says(ALEX, 'what happened with Contoso')), []);
  });

  it('does not tell staff what others exported, because they exported something as well', async () => {
    const office = await officeWithHistory();
    for (const person of [ADELE, MINJI])
      await office.presses(person, await office.says(person, 'history of Contoso'), 'history.export');
    const card = textOf(await office.says(MINJI, 'show the history'));
    assert.equal(card.match(/The history was exported/g)?.length, 1);
    assert.match(card, /The history was exported\n김민지/);
  });

  it('does not call somebody whom nobody knows any more the assistant', async () => {
    const office = await officeWithHistory();
    await did(office, { id: 'gone' }, 'contoso');
    await did(office, { id: 'system' }, 'contoso');
    const card = textOf(await office.says(ADELE, 'history of Contoso'));
    assert.match(card, /somebody no longer known · /);
    assert.match(card, /the assistant · /);
  });

  it('leads from a line to the record', async () => {
    const office = await officeWithHistory();
    const card = await office.says(ADELE, 'what happened with Contoso last week');
    const opened = await office.presses(ADELE, card, 'record.open');
    assert.equal(opened.about?.id, 'contoso');
  });

  it('turns pages within the filter', async () => {
    const office = await officeWithHistory();
    for (let count = 0; count < 10; count++) await did(office, ADELE, 'contoso');
    const first = await office.says(ADELE, 'history of Contoso by Adele');
    assert.equal(lines(first).length, 8);
    const second = await office.presses(ADELE, first, 'history.show');
    assert.equal(lines(second).length, 3);
  });
});

describe('The history as a file', () => {
  it('is a table with its filter, safe for spreadsheets, by a link that works once', async () => {
    const office = await officeWithHistory();
    const list = await office.says(ADELE, 'what did Minji do last month');
    const ready = await office.presses(ADELE, list, 'history.export');
    const [csv] = tokensOn(ready);
    const file = await fetching(office, csv);
    const rows = (file?.content ?? '').split('\r\n');
    assert.ok(rows[0]?.startsWith('\uFEFFNumber,Time (UTC),Time,What happened,Who'));
    assert.equal(rows.length, 3 + 2);
    assert.ok(rows.some((row) => row.includes(",'=cmd()|Fabrikam,")));
    assert.equal(await fetching(office, csv), undefined);
    assert.equal((await office.history()).at(-1)?.what, 'history.exported');
  });

  it('is JSON with every hash, for those who want to check', async () => {
    const office = await officeWithHistory();
    const ready = await office.presses(ADELE, await office.says(ADELE, 'history of Contoso'), 'history.export');
    const file = await fetching(office, tokensOn(ready)[1]);
    const kept = (await office.history()).filter(({ record }) => record.id === 'contoso').toReversed();
    const given = JSON.parse(file?.content ?? '') as (HistoryRecord & { names: { who: string } })[];
    assert.deepEqual(
      given.map(({ names: _, ...record }) => record),
      kept,
    );
    assert.equal(given[0]?.names.who, 'Adele Vance');
  });

  it('holds only what its reader may see', async () => {
    const office = await officeWithHistory();
    const ready = await office.presses(ALEX, await office.says(ALEX, 'show the history'), 'history.export');
    const file = await fetching(office, tokensOn(ready)[1]);
    const given = JSON.parse(file?.content ?? '') as HistoryRecord[];
    assert.deepEqual([...new Set(given.map(({ record }) => record.id))], ['all', 'fabrikam']);
  });

  it('is not given in a group', async () => {
    const office = await officeWithHistory();
    const list = await office.says(ADELE, 'show the history');
    const refused = await office.presses(ADELE, list, 'history.export', {}, 'channel');
    assert.deepEqual(tokensOn(refused), []);
  });
});

describe('The view of the history', () => {
  it('reads everything once and then only what is new, also for those who ask at once', async () => {
    const store = createMemoryStore();
    const afters: number[] = [];
    const view = createHistoryView((tenant, after = 0) => {
      afters.push(after);
      return store.history(tenant, after);
    });
    const add = (id: string) =>
      store.transact({ tenant: TENANT, at: '2026-11-23T01:00:00.000Z', turn: id }, async (tx) =>
        tx.record({ who: 'me', what: 'thing.done', record: { kind: 'thing', id } }),
      );
    for (const id of ['a', 'b', 'a']) await add(id);
    await Promise.all([view.all(TENANT), view.all(TENANT)]);
    await add('a');
    assert.equal((await view.all(TENANT)).length, 4);
    assert.deepEqual(
      (await view.of(TENANT, { kind: 'thing', id: 'a' })).map(({ seq }) => seq),
      [1, 3, 4],
    );
    assert.deepEqual(afters, [0, 3, 3, 4]);
    assert.deepEqual(await view.all('another'), []);
  });
});

import assert from 'node:assert/strict';
import type { SaidTurn } from '../../../src/assistant/turn.ts';
import { saidDays } from '../../../src/features/history/said-days.ts';
import { saidFilter } from '../../../src/features/history/said-filter.ts';
import type { Person } from '../../../src/partner/people.ts';
import { saidPerson } from '../../../src/partner/said-person.ts';
import type { Doc, Reader } from '../../../src/store/port.ts';
import { ADELE, ALEX, MINJI } from '../../support/factories.ts';

describe('The days that are said', () => {
  const TODAY = '2026-11-23';
  const said: readonly (readonly [string, string, string])[] = [
    ['history of last week', '2026-11-16', '2026-11-22'],
    ['지난주 변경 이력', '2026-11-16', '2026-11-22'],
    ['what happened this week', '2026-11-23', '2026-11-29'],
    ['이번 주 이력', '2026-11-23', '2026-11-29'],
    ['민지가 지난달에 한 일', '2026-10-01', '2026-10-31'],
    ['history of last month', '2026-10-01', '2026-10-31'],
    ['이번 달 변경 이력', '2026-11-01', '2026-11-30'],
    ['history of last quarter', '2026-07-01', '2026-09-30'],
    ['지난 분기 이력', '2026-07-01', '2026-09-30'],
    ['history of this year', '2026-01-01', '2026-12-31'],
    ['작년 변경 이력', '2025-01-01', '2025-12-31'],
    ['what happened yesterday', '2026-11-22', '2026-11-22'],
    ['오늘 변경 이력', '2026-11-23', '2026-11-23'],
    ['history of the last 7 days', '2026-11-17', '2026-11-23'],
    ['최근 30일 이력', '2026-10-25', '2026-11-23'],
    ['history in October', '2026-10-01', '2026-10-31'],
    ['10월 변경 이력', '2026-10-01', '2026-10-31'],
    ['history of December', '2025-12-01', '2025-12-31'],
    ['history in May 2025', '2025-05-01', '2025-05-31'],
    ['2025년 3월 이력', '2025-03-01', '2025-03-31'],
    ['history since 2026-10-05', '2026-10-05', ''],
    ['10월부터 변경 이력', '2026-10-01', ''],
    ['history from 2026-10-05 to 2026-10-09', '2026-10-05', '2026-10-09'],
    ['2026-10-05부터 2026-10-09까지 이력', '2026-10-05', '2026-10-09'],
    ['history from 1 Nov to 15 Nov', '2026-11-01', '2026-11-15'],
    ['history between 1 and 15 November', '2026-11-01', '2026-11-15'],
    ['history from December 20 to January 5', '2025-12-20', '2026-01-05'],
    ['history of 1 Nov to 30 Nov', '2026-11-01', '2026-11-30'],
    ['what happened on November 5th', '2026-11-05', '2026-11-05'],
    ['history of 5 March 2025', '2025-03-05', '2025-03-05'],
    ['history since 5 Nov', '2026-11-05', ''],
    ['history until 5 Nov', '', '2026-11-05'],
    ['11월 1일부터 15일까지 변경 이력', '2026-11-01', '2026-11-15'],
    ['11월 5일 이후 이력', '2026-11-05', ''],
    ['25일 변경 이력', '2026-10-25', '2026-10-25'],
    ['2025년 12월 28일부터 1월 3일까지', '2025-12-28', '2026-01-03'],
    ['history of 31 February', '2026-02-01', '2026-02-28'],
    ['who may decide', '', ''],
    ['콘토소 변경 이력', '', ''],
    ['history of 2026-13-45', '', ''],
  ];
  for (const [text, from, to] of said) {
    it(`“${text}”: ${from || 'any'} to ${to || 'any'}`, () => assert.deepEqual(saidDays(text, TODAY), { from, to }));
  }
});

describe('The person who is said', () => {
  const people: readonly Doc<Person>[] = [MINJI, ADELE, ALEX].map(({ id, name }) => ({
    id,
    version: 1,
    body: { name, roles: [] },
  }));
  const said: readonly (readonly [string, string | undefined])[] = [
    ['민지가 지난달에 한 일', MINJI.id],
    ['김민지님의 변경 이력', MINJI.id],
    ['what Minji did last month', MINJI.id],
    ['history of Adele', ADELE.id],
    ['아델이 한 일', ADELE.id],
    ['everything Alex Wilber changed', ALEX.id],
    ['my history', MINJI.id],
    ['내가 지난주에 한 일', MINJI.id],
    ['history of last week', undefined],
    ['내용 변경 이력', undefined],
    ['Adele and Alex', undefined],
  ];
  for (const [text, id] of said) {
    it(`“${text}”`, () => assert.equal(saidPerson(text, people, MINJI.id)?.id, id));
  }

  it('is not read out of the name of a company', async () => {
    const reader = { list: async () => people, get: async () => undefined } as unknown as Reader;
    const asked = async (customer: string) =>
      saidFilter(
        {
          text: `history of ${customer}`,
          entities: { customer },
          personId: MINJI.id,
          now: '2026-11-23T01:00:00.000Z',
          timeZone: 'Asia/Seoul',
        } as unknown as SaidTurn,
        reader,
      );
    assert.deepEqual(await asked('Alex Consulting'), { about: 'Alex Consulting', person: '', from: '', to: '' });
    assert.deepEqual(await asked('Alex Wilber'), { about: '', person: ALEX.id, from: '', to: '' });
    assert.deepEqual(await asked('1 Nov to 15 Nov'), { about: '', person: '', from: '2026-11-01', to: '2026-11-15' });
    assert.equal((await asked('Nov')).about, '');
    assert.equal((await asked('November Partners')).about, 'November Partners');
  });
});

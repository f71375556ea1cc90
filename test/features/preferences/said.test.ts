import { strict as assert } from 'node:assert';
import { digestDay } from '../../../src/features/preferences/rules.ts';
import { saidDigest } from '../../../src/features/preferences/said-digest.ts';
import { people } from '../../../src/partner/people.ts';
import { PLAYERS } from '../../../src/tryout/people.ts';
import { inputs, textOf } from '../../support/card-reader.ts';
import { openDemoOffice } from '../../support/demo-office.ts';
import { MINJI, TENANT } from '../../support/factories.ts';
import { openOffice } from '../../support/office.ts';

const ADELE = PLAYERS[1].aadObjectId;

describe('Who stands in, said in words', () => {
  for (const [text, from, until] of [
    ['Adele covers for me next week', '2026-11-30', '2026-12-04'],
    ['Adele stands in for me from 1 to 5 December', '2026-12-01', '2026-12-05'],
    ['다음 주는 아델이 대신', '2026-11-30', '2026-12-04'],
    ['다음 주에 아델이 저를 대신해요', '2026-11-30', '2026-12-04'],
    ['my deputy is Adele', '', ''],
  ] as const)
    it(`stands in the form, with the days, and nothing is saved: “${text}”`, async () => {
      const office = await openDemoOffice();
      const form = inputs(await office.says('staff', text));
      assert.deepEqual([form.deputy?.value, form.awayFrom?.value, form.awayUntil?.value], [ADELE, from, until]);
      assert.ok(await office.isUntouched());
    });

  for (const text of ["I'm away next week", '노스윈드 추천 담당자를 아델로 대신 변경'])
    it(`is nobody where nobody is named for that: “${text}”`, async () => {
      assert.notEqual(inputs(await (await openDemoOffice()).says('staff', text)).deputy?.value, ADELE);
    });
});

describe('The digest, said in words', () => {
  for (const [text, said] of [
    ['digest at 8', { digest: 'daily', digestAt: '08:00' }],
    ['send me a digest at 7:30 am', { digest: 'daily', digestAt: '07:30' }],
    ['daily summary at 6 pm please', { digest: 'daily', digestAt: '18:00' }],
    ['매일 아침 8시에 요약 보내줘', { digest: 'daily', digestAt: '08:00' }],
    ['다이제스트 오후 6시 반에 보내줘', { digest: 'daily', digestAt: '18:30' }],
    ['turn on the digest', { digest: 'daily' }],
    ['no digest', { digest: 'none' }],
    ['다이제스트 꺼줘', { digest: 'none' }],
    ['report of this week', undefined],
    ['이번 달 요약', undefined],
  ] as const)
    it(`“${text}”`, () => assert.deepEqual(saidDigest(text), said));

  it('comes at the time that was said, once it is saved', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, 'digest at 8');
    assert.deepEqual([inputs(form).digest?.value, inputs(form).digestAt?.value], ['daily', '08:00']);
    const typed = { language: 'none', digest: 'daily', digestAt: '8', together: 'none', deputy: 'none' };
    assert.match(textOf(await office.presses(MINJI, form, 'preferences.edit.save', typed)), /Saved/);
    const minji = (await office.store.reader(TENANT).get(people, MINJI.id))?.body ?? { name: '', roles: [] };
    assert.equal(minji.digestAt, '08:00');
    const company = { timeZone: 'Asia/Seoul', weekdays: [1, 2, 3, 4, 5], isHoliday: () => false };
    assert.equal(digestDay(minji, '2026-11-22T22:59:00.000Z', company), undefined);
    assert.equal(digestDay(minji, '2026-11-22T23:00:00.000Z', company), '2026-11-23');
  });

  it('is read at the front of a message only, however long it goes on', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, `digest at 8${'\t'.repeat(1000)}no digest`);
    assert.deepEqual([inputs(form).digest?.value, inputs(form).digestAt?.value], ['daily', '08:00']);
  });

  it('asks again for what is no time', async () => {
    const office = await openOffice();
    const form = await office.says(MINJI, 'digest at 8');
    const again = await office.presses(MINJI, form, 'preferences.edit.save', { digest: 'daily', digestAt: 'early' });
    assert.match(textOf(again), /A time looks like 22:00/);
  });
});

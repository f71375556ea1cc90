import assert from 'node:assert/strict';
import { PLAYERS } from '../../src/tryout/people.ts';
import type { PlaygroundPage } from '../support/playground.ts';
import { openStage, type Stage } from '../support/tryout-stage.ts';

const [minji] = PLAYERS;

const KOREAN = {
  say: '새 고객 하늘항공 등록해줘',
  heading: '고객 추가',
  fields: {
    우편번호: '07505',
    '구/군/시': '강서구',
    '도로명 주소': '하늘길 260',
    '담당자 성': '최',
    '담당자 이름': '은별',
    '담당자 메일': 'eunbyeol@haneul.example',
  },
  state: ['시/도', '서울특별시'],
  review: ['다음: 검토', '내용이 맞나요?'],
  confirm: ['고객 추가', '하늘항공을 기록했습니다'],
  list: ['고객 목록', '하늘항공'],
} as const;

const ENGLISH = {
  say: 'add customer Woodgrove Bank',
  heading: 'Add a customer',
  fields: {
    'Postal code': '06236',
    City: 'Gangnam-gu',
    'Street address': '152 Teheran-ro',
    'Contact: family name': 'Seo',
    'Contact: given name': 'Yujin',
    'Contact: e-mail': 'yujin@woodgrove.example',
  },
  state: ['Province or city (do/si)', 'Seoul'],
  review: ['Next: review', 'Is this right?'],
  confirm: ['Add the customer', 'Woodgrove Bank is recorded here'],
  list: ['find customer Woodgrove', 'Woodgrove Bank'],
} as const;

describe('A customer, in the Playground', () => {
  let stage: Stage;
  let window: PlaygroundPage;

  before(async () => {
    stage = await openStage();
    window = await stage.opens(minji);
  });

  after(() => stage?.close());

  for (const path of [KOREAN, ENGLISH]) {
    it(`is said, filled in, reviewed, confirmed, and found again after a restart: “${path.say}”`, async () => {
      await window.say(path.say);
      await window.waitForText(path.heading);
      for (const [label, value] of Object.entries(path.fields)) await window.fill(label, value);
      const [list, option] = path.state;
      await window.choose(list, option);
      await window.press(path.review[0]);
      await window.waitForText(path.review[1]);
      await window.press(path.confirm[0]);
      await window.waitForText(path.confirm[1]);

      await stage.restarts();

      await window.say(path.list[0]);
      await window.waitForText(path.list[1]);
      assert.match((await window.lastCard().textContent()) ?? '', /onmicrosoft\.com/);
    });
  }
});

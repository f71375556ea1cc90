import assert from 'node:assert/strict';
import { PLAYERS } from '../../src/tryout/people.ts';
import type { PlaygroundPage } from '../support/playground.ts';
import { openStage, type Stage } from '../support/tryout-stage.ts';

const [minji] = PLAYERS;
const HEAD = 'Microsoft ID,Company name,Primary domain name,Relationship';

const KOREAN = {
  find: ['ㅍㅂㄹㅋ 찾아줘', 'Fabrikam Korea'],
  edit: ['파브리캄 주소 수정', '회사 이름'],
  street: ['도로명 주소', '테헤란로 7'],
  saved: ['저장', '최근 변경'],
  paste: ['고객 일괄 등록', '붙여 넣으세요', '표', '다음: 미리 보기', '초대 수락 1 · 신규 1'],
  row: `${HEAD}\n5eed0000-0000-4000-8000-000000009301,우드그로브 은행,woodgrove.onmicrosoft.com,Cloud Reseller\n5eed0000-0000-4000-8000-000000009303,(주)해오름건설,haeorum.onmicrosoft.com,Cloud Reseller`,
  imported: ['고객 2곳 가져오기', '초대 1건을 수락됨으로 기록'],
  export: ['고객 목록 내보내기', '링크 만들기', '파일이 준비되었습니다', '우드그로브 은행'],
  preferences: ['내 알림 설정', '방해 금지 시작', '방해 금지 끝', '저장', '22:00'],
} as const;

const ENGLISH = {
  find: ['find customer Northwind', '노스윈드 트레이더스'],
  edit: ['update the address of Northwind', 'Company name'],
  street: ['Street address', '10 Gukjegeumyung-ro'],
  saved: ['Save', 'Lately'],
  paste: ['import customers', 'Paste the customer list', 'The table', 'Next: look it through', 'accepted: 1 · new: 1'],
  row: `${HEAD}\n5eed0000-0000-4000-8000-000000009302,Graphic Design Institute,graphicdesign.onmicrosoft.com,Cloud Reseller\n5eed0000-0000-4000-8000-000000009304,Woodgrove Bank,woodgrovebank.onmicrosoft.com,Cloud Reseller`,
  imported: ['Import 2 customers', 'One invitation is accepted'],
  export: ['export customers', 'Make the link', 'Your file is ready', 'Graphic Design Institute'],
  preferences: ['my notification settings', 'Quiet from', 'Quiet until', 'Save', '22:00'],
} as const;

describe('The customers that are there, in the Playground', () => {
  let stage: Stage;
  let window: PlaygroundPage;

  before(async () => {
    stage = await openStage();
    window = await stage.opens(minji);
  });

  after(() => stage?.close());

  for (const path of [KOREAN, ENGLISH]) {
    it(`are found, changed, brought in from a table and taken out as a file: “${path.find[0]}”`, async () => {
      await window.say(path.find[0]);
      await window.waitForText(path.find[1]);

      await window.say(path.edit[0]);
      await window.waitForText(path.edit[1]);
      const [label, street] = path.street;
      await window.fill(label, street);
      await window.press(path.saved[0]);
      await window.waitForText(path.saved[1]);

      const [ask, form, field, read, counted] = path.paste;
      await window.say(ask);
      await window.waitForText(form);
      await window.fill(field, path.row);
      await window.press(read);
      await window.waitForText(counted);
      await window.press(path.imported[0]);
      await window.waitForText(path.imported[1]);

      const [offer, make, ready, inside] = path.export;
      await window.say(offer);
      await window.waitForText('CSV');
      await window.press(make);
      await window.waitForText(ready);
      const [link = ''] = /http:\/\/[^"]+\/files\/[\w-]+/.exec(await window.lastCard().innerHTML()) ?? [];
      const file = await fetch(link);
      assert.equal(file.status, 200);
      assert.ok((await file.text()).includes(inside));
      assert.equal((await fetch(link)).status, 404);

      const [settings, from, to, save, told] = path.preferences;
      await window.say(settings);
      await window.waitForText(from);
      await window.fill(from, '22');
      await window.fill(to, '8');
      await window.press(save);
      await window.waitForText(told);
    });
  }
});

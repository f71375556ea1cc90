import assert from 'node:assert/strict';
import { createRecognizer } from '../../../src/language/recognizer.ts';
import { mendKeyboard } from '../../../src/language/slips/slips.ts';

describe('a slip of the keyboard', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['rhror cnrk', '고객 추가'],
    ['zhsxhth 고객 추가', '콘토소 고객 추가'],
    ['ㅗ디ㅔ', 'help'],
    ['고ㄱㅐㄱ 목록', '고객 목록'],
    ['고객 ㅊ추가', '고객 추가'],
    ['contoso 고객 추가', 'contoso 고객 추가'],
    ['ㅊ대 목록', '초대 목록'],
    ['추천 수ㅏㄱ', '추천 수락'],
    ['어떻케 초대해', '어떻게 초대해'],
    ['ㅋㅋㅋ', 'ㅋㅋㅋ'],
    ['add customer litware', 'add customer litware'],
  ];
  for (const [typed, meant] of cases) it(`${typed} → ${meant}`, () => assert.equal(mendKeyboard(typed), meant));

  it('leaves rows of letters alone that make no syllable', () => {
    assert.equal(mendKeyboard('ohohlxz qkrwlgns'), 'ohohlxz qkrwlgns');
  });
});

describe('a mistyped word', () => {
  const recognizer = createRecognizer();
  const cases: readonly (readonly [string, string])[] = [
    ['shwo me the custmer list', 'customer.list'],
    ['aprove contoso', 'approval.show'],
    ['resned invitaton to fabrikam', 'invitation.resend'],
    ['declien northwind', 'referral.decline'],
    ['chnage my prefs', 'preferences.edit'],
    ['고겍 추가', 'customer.add'],
    ['파브리캄에 쵸대 보내줘', 'invitation.send'],
    ['oprn Fabrikam', 'customer.show'],
    ['we no lonnger work with Wingtip', 'relationship.end'],
    ['초대 현항', 'invitation.list'],
    ['승린 목록', 'approval.list'],
    ['다온식품 쵀해줘', 'invitation.send'],
    ['누리텍 추천 수략해줘', 'referral.accept'],
    ['고객 추갛줘', 'customer.add'],
    ['놓친 추천 보ㅕ줘', 'referral.list'],
    ['해지 요청 철훼', 'relationship.withdraw'],
    ['파트너 센처 할 일', 'task.list'],
    ['Contoso 건 스인해 주세요', 'approval.show'],
  ];
  for (const [typed, intent] of cases) it(typed, () => assert.equal(recognizer.recognize(typed).intent, intent));

  it('is never a name with a capital inside the sentence', () => {
    assert.equal(recognizer.recognize('open Custmer').entities.customer, 'Custmer');
  });

  it('is never a Korean name that is near a command word', () => {
    for (const name of ['다온', '누리', '거정', '담다', '고래사', '은하수치과', '연길식당', '변호법인'])
      assert.equal(recognizer.recognize(`${name} 고객 정보 보여줘`).entities.customer, name);
  });

  it('may stand beside a name, which stays as it was written', () => {
    assert.deepEqual(recognizer.recognize('하늘유통 추첰 수락').entities, { company: '하늘유통' });
  });
});

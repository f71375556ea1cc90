import { equal } from 'node:assert/strict';
import { createRecognizer } from '../../../src/language/recognizer.ts';

const { recognize } = createRecognizer();

describe('talk of other things with a command word in it', () => {
  for (const said of [
    'the FDA approved a new migraine drug',
    'the lakers won by thirty points, unreal',
    'we lost the five-a-side game again lol',
    'vending machine took my money and gave me nothing',
    'why did Ross and Rachel end their relationship, which episode was that',
    '어제 두산 경기 누가 이겼어',
    '중고차 명의를 동생한테 넘기려면',
    '카드 결제 승인 문자가 두 번 왔어',
    '와이프한테 늦는다고 문자 보내줘',
  ])
    it(`opens no form about somebody: ${said}`, () => equal(recognize(said).intent, 'none'));

  for (const [said, intent] of [
    ['could you correct the postal address of Fourth Coffee?', 'customer.edit'],
    ['we lost Litware', 'referral.close'],
    ['approve Contoso', 'approval.show'],
    ['아델에게 노스윈드 추천 넘겨줘', 'referral.handoff'],
  ] as const)
    it(`is not what says no more than the command: ${said}`, () => equal(recognize(said).intent, intent));
});

import { deepEqual, equal } from 'node:assert/strict';
import { createRecognizer } from '../../../src/language/recognizer.ts';
import { withoutSmallTalk } from '../../../src/language/small-talk/set-aside.ts';

const { recognize } = createRecognizer();

describe('small talk around a command', () => {
  for (const [said, command] of [
    [
      "it's raining and my bus was late, send the invitation to lee@moonbridge.example",
      'send the invitation to lee@moonbridge.example',
    ],
    [
      'my back hurts from sitting all day, what else is left to do in Partner Center?',
      'what else is left to do in Partner Center?',
    ],
    ['커피를 쏟았네요, 추천 목록 보여줘', '추천 목록 보여줘'],
    ['아침부터 너무 바빠서요, 승인 대기 목록 좀 보여주세요', '승인 대기 목록 좀 보여주세요'],
    ['forget it, coffee first', 'forget it,'],
  ] as const) {
    it(`is set aside: ${said}`, () => equal(withoutSmallTalk(said), command));
  }

  for (const said of [
    'Contoso moved to Busan, please change their address',
    '미소테크가 아직 답이 없어요, 초대 다시 보내주세요',
    'because they stopped paying us, end the relationship with Contoso',
    '우리 지역이 아니라서, 노스윈드 추천 거절해 주세요',
    'show me the customers of A. Datum',
    'new customer Fabrikam, contact Kim Minji',
  ]) {
    it(`is not what names somebody, asks for something or gives a reason: ${said}`, () =>
      equal(withoutSmallTalk(said), said));
  }

  it('may name somebody where the whole would mean nothing to us', () => {
    const { intent, entities } = recognize('the CEO wants numbers before lunch, show me the weekly report');
    deepEqual([intent, entities], ['report.show', { period: 'week' }]);
  });

  it('makes no command of talk about other things', () => {
    for (const said of [
      'I am starving, show me the lunch menu',
      'my flight was cancelled, book me a hotel',
      '배고픈데 점심 메뉴 추천해줘',
      '비가 많이 오네요, 우산 챙기라고 알려줘',
    ])
      equal(recognize(said).intent, 'none', said);
  });
});

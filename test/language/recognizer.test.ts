import assert from 'node:assert/strict';
import { CHANGING } from '../../src/language/intent/changing.ts';
import { scoreOf } from '../../src/language/intent/score.ts';
import { DOUBT } from '../../src/language/port.ts';
import { createRecognizer, explain } from '../../src/language/recognizer.ts';
import { LOCALES } from '../../src/shared/locale.ts';
import { means } from './recognized.ts';
import { readSamples } from './samples.ts';

const recognizer = createRecognizer();

describe('the recognizer', () => {
  describe('keeps likely neighbours apart:', () => {
    means('cancel', ['취소', 'cancel', 'never mind', '됐어']);
    means('invitation.cancel', ['cancel the invitation to Contoso', '초대 취소', '파브리캄초대취소해줘']);
    means('relationship.withdraw', [
      'cancel the removal of Fabrikam',
      '관계 종료 요청 철회',
      '콘토소 종료 요청 취소해줘',
    ]);
    means('approval.show', ['reject the removal of Tailspin Toys', '미래전자 건 반려해 주세요']);
    means('referral.decline', ['reject the lead from Litware', '노스윈드 추천 거절']);
    means('preferences.edit', ['my settings', '내 알림 설정']);
    means('settings.edit', ['open the settings', '설정']);
    means('task.list', ['what is left to do in Partner Center?', '파트너 센터 할 일']);
    means('today.show', ["what's on my plate?", '오늘 할 일']);
    means('history.show', ['who removed Contoso?', '누가 콘토소를 삭제했어?']);
    means('invitation.list', ['who did we invite last week?', '지난주에 누구 초대했어?']);
    means('help', ['how do I add a customer?', '고객 등록 방법 알려줘']);
    means('customer.export', ['customers to excel', '고객 리스트 엑셀로 받고 싶어요']);
    means('customer.import', ['add many customers at once from a csv', '엑셀로 고객 한꺼번에 등록하고 싶어요']);
  });

  describe('leaves other people’s jobs to them:', () => {
    means('none', [
      'cancel my flight to Seoul',
      'approve my vacation request',
      'add milk to the shopping list',
      'invite my friends to the party',
      'connect my headphones',
      '연차 승인해줘',
      '회의 취소해줘',
      '노래 추천해줘',
      '생일 파티에 친구들 초대하고 싶어',
      '',
      '   ',
      'ㅋㅋㅋㅋ',
    ]);
  });

  it('is sure of silence', () => assert.equal(recognizer.recognize('').confidence, 1));

  it('offers other readings, best first, without the intent itself and without none', () => {
    const { intent, alternatives } = recognizer.recognize('cancel the invitation or the removal of Contoso');
    assert.ok(alternatives.length > 0 && alternatives.length <= 3);
    assert.ok(alternatives.every((other) => other.intent !== intent && other.intent !== 'none'));
    assert.deepEqual(
      alternatives.map(({ confidence }) => confidence),
      alternatives.map(({ confidence }) => confidence).sort((one, other) => other - one),
    );
  });

  it('explains which words and rules counted', () => {
    const { evidence } = explain('고객 추가');
    assert.ok(evidence.some((line) => line.startsWith('추가:')));
    assert.ok(evidence.some((line) => line.startsWith('customer.add')));
  });

  it('tells the language of the command', () => {
    assert.equal(recognizer.recognize('Contoso 고객 추가해줘').locale, 'ko');
    assert.equal(recognizer.recognize('Add 한빛소프트 as a customer').locale, 'en');
    assert.equal(recognizer.recognize('rhror cnrk').locale, 'ko');
  });
});

describe('the building set', () => {
  const outcomes = readSamples('build').map((sample) => ({ sample, result: recognizer.recognize(sample.text) }));
  for (const locale of LOCALES) {
    const score = scoreOf(outcomes.filter(({ sample }) => sample.locale === locale));
    it(`is read with 99 % of intents and entities right in ${locale}`, () => {
      assert.ok(score.accuracy >= 0.99, `accuracy ${score.accuracy}`);
      assert.ok(score.f1 >= 0.99, `F1 ${score.f1}`);
    });
    it(`holds no talk that leads to a changing command in ${locale}`, () => {
      assert.deepEqual(
        score.falseTriggers.filter(({ result }) => CHANGING.has(result.intent)).map(({ sample }) => sample.text),
        [],
      );
    });
  }

  it('is read with confidence: less than one in fifty in doubt', () => {
    const doubted = outcomes.filter(({ result }) => result.confidence < DOUBT);
    assert.ok(doubted.length < outcomes.length / 50, doubted.map(({ sample }) => sample.text).join('\n'));
  });
});

describe('the measuring set', () => {
  const outcomes = readSamples('measure').map((sample) => ({ sample, result: recognizer.recognize(sample.text) }));
  for (const locale of LOCALES) {
    it(`is read with 95 % of intents and 94 % of entities right in ${locale}`, () => {
      const score = scoreOf(outcomes.filter(({ sample }) => sample.locale === locale));
      assert.ok(score.accuracy >= 0.95, `accuracy ${score.accuracy}`);
      assert.ok(score.f1 >= 0.94, `F1 ${score.f1}`);
    });
  }

  it('shares no utterance with the building set', () => {
    const built = new Set(readSamples('build').map(({ text }) => text));
    assert.deepEqual(
      readSamples('measure')
        .map(({ text }) => text)
        .filter((text) => built.has(text)),
      [],
    );
  });

  it('has every intent in both languages', () => {
    const seen = new Set(readSamples('measure').map(({ intent, locale }) => `${intent} ${locale}`));
    assert.equal(seen.size, 38 * 2);
  });
});

import { finds } from '../recognized.ts';

describe('a topic', () => {
  finds('topic', [
    ['help with referrals', 'referrals'],
    ['how do I add a customer?', 'add a customer'],
    ['explain referrals to me', 'referrals'],
    ['help: roles', 'roles'],
    ['추천 도움말', '추천'],
    ['초대 기능 사용법 알려주세요', '초대'],
    ['관계 종료하는 방법 알려줘', '관계 종료'],
    ['help', undefined],
    ['what can you do', undefined],
    ['도움말', undefined],
    ['사용법 알려줘', undefined],
  ]);
});

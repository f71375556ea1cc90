import { MEGAN, MINJI } from '../../support/factories.ts';
import type { Tour } from '../tour.ts';

const STRANGER = { id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Patti Fernandez' };

export const basicsTour: Tour = async ({ office, words, keep }) => {
  keep('hello', await office.says(MINJI, words('hi', '안녕하세요')));
  const help = keep('help', await office.says(MINJI, words('help', '도움말')));
  keep('help-topic', await office.presses(MINJI, help, 'help.show', { topic: 'customers' }));
  keep('help-admin', await office.says(MEGAN, words('help', '도움말')));
  keep('not-understood', await office.says(MINJI, words('what is the weather like?', '점심 뭐 먹지')));
  keep('today-empty', await office.says(MINJI, words("what's on my plate?", '오늘 할 일')));
  keep('nothing-to-cancel', await office.says(MINJI, words('never mind', '취소')));
  keep('stranger', await office.says(STRANGER, words('hi', '안녕하세요')));
  keep('stranger-refused', await office.says(STRANGER, words('show my customers', '고객 목록')));
  keep('manager-only', await office.says(MINJI, words('make Adele a manager', '아델을 관리자로 지정')));
  keep('language', await office.says(MINJI, words('speak English', '한국어로 말해줘')));
};

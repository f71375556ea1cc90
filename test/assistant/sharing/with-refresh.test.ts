import assert from 'node:assert/strict';
import { withRefresh } from '../../../src/assistant/sharing/with-refresh.ts';
import { messageCard } from '../../../src/cards/message-card.ts';
import { recordCard } from '../../../src/cards/record-card.ts';
import { sayIn } from '../../../src/catalogue/say.ts';
import { assertCard } from '../../cards/assert-card.ts';

describe('A card that becomes each viewer’s own', () => {
  const say = sayIn('ko');
  const about = { kind: 'customer', id: 'c1', version: 3 };
  const record = recordCard({
    locale: 'ko',
    about,
    category: '고객',
    title: '콘토소',
    badge: '활성',
    tone: 'good',
    facts: [],
  });

  it('asks for its record when a client refreshes, and is a card all the same', () => {
    const card = withRefresh(record, say);
    assert.deepEqual(card.content.refresh, {
      action: {
        type: 'Action.Execute',
        title: say('common.button.refresh'),
        verb: 'record.open',
        data: { kind: 'customer', record: 'c1' },
      },
    });
    assertCard(card);
  });

  it('names no users, so that clients refresh by themselves in chats of up to sixty', () => {
    assert.doesNotMatch(JSON.stringify(withRefresh(record, say).content.refresh), /userIds/);
  });

  it('is only one that shows a record', () => {
    const card = messageCard({ locale: 'ko', title: '안녕하세요' });
    assert.equal(withRefresh(card, say), card);
  });
});

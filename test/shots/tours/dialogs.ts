import type { Incoming } from '../../../src/assistant/incoming.ts';
import type { Card } from '../../../src/assistant/reply.ts';
import type { JsonObject } from '../../../src/shared/json.ts';
import { dialogCard } from '../../../src/teams/dialog-card.ts';
import { CONTOSO } from '../../support/customers.ts';
import { ALEX, incoming, MINJI } from '../../support/factories.ts';
import { actionOf } from '../../support/teams-card.ts';
import type { Tour } from '../tour.ts';

/** Dialogs as they open from a message, and where they lead. */
export const dialogsTour: Tour = async ({ office, words, keep }) => {
  const shows = async (name: string, person: typeof MINJI, what: Incoming['what']): Promise<Card> => {
    const conversation = { id: `dialog ${person.id}`, place: 'personal' } as const;
    const outgoing = await office.takes({ ...incoming({ person, what }), conversation, inDialog: true });
    if (!outgoing) throw new Error('no answer');
    return keep(name, { ...outgoing.card, content: dialogCard(outgoing.card.content) });
  };
  const presses = (name: string, on: Card, verb: string, typed: JsonObject = {}): Promise<Card> => {
    const { data } = actionOf(on.content, verb);
    return shows(name, MINJI, { kind: 'pressed', verb, data: { ...data, ...typed }, automatic: false });
  };
  const message = words(
    'New lead: Northwind Traders, contact Nancy Davolio, nancy@northwind.com',
    '노스윈드 주식회사에서 문의가 왔습니다.\n담당자: 박지훈 (jihoon@northwind.co.kr)',
  );
  const form = await shows('customer', MINJI, { kind: 'opened', command: 'customer.add', message });
  const wrong = await presses('customer-errors', form, 'customer.add.review', { ...CONTOSO, email: 'x' });
  const review = await presses('customer-review', wrong, 'customer.add.review', CONTOSO);
  await presses('customer-added', review, 'customer.add.submit');
  await shows('referral', MINJI, { kind: 'opened', command: 'referral.add', message });
  await shows('refused', ALEX, { kind: 'opened', command: 'customer.add' });
};

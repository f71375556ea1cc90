import type { Incoming, Place } from '../../src/assistant/incoming.ts';
import type { Partner } from '../../src/partner/partner.ts';
import type { JsonObject } from '../../src/shared/json.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';

export const MINJI = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: '김민지' };
export const ADELE = { id: 'aaaaaaaa-0000-4000-8000-000000000002', name: 'Adele Vance' };
export const ALEX = { id: 'aaaaaaaa-0000-4000-8000-000000000003', name: 'Alex Wilber' };
export const MEGAN = { id: 'aaaaaaaa-0000-4000-8000-000000000004', name: 'Megan Bowen' };

let deliveries = 0;

/** A delivery as the channel hands it over, each with an id of its own. */
export function incoming(change: Partial<Incoming> & Pick<Incoming, 'what'>, place: Place = 'personal'): Incoming {
  const person = change.person ?? MINJI;
  deliveries++;
  return {
    deliveryId: `delivery-${deliveries}`,
    tenant: TENANT,
    person,
    conversation: { id: place === 'personal' ? `chat-${person.id}` : 'everybody', place },
    address: { chat: place === 'personal' ? `chat-${person.id}` : 'everybody' },
    timeZone: 'Asia/Seoul',
    ...change,
  };
}

export const said = (text: string): Incoming['what'] => ({ kind: 'said', text });

export const pressed = (verb: string, data: JsonObject = {}, automatic = false): Incoming['what'] => ({
  kind: 'pressed',
  verb,
  data,
  messageId: 'message-1',
  automatic,
});

/** The partner that they all work for. */
export const HANBIT: Partner = {
  legalName: '한빛클라우드 주식회사',
  market: 'KR',
  language: 'en',
  timeZone: 'Asia/Seoul',
  domains: ['hanbit.example'],
  setUp: true,
};

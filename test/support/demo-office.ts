import type { Card } from '../../src/assistant/reply.ts';
import type { Instant } from '../../src/shared/instant.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { Reader } from '../../src/store/port.ts';
import { seedDemo } from '../../src/tryout/demo-data.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import { incoming, said } from './factories.ts';
import { openOffice } from './office.ts';

const NOW: Instant = '2026-11-23T01:00:00.000Z';

/** The invented partner of the try-out, with its customers, invitations, referrals and requests. */
export interface DemoOffice {
  /** Says something, each time in a conversation of its own. */
  says(role: (typeof PLAYERS)[number]['role'], text: string): Promise<Card>;
  readonly reader: Reader;
  /** Whether anything but forms was written since it opened. */
  isUntouched(): Promise<boolean>;
}

export async function openDemoOffice(): Promise<DemoOffice> {
  const store = createMemoryStore();
  await seedDemo(store, { now: () => NOW });
  const { takes } = await openOffice({ store, now: NOW });
  const deeds = async (): Promise<number> => {
    let count = 0;
    for await (const _deed of store.history(TENANT_ID)) count++;
    return count;
  };
  const before = await deeds();
  let conversations = 0;
  return {
    async says(role, text) {
      conversations++;
      const player = PLAYERS.find((each) => each.role === role);
      const person = { id: player?.aadObjectId ?? '', name: player?.name ?? '' };
      const chat = `chat-${conversations}`;
      const outgoing = await takes({
        ...incoming({ person, what: said(text) }),
        ...{ tenant: TENANT_ID, conversation: { id: chat, place: 'personal' }, address: { chat } },
      });
      if (!outgoing) throw new Error('no answer');
      return outgoing.card;
    },
    reader: store.reader(TENANT_ID),
    isUntouched: async () => (await deeds()) === before,
  };
}

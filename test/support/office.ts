import { type Assistant, createAssistant } from '../../src/assistant/assistant.ts';
import { type Installed, install } from '../../src/assistant/contributions.ts';
import type { Incoming, Place } from '../../src/assistant/incoming.ts';
import { DeliveryError, type DeliveryFailure, type Messenger } from '../../src/assistant/messenger.ts';
import type { Card, Outgoing } from '../../src/assistant/reply.ts';
import { createRecordLinks } from '../../src/assistant/sharing/record-links.ts';
import { allFeatures } from '../../src/features/index.ts';
import { createFileLinks } from '../../src/files/links.ts';
import { createRecognizer } from '../../src/language/recognizer.ts';
import { createPostOffice, type PostOffice } from '../../src/mail/post-office.ts';
import type { MailTransport } from '../../src/mail/transport.ts';
import { createNotices, type Notices } from '../../src/notices/notices.ts';
import { PARTNER_ID, type Partner, partners } from '../../src/partner/partner.ts';
import { people } from '../../src/partner/people.ts';
import type { Role } from '../../src/partner/roles.ts';
import { type Clock, type Instant, plus } from '../../src/shared/instant.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { silentLog } from '../../src/shared/log.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import type { HistoryRecord, Store, Tx } from '../../src/store/port.ts';
import { buttonOf } from './card-reader.ts';
import { ADELE, ALEX, HANBIT, incoming, MEGAN, MINJI, pressed, said, TENANT } from './factories.ts';

/** A card that was sent unasked, or brought up to date. */
interface Delivery {
  readonly to: JsonObject;
  readonly messageId: string;
  readonly card: Card;
  readonly updated: boolean;
}

/** A small partner at work, in memory: Minji (staff), Adele (manager), Alex (support), Megan (admin by configuration). */
export interface Office {
  readonly assistant: Assistant;
  readonly installed: Installed;
  readonly notices: Notices;
  /** Sends queued mails when it is told to; only to the `mail` of the options. */
  readonly post: PostOffice;
  readonly store: Store;
  readonly deliveries: Delivery[];
  /** Says something and gives the card that comes back. */
  says(person: { id: string; name: string }, text: string, place?: Place): Promise<Card>;
  /** Presses the button with this verb, with what was typed. */
  presses(
    person: { id: string; name: string },
    card: Card,
    verb: string,
    typed?: JsonObject,
    place?: Place,
  ): Promise<Card>;
  /** Hands over a delivery as it is. */
  takes(delivery: Incoming): Promise<Outgoing | undefined>;
  /** Writes to the store, past the assistant. */
  puts<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  history(): Promise<readonly HistoryRecord[]>;
  now(): Instant;
  moveTime(ms: number): void;
  /** How sending fails from now on; undefined: it succeeds. */
  failSending(failure: DeliveryFailure | undefined): void;
}

export interface OfficeOptions {
  readonly store?: Store;
  readonly partner?: Partial<Partner>;
  readonly now?: Instant;
  /** A mail server; without it people send by hand. */
  readonly mail?: MailTransport;
  /** Where people reach the assistant; without it records have no links. */
  readonly publicUrl?: string;
}

export async function openOffice({
  store = createMemoryStore(),
  partner = {},
  now = '2026-11-23T01:00:00.000Z',
  mail,
  publicUrl,
}: OfficeOptions = {}): Promise<Office> {
  let time = now;
  let failure: DeliveryFailure | undefined;
  let messages = 0;
  let turns = 0;
  const clock: Clock = { now: () => time };
  const deliveries: Delivery[] = [];
  const messenger: Messenger = {
    async send(to, card) {
      if (failure) throw new DeliveryError(failure);
      messages++;
      const messageId = `sent-${messages}`;
      deliveries.push({ to, messageId, card, updated: false });
      return messageId;
    },
    async update(to, messageId, card) {
      if (failure) throw new DeliveryError(failure);
      deliveries.push({ to, messageId, card, updated: true });
    },
  };
  const newTurnId = (): string => {
    turns++;
    return `turn-${time}-${turns}`;
  };
  const admins = [MEGAN.id];
  const links = publicUrl === undefined ? {} : { links: createRecordLinks(publicUrl) };
  const installed = install(
    allFeatures({
      admins,
      links: createFileLinks(() => 'https://bot.example'),
      sendsMail: mail !== undefined,
      readHistory: (tenant, after) => store.history(tenant, after),
    }),
  );
  const assistant = createAssistant({
    store,
    recognizer: createRecognizer(),
    installed,
    clock,
    log: silentLog,
    ...links,
    newTurnId,
    admins,
  });
  const desk = { store, everyone: installed, messenger, clock, log: silentLog, ...links, newTurnId, admins };
  const notices = createNotices(desk);

  const post = createPostOffice({
    store,
    everyone: installed,
    ...(mail && { transport: mail }),
    clock,
    log: silentLog,
    newTurnId,
    moved: () => {},
  });

  await seed(store, { ...HANBIT, ...partner }, time);
  const cardOf = async (delivery: Incoming): Promise<Card> => {
    const outgoing = await assistant.handle(delivery);
    if (!outgoing) throw new Error('no answer');
    return outgoing.card;
  };
  return {
    assistant,
    installed,
    notices,
    post,
    store,
    deliveries,
    says: (person, text, place) => cardOf(incoming({ person, what: said(text) }, place)),
    presses: (person, card, verb, typed = {}, place = 'personal') =>
      cardOf(incoming({ person, what: pressed(verb, { ...buttonOf(card, verb).data, ...typed }) }, place)),
    takes: (delivery) => assistant.handle(delivery),
    puts: (work) => store.transact({ tenant: TENANT, at: time, turn: 'test' }, work),
    async history() {
      const records: HistoryRecord[] = [];
      for await (const record of store.history(TENANT)) records.push(record);
      return records;
    },
    now: () => time,
    moveTime(ms) {
      time = plus(time, ms);
    },
    failSending(next) {
      failure = next;
    },
  };
}

async function seed(store: Store, partner: Partner, at: Instant): Promise<void> {
  const roles: readonly [{ id: string; name: string }, readonly Role[]][] = [
    [MINJI, ['staff']],
    [ADELE, ['manager']],
    [ALEX, ['support']],
    [MEGAN, []],
  ];
  await store.transact({ tenant: TENANT, at, turn: 'seed' }, async (tx) => {
    if (await tx.get(partners, PARTNER_ID)) return;
    await tx.put(partners, PARTNER_ID, partner, 0);
    for (const [{ id, name }, held] of roles) {
      await tx.put(
        people,
        id,
        { name, roles: held, greetedAt: at, address: { chat: `chat-${id}` }, timeZone: 'Asia/Seoul' },
        0,
      );
    }
  });
}

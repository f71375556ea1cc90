import { type ClockTurn, clockTurn } from '../assistant/due.ts';
import type { Contributions } from '../assistant/feature.ts';
import { fairShare } from '../shared/fair-share.ts';
import { type Clock, plus, SECOND } from '../shared/instant.ts';
import type { Log } from '../shared/log.ts';
import { inRounds, type Rounds } from '../shared/rounds.ts';
import type { Doc, Store, Tx } from '../store/port.ts';
import { nextStep } from './attempts.ts';
import { type Mail, type MailStep, mails } from './mail.ts';
import { MailError, type MailFailure, type MailTransport } from './transport.ts';

/** What a mail under way is given when the bot is told to end. */
const GRACE = 5 * SECOND;

/** Mails in one round: one that is queued meanwhile must not wait for hundreds of another kind. Our own number. */
const MOST_MAILS = 20;

/** What the post office works with; every effect comes in here. */
export interface MailDesk {
  readonly store: Store;
  readonly everyone: Contributions;
  /** Absent when no server is set: what was queued under an earlier setting then waits. */
  readonly transport?: MailTransport;
  readonly clock: Clock;
  readonly log: Log;
  newTurnId(): string;
  /** Called after steps that changed records: cards want to be brought up to date. */
  moved(): void;
}

/** Sends the mails of the outbox, one after the other; a server that is down, slow or refusing loses nothing. */
export interface PostOffice extends Omit<Rounds, 'start'> {
  /** Takes up what was interrupted, then begins its rounds. */
  start(): Promise<void>;
}

/** Looks at every tenant in each round. */
export function createPostOffice(desk: MailDesk): PostOffice {
  let stopped = false;
  const giveUp = new AbortController();
  const rounds = inRounds(
    async () => {
      if (await round(desk, giveUp.signal, () => stopped)) rounds.nudge();
    },
    (error) => desk.log.error({ err: error }, 'a round of the post office was cut short; the next one goes on'),
  );
  return {
    ...rounds,
    async start() {
      for (const tenant of await desk.store.tenants()) await doubtInterrupted(desk, tenant);
      rounds.start();
    },
    async stop() {
      stopped = true;
      const patience = setTimeout(() => giveUp.abort(), GRACE);
      await rounds.stop();
      clearTimeout(patience);
    },
  };
}

/** @returns whether more could leave now than one round takes */
async function round(desk: MailDesk, giveUp: AbortSignal, isStopped: () => boolean): Promise<boolean> {
  if (!desk.transport) return false;
  let isMore = false;
  for (const tenant of await desk.store.tenants()) {
    const now = desk.clock.now();
    const waiting = (await desk.store.reader(tenant).list(mails)).filter(
      ({ body }) => body.state === 'queued' && body.notBefore <= now,
    );
    for (const { id } of fairShare(waiting, MOST_MAILS, ({ body }) => body.about.kind)) {
      if (isStopped()) return false;
      const failure = await sendOne(desk, desk.transport, tenant, id, giveUp);
      if (failure?.kind === 'unreachable') return false;
    }
    if (waiting.length > MOST_MAILS) isMore = true;
  }
  return isMore;
}

/** What a crash left in the middle of being sent may have arrived: a person decides. */
async function doubtInterrupted(desk: MailDesk, tenant: string): Promise<void> {
  const interrupted = (await desk.store.reader(tenant).list(mails)).filter(({ body }) => body.state === 'sending');
  for (const mail of interrupted) await end(desk, tenant, mail, { state: 'unsure', reason: 'interrupted' });
}

async function sendOne(
  desk: MailDesk,
  transport: MailTransport,
  tenant: string,
  id: string,
  giveUp: AbortSignal,
): Promise<MailFailure | undefined> {
  const claimed = await step(desk, tenant, async (turn, tx) => {
    const queued = await tx.get(mails, id);
    if (queued?.body.state !== 'queued') return undefined;
    const body: Mail = { ...queued.body, state: 'sending', attempts: queued.body.attempts + 1 };
    const sending = await tx.put(mails, id, body, queued.version);
    await tell(desk, turn, tx, { mail: id, about: body.about, state: 'sending' });
    return sending;
  });
  if (!claimed) return undefined;
  const outcome = await handOver(transport, claimed, giveUp);
  if (outcome.failure) {
    await settle(desk, tenant, claimed, outcome.failure);
    return outcome.failure;
  }
  const { refused } = outcome;
  await end(desk, tenant, claimed, { state: 'sent', ...(refused.length > 0 && { refused }) });
  return undefined;
}

type Outcome =
  | { readonly failure: MailFailure }
  | { readonly failure?: undefined; readonly refused: readonly string[] };

async function handOver(transport: MailTransport, { id, body }: Doc<Mail>, giveUp: AbortSignal): Promise<Outcome> {
  try {
    return await transport.send(id, body.letter, giveUp);
  } catch (error) {
    // A fault of our own says nothing about how far the mail came.
    return { failure: error instanceof MailError ? error.failure : { kind: 'unsure', reason: 'fault' } };
  }
}

async function settle(desk: MailDesk, tenant: string, mail: Doc<Mail>, failure: MailFailure): Promise<void> {
  const { attempts, queuedAt, about } = mail.body;
  desk.log.warn({ mail: mail.id, failure: failure.kind, reason: failure.reason, attempts }, 'a mail was not taken');
  const now = desk.clock.now();
  const next = nextStep(failure, attempts, queuedAt, now);
  if (next.state !== 'queued') return end(desk, tenant, mail, { state: next.state, reason: failure.reason });
  await step(desk, tenant, async (turn, tx) => {
    await tx.put(mails, mail.id, { ...mail.body, state: 'queued', notBefore: plus(now, next.afterMs) }, mail.version);
    await tell(desk, turn, tx, { mail: mail.id, about, state: 'queued', reason: failure.reason });
  });
}

async function end(
  desk: MailDesk,
  tenant: string,
  mail: Doc<Mail>,
  outcome: Omit<MailStep, 'mail' | 'about'>,
): Promise<void> {
  await step(desk, tenant, async (turn, tx) => {
    await tx.remove(mails, mail.id, mail.version);
    await tell(desk, turn, tx, { ...outcome, mail: mail.id, about: mail.body.about });
  });
}

async function tell(desk: MailDesk, turn: ClockTurn, tx: Tx, mailStep: MailStep): Promise<void> {
  for (const feature of desk.everyone.features) await feature.onMail?.(turn, tx, mailStep);
}

async function step<Result>(
  desk: MailDesk,
  tenant: string,
  work: (turn: ClockTurn, tx: Tx) => Promise<Result>,
): Promise<Result> {
  const now = desk.clock.now();
  const id = desk.newTurnId();
  const result = await desk.store.transact({ tenant, at: now, turn: id }, (tx) => work(clockTurn(id, now), tx));
  desk.moved();
  return result;
}

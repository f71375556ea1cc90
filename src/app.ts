import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { createAssistant } from './assistant/assistant.ts';
import type { AssistantPort } from './assistant/assistant-port.ts';
import { install } from './assistant/contributions.ts';
import { createRecordLinks, type RecordLinks } from './assistant/sharing/record-links.ts';
import type { Settings } from './config/settings.ts';
import { allFeatures } from './features/index.ts';
import { fetchFile } from './files/fetch-file.ts';
import { createFileLinks } from './files/links.ts';
import { openPage } from './http/open-page.ts';
import { createHttpServer } from './http/server.ts';
import { createRecognizer } from './language/recognizer.ts';
import { createPostOffice } from './mail/post-office.ts';
import { smtpTransport } from './mail/smtp.ts';
import { createMetrics } from './metrics.ts';
import { createNotices, type Notices } from './notices/notices.ts';
import type { Clock } from './shared/instant.ts';
import type { Store } from './store/port.ts';
import { createTeamsChannel } from './teams/channel.ts';
import { chatLink } from './teams/chat-link.ts';

/** The effects an app is made of; production, try-out and tests differ only here. */
export interface AppParts {
  readonly settings: Settings;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
}

export interface App {
  /** What this machine itself would call. */
  readonly url: string;
  readonly notices: Notices;
  /** Stops taking requests, finishes what is under way, closes the store. */
  close(): Promise<void>;
}

/** Puts the parts together and listens. */
export async function startApp({ settings, store, clock, log }: AppParts): Promise<App> {
  const metrics = createMetrics();
  const newTurnId = (): string => randomBytes(5).toString('hex');
  const { admins, mail } = settings;
  let ownUrl = '';
  const links = createFileLinks(() => settings.publicUrl ?? ownUrl);
  const installed = install(
    allFeatures({
      admins,
      links,
      sendsMail: mail !== undefined,
      readHistory: (tenant, after) => store.history(tenant, after),
    }),
  );
  const recordLinks = settings.publicUrl === undefined ? undefined : createRecordLinks(settings.publicUrl);
  const assistant = createAssistant({
    store,
    recognizer: createRecognizer(),
    installed,
    clock,
    log,
    ...(recordLinks && { links: recordLinks }),
    newTurnId,
    admins,
  });

  const port: AssistantPort = {
    async handle(incoming) {
      const outgoing = await metrics.timed(incoming.what.kind, () => assistant.handle(incoming));
      notices.nudge();
      post.nudge();
      return outgoing;
    },
    search: (search) => metrics.timed(search.what.kind, () => assistant.search(search)),
    share: (asked) => metrics.timed(asked.what.kind, () => assistant.share(asked)),
    sent: (incoming, outgoing, messageId) => notices.sent(incoming, outgoing, messageId),
  };
  const channel = createTeamsChannel({ settings, assistant: port, log });
  const notices = createNotices({
    store,
    everyone: installed,
    messenger: channel.messenger,
    clock,
    log,
    ...(recordLinks && { links: recordLinks }),
    newTurnId,
    admins,
  });
  const post = createPostOffice({
    store,
    everyone: installed,
    ...(mail && { transport: smtpTransport(mail) }),
    clock,
    log,
    newTurnId,
    moved: () => notices.nudge(),
  });
  const http = createHttpServer({
    settings,
    messages: (request) => channel.process(request),
    files: (token) => fetchFile({ store, everyone: installed, clock, admins, newTurnId }, token),
    ...(recordLinks && { open: pageBehind(recordLinks, settings) }),
    ready: async () => ({ ok: true, detail: { store: (await store.tenants()).length } }),
    metrics: () => metrics.text(),
    log,
  });

  const { url } = await http.listen();
  ownUrl = url;
  notices.start();
  await post.start();
  log.info({ url }, 'listening');
  return {
    url,
    notices,
    async close() {
      await http.close();
      await channel.settled();
      await post.stop();
      await notices.stop();
      await store.close();
    },
  };
}

/** The page behind a link of ours; it looks at the link alone. */
function pageBehind(links: RecordLinks, settings: Settings): (path: string) => string | undefined {
  return (path) => {
    const record = links.readPath(path);
    if (!record) return undefined;
    const link = links.url(record);
    return openPage({ link, chat: chatLink(settings, link) });
  };
}

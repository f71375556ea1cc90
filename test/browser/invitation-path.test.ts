import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { type App, startApp } from '../../src/app.ts';
import { readSettings } from '../../src/config/read-settings.ts';
import {
  type InvitationSettings,
  invitationSettings,
  SETTINGS_ID,
} from '../../src/features/invitations/link/invitation-settings.ts';
import { PARTNER_ID, type Partner, partners } from '../../src/partner/partner.ts';
import { people } from '../../src/partner/people.ts';
import { DAY } from '../../src/shared/instant.ts';
import { openLowdbStore } from '../../src/store/lowdb.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import type { Playground } from '../../src/tryout/playground-process.ts';
import { type MailServer, openMailServer } from '../mail/mail-server.ts';
import { openBrowser } from '../support/browser.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';

const [minji, , , megan] = PLAYERS;
const LINK = `https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=${TENANT_ID}&msppId=0&DAP=false#/BillingAccounts/partner-invitation`;

/** Ten o'clock in Seoul; the third day after it is a working day too. */
const A_MONDAY = '2026-11-23T01:00:00.000Z';
const SETTINGS: InvitationSettings = { link: LINK, expiryDays: 30, reminderDays: [3] };
/** Nobody else's reminders may come in between: not the demo data, but a partner with one person. */
const PARTNER: Partner = {
  ...{ legalName: '한빛클라우드 주식회사', market: 'KR', language: 'ko', timeZone: 'Asia/Seoul' },
  ...{ domains: ['partner.example'], setUp: true },
};

const KOREAN = {
  ...{ say: 'choi@areumsoft.example 연결 초대 보내줘', heading: '고객에게 연결 초대 보내기' },
  fields: { 회사: '아름소프트', '회신 받을 주소': 'minji.kim@partner.example' },
  next: [
    ['다음: 메일 내용', '메일 내용'],
    ['다음: 미리 보기', '이렇게 도착합니다'],
    ['보내기', '아름소프트'],
  ],
  ...{ subject: /재판매인 관계 연결 요청/, reminder: '3일째 답이 없습니다', waiting: '고객의 답을 기다리는 중' },
  accept: [
    ['수락되었습니다', '수락한 날짜'],
    ['수락 기록', '이제 활성 고객입니다'],
  ],
  list: ['아름소프트 고객 찾아줘', '아름소프트'],
} as const;

const ENGLISH = {
  ...{ say: 'invite dana@adatum.example to connect', heading: 'Invite a customer to connect' },
  fields: { Company: 'A. Datum', 'Answers go to': 'minji.kim@partner.example' },
  language: ['Language of the mail', 'English'],
  next: [
    ['Next: the words', 'The words'],
    ['Next: preview', 'This is how it will arrive'],
    ['Send it', 'A. Datum'],
  ],
  ...{
    subject: /Request to connect as your Microsoft reseller/,
    reminder: 'No answer for 3 days',
    waiting: 'waits on the customer',
  },
  accept: [
    ['It was accepted', 'Accepted on'],
    ['Record the acceptance', 'is an active customer now'],
  ],
  list: ['find customer Datum', 'A. Datum'],
} as const;

describe('An invitation, in the Playground', () => {
  let dataDir: string;
  let mailServer: MailServer;
  let app: App;
  let playground: Playground;
  let browser: Browser;
  let window: PlaygroundPage;
  let ahead = 0;

  beforeEach(async () => {
    ahead = Date.parse(A_MONDAY) - Date.now();
    [dataDir, mailServer] = await Promise.all([mkdtemp(join(tmpdir(), 'invitation-path-')), openMailServer()]);
    const settings = readSettings({
      ...{ PORT: '0', DATA_DIR: dataDir, ADMINS: megan.aadObjectId, ALLOWED_TENANTS: TENANT_ID },
      ...{ SMTP_URL: mailServer.url, MAIL_FROM: 'Partner Desk <partners@partner.example>' },
    });
    const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
    const store = await openLowdbStore({ dataDir });
    await store.transact({ tenant: TENANT_ID, at: clock.now(), turn: 'given' }, async (tx) => {
      await tx.put(partners, PARTNER_ID, PARTNER, 0);
      await tx.put(people, minji.aadObjectId, { name: minji.name, roles: ['staff'] }, 0);
      await tx.put(invitationSettings, SETTINGS_ID, SETTINGS, 0);
    });
    app = await startApp({ settings, store, clock, log: pino({ level: 'silent' }) });
    [playground, browser] = await Promise.all([startTestPlayground(minji, `${app.url}/api/messages`), openBrowser()]);
    window = await openPlayground(browser, playground.url);
  });

  afterEach(async () => {
    await browser?.close();
    await playground?.stop();
    await app?.close();
    await mailServer?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  for (const path of [KOREAN, ENGLISH]) {
    it(`is said, previewed, mailed, chased, accepted, and the customer is listed: “${path.say}”`, async () => {
      await window.say(path.say);
      await window.waitForText(path.heading);
      for (const [label, value] of Object.entries(path.fields)) await window.fill(label, value);
      if ('language' in path) await window.choose(path.language[0], path.language[1]);
      for (const [button, text] of path.next) {
        await window.press(button);
        await window.waitForText(text);
      }
      const mail = await arrived(mailServer, path.subject);
      assert.ok(mail.text?.includes(LINK));
      await window.waitForText(path.waiting);

      ahead += 3 * DAY;
      await app.notices.tick();
      await window.waitForText(path.reminder);
      for (const [button, text] of path.accept) {
        await window.press(button);
        await window.waitForText(text);
      }
      await window.say(path.list[0]);
      await window.waitForText(path.list[1]);
    });
  }
});

/** The mail with this subject, once it is there. */
async function arrived(server: MailServer, subject: RegExp): Promise<{ text?: string | undefined }> {
  for (let tries = 0; tries < 200; tries++) {
    const found = server.taken.find((mail) => subject.test(mail.subject ?? ''));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no mail arrived');
}

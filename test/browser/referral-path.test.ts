import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { type App, startApp } from '../../src/app.ts';
import { readSettings } from '../../src/config/read-settings.ts';
import { handoffRules, RULES_ID } from '../../src/features/referrals/handoff/handoff-rules.ts';
import { type Referral, referrals } from '../../src/features/referrals/referral.ts';
import { PARTNER_ID, type Partner, partners } from '../../src/partner/partner.ts';
import { people } from '../../src/partner/people.ts';
import { HOUR, MINUTE } from '../../src/shared/instant.ts';
import { openLowdbStore } from '../../src/store/lowdb.ts';
import { PLAYERS, TENANT_ID } from '../../src/tryout/people.ts';
import type { Playground } from '../../src/tryout/playground-process.ts';
import { openBrowser } from '../support/browser.ts';
import { openPlayground, type PlaygroundPage } from '../support/playground.ts';
import { startTestPlayground } from '../support/playground-start.ts';

const [minji, adele, alex, megan] = PLAYERS;

/** Ten o'clock in Seoul: eight working hours lie ahead. */
const A_MONDAY = '2026-11-23T01:00:00.000Z';
const PARTNER: Partner = {
  ...{ legalName: '한빛클라우드 주식회사', market: 'KR', language: 'ko', timeZone: 'Asia/Seoul' },
  ...{ domains: ['partner.example'], setUp: true },
};
const NORTHWIND: Referral = {
  ...{ companyName: 'Northwind Traders', name: 'Northwind Traders', country: 'KR', source: 'profile' },
  ...{ needs: 'Moving 40 mailboxes.', contacts: [], qualification: 'Direct', consent: { share: true }, hot: false },
  ...{ status: 'New', substatus: 'Received', team: [], receivedAt: A_MONDAY },
  ...{ addedBy: alex.aadObjectId, addedAt: A_MONDAY, clock: { left: 14, hot: false, reminded: 0 } },
};

describe('A referral that is handed over, in two Playgrounds at once', () => {
  let dataDir: string;
  let app: App;
  let playgrounds: Playground[];
  let browser: Browser;
  let support: PlaygroundPage;
  let staff: PlaygroundPage;
  let ahead = 0;

  before(async () => {
    ahead = Date.parse(A_MONDAY) - Date.now();
    dataDir = await mkdtemp(join(tmpdir(), 'referral-path-'));
    const settings = readSettings({
      ...{ PORT: '0', DATA_DIR: dataDir, ADMINS: megan.aadObjectId, ALLOWED_TENANTS: TENANT_ID },
    });
    const clock = { now: () => new Date(Date.now() + ahead).toISOString() };
    const store = await openLowdbStore({ dataDir });
    await store.transact({ tenant: TENANT_ID, at: clock.now(), turn: 'given' }, async (tx) => {
      await tx.put(partners, PARTNER_ID, PARTNER, 0);
      await tx.put(people, minji.aadObjectId, { name: minji.name, roles: ['staff'], lastLanguage: 'ko' }, 0);
      await tx.put(people, alex.aadObjectId, { name: alex.name, roles: ['support'], lastLanguage: 'en' }, 0);
      await tx.put(people, adele.aadObjectId, { name: adele.name, roles: ['manager'] }, 0);
      await tx.put(handoffRules, RULES_ID, { hours: 4, rota: [], lead: adele.aadObjectId }, 0);
      await tx.put(referrals, 'northwind', NORTHWIND, 0);
    });
    app = await startApp({ settings, store, clock, log: pino({ level: 'silent' }) });
    const endpoint = `${app.url}/api/messages`;
    // One after the other: each takes the next free port.
    playgrounds = [await startTestPlayground(alex, endpoint), await startTestPlayground(minji, endpoint)];
    browser = await openBrowser();
    const [supportUrl = '', staffUrl = ''] = playgrounds.map(({ url }) => url);
    support = await openPlayground(browser, supportUrl);
    staff = await openPlayground(browser, staffUrl);
  });

  after(async () => {
    await browser?.close();
    for (const playground of playgrounds ?? []) await playground.stop();
    await app?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function handsOver(): Promise<void> {
    await support.waitForText('Hand over the referral from Northwind Traders');
    await support.choose('To whom', minji.name);
    await support.fill('Next step', 'Send an offer');
    await support.press('Hand over');
    await support.waitForText(`${minji.name} is told`);
    await staff.waitForText('Alex Wilber 님이 Northwind Traders 추천을 인계했습니다');
  }

  it('comes back with a reason, goes on when nobody takes it in time, and is taken at last', async function () {
    this.timeout(120_000);
    await support.say('hand Northwind over to Minji');
    await handsOver();

    await staff.press('돌려보내기');
    await staff.waitForText('Northwind Traders 돌려보내기');
    await staff.fill('사유', '이번 주는 휴가입니다');
    await staff.press('돌려보내기');
    await staff.waitForText('Alex Wilber 님에게 알렸습니다');
    await support.waitForText('hands Northwind Traders back: 이번 주는 휴가입니다');

    await support.press('Hand over');
    await handsOver();
    ahead += 4 * HOUR + 5 * MINUTE;
    await app.notices.tick();
    await support.waitForText('It went on to Adele Vance');
    await staff.waitForText('Adele Vance 님에게 넘어갔습니다');

    await support.press('Take the hand-over back');
    // Adele has no window here: she cannot be told, and whoever took it back learns that.
    await support.waitForText('Adele Vance could not be told');
    await support.press('Hand over');
    await handsOver();
    await staff.press('인수');
    await staff.waitForText('이제 Northwind Traders 추천을 담당합니다');
    await support.waitForText(`${minji.name} has taken over Northwind Traders`);
    await mkdir('.shots', { recursive: true });
    await support.screenshot('.shots/referral-support.png');
    await staff.screenshot('.shots/referral-staff.png');

    await app.notices.tick();
    const cards = await support.page.locator('.ac-adaptiveCard').allTextContents();
    const shown = cards.filter((text) => text.includes('Northwind Traders') && text.includes('Where it is'));
    assert.ok(shown.length > 1);
    for (const text of shown.slice(-3)) assert.ok(!text.includes('waits to be taken'), 'the cards changed in place');
  });
});

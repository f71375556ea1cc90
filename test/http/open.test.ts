import assert from 'node:assert/strict';
import { CLOUDS } from '../../src/config/clouds.ts';
import { OPEN_PAGE_POLICY, openPage } from '../../src/http/open-page.ts';
import { chatLink } from '../../src/teams/chat-link.ts';
import { TENANT } from '../support/teams-activities.ts';

const bot = { kind: 'UserAssignedMSI', appId: '5eed0000-0000-4000-8000-00000000bbbb', tenantId: TENANT } as const;
const link = 'https://bot.example/open/customer/a_B-9';

describe('The page behind the link to a record', () => {
  it('leads to the chat with the bot in Teams, with the link filled in, in the cloud of the bot', () => {
    const filledIn =
      'users=28:5eed0000-0000-4000-8000-00000000bbbb&message=https%3A%2F%2Fbot.example%2Fopen%2Fcustomer%2Fa_B-9';
    const chat = chatLink({ bot, cloud: CLOUDS.public }, link);
    assert.equal(chat, `https://teams.microsoft.com/l/chat/0/0?${filledIn}`);
    assert.equal(chatLink({ bot, cloud: CLOUDS.usgov }, link), `https://gov.teams.microsoft.us/l/chat/0/0?${filledIn}`);
    const html = openPage({ link, chat });
    assert.ok(html.includes(`href="${chat?.replace('&', '&amp;')}"`));
    assert.match(html, /lang="en"[\s\S]*lang="ko"/);
  });

  it('says how to send the link by hand where there is no bot to open', () => {
    assert.equal(chatLink({ cloud: CLOUDS.public }, link), undefined);
    const html = openPage({ link });
    assert.ok(html.includes(link));
    assert.doesNotMatch(html, /href/);
  });

  it('lets the browser do nothing but show it', () => {
    assert.match(OPEN_PAGE_POLICY, /^default-src 'none'; style-src 'sha256-[\w+/=]+'; frame-ancestors 'none'$/);
    assert.doesNotMatch(openPage({ link: '"><script>alert(1)</script>' }), /<script/);
  });
});

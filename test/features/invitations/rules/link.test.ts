import { strict as assert } from 'node:assert';
import {
  checkText,
  firstAddress,
  type TextProblem,
  withLink,
  withMark,
} from '../../../../src/features/invitations/rules/link.ts';
import { PARTNER_CLOUDS, type PartnerCloud } from '../../../../src/partner/partner.ts';
import { checkJointLink, checkLink } from '../../../../src/partner/relationship-link.ts';
import { TENANT } from '../../../support/factories.ts';
import { LINK } from '../support.ts';

const PROVIDER = '22222222-2222-4222-8222-222222222222';
/** The partner's own domains. */
const OWN = ['hanbit.example', 'hanbit.co.kr'];
const EVIL = LINK.replace(TENANT, PROVIDER);
const OLD = `https://portal.office.com/partner/partnersignup.aspx?type=ResellerRelationship&id=${TENANT}&csp=1&msppid=0`;
const JOINT = `https://portal.office.com/partner/partnersignup.aspx?type=IndirectResellerRelationship&id=${TENANT}&csp=1&msppid=4567890&indirectCSP=${PROVIDER}`;

describe('A relationship link that somebody pasted', () => {
  const cases: readonly [string, string, ReturnType<typeof checkLink>][] = [
    ['the current one', LINK, undefined],
    ['the older one', OLD, undefined],
    [
      'with the tenant in capitals',
      LINK.toUpperCase().replace('HTTPS://ADMIN.MICROSOFT.COM', 'https://admin.microsoft.com'),
      undefined,
    ],
    ['of another partner', LINK.replace(TENANT, PROVIDER), 'otherPartner'],
    [
      'of another partner, with our id elsewhere',
      `${LINK.replace(TENANT, PROVIDER)}`.replace('msppId=0', `msppId=${TENANT}`),
      'otherPartner',
    ],
    ['without encryption', LINK.replace('https:', 'http:'), 'https'],
    ['at another host', LINK.replace('admin.microsoft.com', 'admin.microsoft.com.evil.example'), 'host'],
    ['with a user before the host', LINK.replace('//', '//x@'), 'host'],
    ['at another port', LINK.replace('.com/', '.com:444/'), 'host'],
    ['of another kind', LINK.replace('ResellerRelationship', 'Administration'), 'kind'],
    [
      'for admin rights',
      'https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/x',
      'kind',
    ],
    ['with a space in it', LINK.replace('invType', 'inv Type'), 'format'],
    ['that is none', 'fabrikam', 'format'],
    ['that is a script', 'javascript:alert(1)', 'https'],
    ['that is joint where ours alone is wanted', JOINT, 'kind'],
  ];
  for (const [name, link, problem] of cases)
    it(`${problem ? `is refused (${problem})` : 'is taken'}: ${name}`, () =>
      assert.equal(checkLink(link, { tenant: TENANT }), problem));

  it('is at the admin portals of its own cloud, and at no other cloud’s', () => {
    const at = (host: string): string => LINK.replace('admin.microsoft.com', host);
    const taken: readonly [string, PartnerCloud[]][] = [
      ['admin.microsoft.com', ['public', 'usGovernment', 'china']],
      ['portal.office365.us', ['usGovernment']],
      ['portal.apps.mil', ['usGovernment']],
      ['portal.partner.microsoftonline.cn', ['china']],
    ];
    for (const [host, clouds] of taken) {
      for (const cloud of PARTNER_CLOUDS) {
        const expected = clouds.includes(cloud) ? undefined : 'host';
        assert.equal(checkLink(at(host), { tenant: TENANT, cloud }), expected, `${host} in ${cloud}`);
      }
    }
  });
});

describe('A joint link that somebody pasted', () => {
  /** Ours as the provider: the reseller stands as `id`, we as `indirectCSP`. */
  const OURS = JOINT.replace(TENANT, 'them').replace(PROVIDER, TENANT).replace('them', PROVIDER);
  const CURRENT = `${LINK.replace(TENANT, PROVIDER)}`.replace('msppId=0', `msppId=0&indirectCSP=${TENANT}`);
  const THIRD = '33333333-3333-4333-8333-333333333333';
  const cases: readonly [string, string, 'provider' | 'reseller', ReturnType<typeof checkJointLink>][] = [
    ['a reseller’s with its provider', JOINT, 'provider', undefined],
    ['a provider’s with its reseller', OURS, 'reseller', undefined],
    ['of the current shape', CURRENT, 'reseller', undefined],
    ['with the two the other way round, for a provider', JOINT, 'reseller', 'swapped'],
    ['with the two the other way round, for a reseller', OURS, 'provider', 'swapped'],
    ['of ours alone', LINK, 'provider', 'otherSide'],
    ['without us', JOINT.replace(TENANT, THIRD), 'provider', 'otherPartner'],
    ['with another company', JOINT.replace(PROVIDER, THIRD), 'provider', 'otherCompany'],
    ['at another host', JOINT.replace('portal.office.com', 'portal.office.com.evil.example'), 'provider', 'host'],
  ];
  for (const [name, link, side, problem] of cases)
    it(`${problem ? `is refused (${problem})` : 'is taken'}: ${name}`, () =>
      assert.equal(checkJointLink(link, { tenant: TENANT }, { side, microsoftId: PROVIDER }), problem));
});

describe('A text that was edited', () => {
  const cases: readonly [string, string, TextProblem | undefined][] = [
    ['with the link on a line of its own', `Hello\n\n${LINK}\n\nBye`, undefined],
    ['with the link at the end of a sentence', `Open ${LINK}.`, undefined],
    ['with the link in brackets', `(${LINK})`, undefined],
    ['with the mark for it', 'Open {link}', undefined],
    ['without it', 'Hello', 'linkLost'],
    ['with a page of our own beside it', `${LINK} and https://hanbit.example/help`, undefined],
    ['with it twice, as in a mail of both languages', `${LINK}\n\n${LINK}`, undefined],
    ['with it twice without a space between', `${LINK}${LINK}`, 'linkChanged'],
    ['with it in capitals', LINK.toUpperCase(), 'linkChanged'],
    ['with its host in capitals', LINK.replace('admin.microsoft.com', 'Admin.Microsoft.com'), 'linkChanged'],
    ['with it on two lines', LINK.replace('&msppId', '\n&msppId'), 'linkBroken'],
    ['with it wrapped and indented as an answer is', LINK.replace('&DAP', '\r\n  &DAP'), 'linkBroken'],
    ['with something invisible in it', LINK.replace('partnerId', 'partner\u200bId'), 'linkBroken'],
    ['with it as source text has it', LINK.replaceAll('&', '&amp;'), 'linkChanged'],
    ['with its end percent-encoded', LINK.replace('#', '%23'), 'linkChanged'],
    ['with it behind a shortener', 'Open https://aka.ms/join', 'otherAddress'],
    ['with it behind a shortener, and whole as well', `${LINK} (short: bit.ly/x)`, 'otherAddress'],
    ['with it behind words', `[Open](${LINK})`, undefined],
    ['with it cut short', `Open ${LINK.slice(0, -1)}`, 'linkChanged'],
    ['with something stuck to it', `Open ${LINK}x`, 'linkChanged'],
    ['with a second Microsoft link', `${LINK} or ${OLD}`, 'linkChanged'],
    ['with a space in it', LINK.replace('msppId', 'mspp Id'), 'linkBroken'],
    ["with another partner's link above it", `${EVIL}\n${LINK}`, 'linkChanged'],
    ['with a dot after the host', `${EVIL.replace('.com/', '.com./')}\n${LINK}`, 'linkChanged'],
    ['without a scheme', `${EVIL.replace('https://', '')}\n${LINK}`, 'linkChanged'],
    ['without a scheme, with a dot after the host', `admin.microsoft.com./x\n${LINK}`, 'linkChanged'],
    ['in full-width letters', `ａｄｍｉｎ．microsoft。com/x\n${LINK}`, 'linkChanged'],
    [
      'with a link of another cloud',
      `${EVIL.replace('admin.microsoft.com', 'portal.office365.us')}\n${LINK}`,
      'linkChanged',
    ],
    ['with another page', `https://evil.example/login\n${LINK}`, 'otherAddress'],
    ['with another page under another scheme', `ftp://evil.example/login\n${LINK}`, 'otherAddress'],
    ['with another page, and a word stuck to it', `여기https://evil.example/login ${LINK}`, 'otherAddress'],
    ['with something invisible in the host', `admin.micro\u2060soft.com/x\n${LINK}`, 'linkChanged'],
    ['with another page without a scheme', `www.evil.example ${LINK}`, 'otherAddress'],
    ['with another page, and a Korean particle', `evil.com에서 ${LINK}`, 'otherAddress'],
    ['with another page as a Korean sentence ends', `evil.com.감사합니다 ${LINK}`, 'otherAddress'],
    ['with a path behind a rarer ending', `evil.team/login ${LINK}`, 'otherAddress'],
    ['with a mail address that goes on as a page', `kim@evil.com/login ${LINK}`, 'otherAddress'],
    ['with a user before the own host', `https://hanbit.example@evil.com/ ${LINK}`, 'otherAddress'],
    ['with the own name at another host', `https://hanbit.example.evil.com/ ${LINK}`, 'otherAddress'],
    ['with a backslash in it', `https://hanbit.example\\@evil.com/ ${LINK}`, 'otherAddress'],
    ['with the link inside another address', `https://evil.example/?to=${LINK} ${LINK}`, 'otherAddress'],
    ['while another page of Microsoft is named', `login.microsoftonline.com ${LINK}`, 'otherAddress'],
    ['with a page of our own without a scheme', `www.hanbit.co.kr/help에서 ${LINK}`, undefined],
    ['with mail addresses', `kim@evil.com, minji@hanbit.co.kr로 답장 ${LINK}`, undefined],
    ['with dots between words', `Fabrikam Co.Ltd. v1.2.3 e.g. Node.js 확인.감사합니다 3.5 ${LINK}`, undefined],
  ];
  for (const [name, text, problem] of cases)
    it(`${problem ? `is refused (${problem})` : 'is taken'}: ${name}`, () =>
      assert.equal(checkText(text, LINK, OWN)?.problem, problem));

  it('names the address that may not be there', () =>
    assert.equal(checkText(`${LINK} https://evil.example/login.`, LINK, OWN)?.address, 'https://evil.example/login'));

  it('keeps the mark as long as nobody has set a link', () => {
    assert.equal(checkText('Open {link}', undefined, OWN), undefined);
    assert.equal(checkText('Open', undefined, OWN)?.problem, 'linkLost');
    assert.equal(withLink('Open {link}', LINK), `Open ${LINK}`);
  });

  it('takes the mark back wherever a link of ours stood, and leaves other pages alone', () =>
    assert.equal(
      withMark(`Open ${LINK}. Or ${OLD}, see https://hanbit.example/help.`),
      'Open {link}. Or {link}, see https://hanbit.example/help.',
    ));

  /** Each took time that grew with the square of its length: minutes for these, where 4,000 characters are the limit. */
  const slow: readonly [string, string][] = [
    ['labels that are no host', 'a.'.repeat(100_000)],
    ['labels that are endings', `${'com.'.repeat(50_000)}1`],
    ['hosts as long as hosts can be', `${'a.'.repeat(126)}a `.repeat(800)],
    ['labels with full-width dots', '가。'.repeat(100_000)],
    ['dots in an address, and something behind them', `https://a${'.'.repeat(200_000)}x`],
    ['dots at the end of a host', `https://a${'.'.repeat(200_000)}/x`],
    ['brackets in an address', `https://a/${'.)'.repeat(100_000)}x`],
    ['a mail address that goes on as a page', `a@${'a'.repeat(200_000)}/`],
    ['marks on one letter', `a${'\u0301\u0323'.repeat(100_000)}`],
  ];
  for (const [name, text] of slow)
    it(`is looked through at once, also when it is full of ${name}`, () => {
      checkText(text, LINK, OWN);
      firstAddress(text);
      withMark(text);
    }).timeout(20_000);
});

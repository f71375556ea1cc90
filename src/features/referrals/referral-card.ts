import type { Contributions, Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import type { Fact, RecordContent } from '../../cards/record-card.ts';
import { formatCountry, formatDay, formatMoment } from '../../catalogue/format.ts';
import type { Say } from '../../catalogue/say.ts';
import { shorten } from '../../catalogue/shorten.ts';
import { isTextKey, type TextKey } from '../../catalogue/texts.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';
import { cardButtons } from './card-buttons.ts';
import { findCustomer } from './customer-link.ts';
import { fittingCard } from './fitting-card.ts';
import { handoffSection } from './handoff/handoff-section.ts';
import { outwardSection } from './outward/section.ts';
import { outwardTask } from './outward/task.ts';
import { type Referral, referrals } from './referral.ts';
import { suggestion, suggestionText } from './routing/suggest.ts';
import { daysLeft, isHot } from './rules/clock.ts';
import { maySee, refusalOf } from './rules/permits.ts';
import type { SetByHand } from './rules/set-state.ts';
import { expiryOf, hotUntil, type State, stateOf } from './rules/states.ts';
import {
  consentWord,
  contactLine,
  formatLanguage,
  formatMoney,
  LONG_TEXT,
  nameOf,
  STATE_TONES,
  stateWord,
  substatusWord,
} from './words.ts';

/**
 * A referral as it is now: how long it still waits, whose it is, what to do. What the customer wrote and how to reach it
 * is shown to one person at a time, to those who may see it, and not once it has expired (Partner Center, "manage-leads").
 */
export async function referralCard(
  viewer: Viewer,
  doc: Doc<Referral>,
  reader: Reader,
  everyone: Contributions,
  note?: Note,
): Promise<Card> {
  const { say, locale } = viewer;
  const referral = doc.body;
  const state = stateOf(referral, viewer.now);
  const inFull = viewer.place === 'personal' && maySee(referral, viewer);
  const open = (await reader.list(tasks)).filter(({ body }) => body.record.id === doc.id && body.state === 'open');
  // The answer to Microsoft first: its clock runs.
  const answer = open.find(({ body }) => body.what !== outwardTask.name);
  const task = answer ?? open[0];
  const customer = inFull ? await findCustomer(referral, reader, everyone) : undefined;
  const hot = state === 'new' && isHot(referral, viewer.now);
  return fittingCard({
    locale,
    about: { kind: referrals.name, id: doc.id, version: doc.version },
    category: say('referrals.card.category'),
    title: shorten(referral.companyName, 200),
    ...(referral.name !== referral.companyName && { subtitle: shorten(referral.name, 200) }),
    badge: hot ? say('referrals.state.hot') : stateWord(state, referral, say),
    tone: hot ? 'attention' : STATE_TONES[state],
    ...(note && { note }),
    facts: [
      ...timeFacts(viewer, referral, state),
      { label: say('referrals.card.microsoft'), value: microsoftLine(viewer, referral, state, answer !== undefined) },
      {
        label: say('referrals.card.owner'),
        value: (await nameOf(referral.owner, reader)) || say('referrals.card.nobody'),
      },
      ...(inFull ? await suggestedFacts(viewer, referral, reader) : []),
      ...(inFull ? await fullFacts(viewer, referral, state, reader) : []),
      { label: say('referrals.card.customer'), value: customer?.companyName ?? '' },
    ],
    sections: inFull
      ? [
          ...(await wordSections(viewer, referral)),
          ...(await handoffSection(viewer, referral, state, reader)),
          ...(await outwardSection(viewer, referral, state, reader)),
        ]
      : [
          {
            heading: say('referrals.card.hiddenHeading'),
            lines: [say(`referrals.card.hidden.${viewer.place === 'personal' ? 'notYours' : 'group'}`)],
          },
        ],
    buttons:
      viewer.roles.length > 0 ? cardButtons(viewer, doc, { task: task?.id, customer: customer?.id, inFull }) : [],
  });
}

function timeFacts(viewer: Viewer, referral: Referral, state: State): readonly Fact[] {
  const { say, locale, timeZone, now } = viewer;
  const moment = (at: string | undefined): string => (at ? formatMoment(at, locale, timeZone) : '');
  const end = state === 'new' ? expiryOf(referral) : undefined;
  const left = daysLeft(referral, now) ?? 0;
  const hot = state === 'new' && isHot(referral, now) ? hotUntil(referral) : undefined;
  const remaining = left > 0 ? say('referrals.card.daysLeft', { count: left }) : say('referrals.card.lastDay');
  return [
    { label: say('referrals.card.hotUntil'), value: moment(hot) },
    { label: say('referrals.card.answerBy'), value: end ? `${moment(end)} · ${remaining}` : '' },
    {
      label: say('referrals.card.answerBy'),
      value: state === 'new' && !end ? say('referrals.card.noAnswerNeeded') : '',
    },
    { label: say('referrals.card.received'), value: moment(referral.receivedAt) },
    { label: say('referrals.card.accepted'), value: moment(referral.acceptedAt) },
    { label: say('referrals.card.closed'), value: moment(referral.closedAt) },
    { label: say('referrals.card.why'), value: whyLine(viewer, referral) },
  ];
}

/** Which of the two worlds the card speaks of: what Microsoft knows, and what it has not been told yet. */
function microsoftLine(
  { say, locale }: Viewer,
  { microsoft, substatus }: Referral,
  state: State,
  isOpen: boolean,
): string {
  if (state === 'expired') return say('referrals.card.expiredByRule');
  if (isOpen) return say('referrals.card.notYetThere');
  const word = substatusWord(microsoft?.substatus ?? substatus, say);
  return microsoft?.since ? say('referrals.card.thereSince', { word, day: formatDay(microsoft.since, locale) }) : word;
}

function whyLine({ say }: Viewer, { closedFor, statusReason, substatus }: Referral): string {
  const { reason, words } = closedFor ?? {};
  const list = substatus === 'Declined' ? 'declineReason' : 'lossReason';
  const named = reason ? say(textKey(`referrals.${list}.${reason}`)) : '';
  return shorten([named, words, closedFor ? '' : statusReason].filter(Boolean).join(' · '), 300);
}

/** Whom it should go to, for whoever may hand over what nobody works on yet. */
async function suggestedFacts(viewer: Viewer, referral: Referral, reader: Reader): Promise<readonly Fact[]> {
  if (referral.owner !== undefined || refusalOf('handOff', referral, viewer, viewer.now)) return [];
  const found = await suggestion(viewer, referral, [], reader);
  return found ? [{ label: viewer.say('routing.suggested'), value: await suggestionText(viewer, found, reader) }] : [];
}

async function fullFacts(viewer: Viewer, referral: Referral, state: State, reader: Reader): Promise<readonly Fact[]> {
  const { say, locale } = viewer;
  const { value, currency, closingOn, country, language, consent, contacts } = referral;
  const team = await Promise.all(referral.team.map((id) => nameOf(id, reader)));
  const isExpired = state === 'expired';
  return [
    ...(isExpired
      ? [{ label: say('referrals.card.contact'), value: say('referrals.card.contactHidden') }]
      : contacts.slice(0, 3).map((contact) => ({
          label: say('referrals.card.contact'),
          value: shorten(contactLine(contact, viewer.partner.market), 300),
        }))),
    {
      label: say('referrals.card.consent'),
      value: (['contact', 'share', 'sellers'] as const)
        .map((each) => `${say(`referrals.consent.${each}`)}: ${consentWord(consent[each], say)}`)
        .join(' · '),
    },
    { label: say('referrals.card.address'), value: isExpired ? '' : shorten(referral.address ?? '', 200) },
    { label: say('referrals.card.country'), value: country ? formatCountry(country, locale) : '' },
    { label: say('outward.field.language'), value: language ? formatLanguage(language, locale) : '' },
    { label: say('referrals.card.source'), value: say(`referrals.source.${referral.source}`) },
    { label: say('referrals.card.qualification'), value: qualificationWord(referral.qualification, viewer) },
    {
      label: say('referrals.card.value'),
      value: value !== undefined && currency ? formatMoney(value, currency, locale) : '',
    },
    { label: say('referrals.card.closing'), value: closingOn ? formatDay(closingOn, locale) : '' },
    { label: say('referrals.card.team'), value: shorten(team.filter(Boolean).join(', '), 200) },
  ];
}

function qualificationWord(qualification: string, { say }: Viewer): string {
  const known = (['Direct', 'MarketingQualified', 'SalesQualified'] as const).find((each) => each === qualification);
  if (known) return say(`referrals.qualification.${known}`);
  return qualification === 'None' ? '' : shorten(qualification, 60);
}

async function wordSections({ say }: Viewer, referral: Referral): Promise<NonNullable<RecordContent['sections']>> {
  const { needs, notes, unknown = [], setByHand } = referral;
  return [
    ...(needs ? [{ heading: say('referrals.card.needs'), lines: [shorten(needs, LONG_TEXT)] }] : []),
    ...(notes ? [{ heading: say('referrals.card.notes'), lines: [shorten(notes, LONG_TEXT)] }] : []),
    ...(setByHand ? [{ heading: say('referrals.setState.set'), lines: setLines(setByHand, say) }] : []),
    ...(unknown.length > 0
      ? [
          {
            heading: say('referrals.card.unknown'),
            lines: unknown.slice(0, 10).map(({ field, value }) => `${field}: ${shorten(value, 60)}`),
          },
        ]
      : []),
  ];
}

function setLines({ from, to, why, words }: SetByHand, say: Say): readonly string[] {
  const came = shorten(`${from.status}/${from.substatus}`, 60);
  const reason = say(`referrals.setState.reason.${why}`);
  return [say('referrals.setState.line', { from: came, to: say(`referrals.state.${to}`), why: reason }), words].filter(
    Boolean,
  );
}

/** The reasons name texts by key; the catalogue's test walks every key they can name. */
function textKey(key: string): TextKey {
  if (!isTextKey(key)) throw new Error(`no text for ${key}`);
  return key;
}

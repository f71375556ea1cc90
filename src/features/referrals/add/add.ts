import { closeDraft, type Draft, keepDraft, openDraft, startDraft } from '../../../assistant/drafts.ts';
import {
  type CardAction,
  type Command,
  type Contributions,
  type Form,
  type Heard,
  type Note,
  onDraft,
} from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import { takes } from '../../../assistant/takes.ts';
import type { DraftTurn, SaidTurn, Viewer } from '../../../assistant/turn.ts';
import { ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { countryChoices } from '../../../cards/country-choices.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatCountry } from '../../../catalogue/format.ts';
import type { Correction } from '../../../language/correction/part.ts';
import { phoneIn } from '../../../language/phone.ts';
import { marketCountries } from '../../../partner/markets.ts';
import { type Day, dayOf, plusDays } from '../../../shared/day.ts';
import { HOUR, type Instant, plus } from '../../../shared/instant.ts';
import type { Doc, Tx } from '../../../store/port.ts';
import { WHO } from '../find/list.ts';
import { type Referral, referrals, SOURCES } from '../referral.ts';
import { referralCard } from '../referral-card.ts';
import {
  ADD_FIELDS,
  type AddField,
  type AddProblem,
  type CheckedReferral,
  checkAdd,
  OLDEST,
  WISHES,
} from '../rules/check-add.ts';
import { clockMark } from '../rules/clock.ts';
import { usualCurrency } from '../rules/money.ts';
import { isPasted } from '../rules/read-referrals.ts';
import { openPaste, previewPaste } from './paste.ts';

const FORM = 'referral.add';
const LONGEST_NEEDS = 2000;

/** "new referral from Northwind": opens the form, filled with what was said; JSON of Partner Center opens its preview. */
export const addCommand = (_everyone: Contributions): Command => ({
  intent: 'referral.add',
  who: WHO,
  capability: 'referrals',
  title: 'referrals.add.title',
  fromMessage: 'referrals.add.fromMessage',
  examples: { en: ['new referral from Northwind', 'add a referral'], ko: ['추천 등록', '노스윈드 추천 등록해줘'] },
  async handle(turn, tx) {
    return { card: isPasted(turn.text) ? await previewPaste(turn, tx, turn.text) : await start(turn, tx) };
  },
});

export const addForm: Form = {
  name: FORM,
  render: async (viewer, draft) => addCard(viewer, draft),
  hear: async (turn, _draft, said) => hear(turn, said),
};

export const addActions = (everyone: Contributions): readonly CardAction[] => [
  onDraft(FORM, {
    verb: 'referral.add.submit',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await submit(turn, tx, everyone) }),
  }),
  onDraft(FORM, {
    verb: 'referral.add.paste',
    who: WHO,
    capability: 'referrals',
    handle: async (turn, tx) => ({ card: await openPaste(turn, tx) }),
  }),
];

/** What a correction changes in the form. */
function hear({ say, locale, partner }: Viewer, said: Correction): Heard | undefined {
  const { country, ...others } = said;
  const isInMarket = country !== undefined && marketCountries(partner.market).includes(country);
  const name = country && formatCountry(country, locale);
  const fields = {
    company: 'companyName',
    person: 'person',
    email: 'email',
    phone: 'phone',
    reason: 'needs',
    needs: 'needs',
  } as const;
  const heard = takes(others, { ...fields, day: 'receivedOn' }, (field) => say(`referrals.add.field.${field}`));
  if (!name) return heard;
  if (!isInMarket)
    return { ...(heard ?? { changed: [] }), problem: say('conversation.heard.outsideMarket', { country: name }) };
  const changed = [...(heard?.changed ?? []), { label: say('referrals.add.field.country'), value: name }];
  return { values: { ...heard?.values, country }, changed };
}

async function start(turn: SaidTurn, tx: Tx): Promise<Card> {
  const { company = '', person = '', email = '', country } = turn.entities;
  const phone = turn.entities.phone ?? phoneIn(turn.text) ?? '';
  const before = await openDraft(turn, tx);
  if (before?.body.form === FORM && !company && !person && !email) {
    return addCard(turn, before, [], { tone: 'accent', text: turn.say('referrals.add.resumed') });
  }
  const { market } = turn.partner;
  const inMarket = country && marketCountries(market).includes(country) ? country : market;
  const draft = await startDraft(turn, tx, {
    name: FORM,
    values: {
      ...{ companyName: company, person, email, phone, country: inMarket, source: 'profile', value: '' },
      needs: (turn.message ?? '').slice(0, LONGEST_NEEDS),
      ...{ currency: usualCurrency(market), receivedOn: dayOf(turn.now, turn.timeZone), wishes: 'contact' },
    },
  });
  return addCard(turn, draft);
}

async function submit(turn: DraftTurn, tx: Tx, everyone: Contributions): Promise<Card> {
  const values = Object.fromEntries(ADD_FIELDS.map((field) => [field, turn.typed[field] ?? '']));
  const today = dayOf(turn.now, turn.timeZone);
  const { problems, referral } = checkAdd(values, { today, oldest: plusDays(today, -OLDEST) });
  if (!referral) return addCard(turn, await keepDraft(tx, turn.draft, { values }), problems);
  await closeDraft(tx, turn.draft);
  const added = await add(turn, tx, referral, today);
  const text = turn.say('referrals.add.done', { name: added.body.companyName });
  return referralCard(turn, added, tx, everyone, { tone: 'good', text });
}

async function add(turn: DraftTurn, tx: Tx, checked: CheckedReferral, today: Day): Promise<Doc<Referral>> {
  const { receivedOn, ...referral } = checked;
  const basics = { ...referral, receivedAt: receivedOn === today ? turn.now : noon(receivedOn, turn.timeZone) };
  const body: Referral = {
    ...basics,
    name: referral.companyName,
    qualification: QUALIFICATIONS[referral.source],
    status: 'New',
    substatus: 'Received',
    team: [],
    // Support sees it first and hands it on; whoever works with customers keeps what they bring in.
    ...(turn.roles.includes('staff') && { owner: turn.personId }),
    addedBy: turn.personId,
    addedAt: turn.now,
    clock: clockMark(basics, turn.now),
  };
  const id = turn.newId();
  const added = await tx.put(referrals, id, body, 0);
  tx.record({ who: turn.personId, what: 'referral.added', record: { kind: referrals.name, id } });
  return added;
}

/** Which qualification each kind has at Microsoft: from the customer itself, from marketing, from a seller. */
const QUALIFICATIONS: Readonly<Record<Referral['source'], string>> = {
  profile: 'Direct',
  contactMe: 'Direct',
  offer: 'Direct',
  marketing: 'MarketingQualified',
  sales: 'SalesQualified',
  coSell: 'SalesQualified',
};

/** A day without a time is taken at its noon: half a day off at most, either way. */
function noon(day: Day, timeZone: string): Instant {
  const utc = `${day}T12:00:00.000Z`;
  const there = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(new Date(utc));
  const ahead = Number(there) - 12 + (dayOf(utc, timeZone) > day ? 24 : 0);
  return plus(utc, -ahead * HOUR);
}

function addCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly AddProblem[] = [], note?: Note): Card {
  const { say, locale, partner } = viewer;
  const { values } = draft.body;
  const days = problems.find((problem) => problem === 'receivedAhead' || problem === 'receivedLongAgo');
  const field = (id: AddField, rest: Partial<FormField> & Pick<FormField, 'kind'>): FormField => ({
    id,
    label: say(`referrals.add.field.${id}`),
    value: values[id] ?? '',
    ...(problems.includes(id) && { error: say(`referrals.add.problem.${id}`) }),
    ...rest,
  });
  return formCard({
    locale,
    title: say('referrals.add.title'),
    intro: say('referrals.add.intro'),
    ...(note && { note }),
    problems: problems.length,
    fields: [
      field('companyName', { kind: 'text', required: true, maxLength: 200 }),
      field('person', { kind: 'text', maxLength: 120 }),
      field('email', { kind: 'text', maxLength: 254 }),
      field('phone', { kind: 'text', maxLength: 40 }),
      field('country', { kind: 'choice', choices: countryChoices(partner.market, locale) }),
      field('source', {
        kind: 'choice',
        required: true,
        choices: SOURCES.map((source) => ({ title: say(`referrals.source.${source}`), value: source })),
      }),
      field('needs', { kind: 'multiline', maxLength: LONGEST_NEEDS }),
      field('value', { kind: 'text', maxLength: 30, placeholder: '5,000,000' }),
      field('currency', { kind: 'text', maxLength: 3, placeholder: 'KRW' }),
      field('receivedOn', {
        kind: 'date',
        required: true,
        hint: say('referrals.add.receivedHint'),
        ...(days && { error: say(`referrals.add.problem.${days}`) }),
      }),
      field('wishes', {
        kind: 'choices',
        choices: WISHES.map((wish) => ({ title: say(`referrals.add.wish.${wish}`), value: wish })),
      }),
    ],
    buttons: [
      { title: say('referrals.add.submit'), verb: 'referral.add.submit', data: ofDraft(draft), style: 'positive' },
      { title: say('referrals.paste.title'), verb: 'referral.add.paste', data: ofDraft(draft), ignoresInputs: true },
      cancelButton(say, draft),
    ],
  });
}

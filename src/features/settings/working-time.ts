import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import { type CardAction, type Form, onDraft, onPress } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { DraftTurn, SaidTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { spansOf } from '../../calendar/days.ts';
import { holidayName, officialUntil, publicHolidays } from '../../calendar/holidays.ts';
import { type OwnWorkingTime, USUAL } from '../../calendar/working-time.ts';
import { ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormField, formCard } from '../../cards/form-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatAll, formatCountry, formatDay, formatWeekday } from '../../catalogue/format.ts';
import { PARTNER_ID, partners } from '../../partner/partner.ts';
import { type Day, dayOf } from '../../shared/day.ts';
import type { Doc, Tx } from '../../store/port.ts';
import {
  readWorkingTime,
  typedWorkingTime,
  WORKING_FIELDS,
  type WorkingField,
  type WorkingProblem,
} from './working-time-rules.ts';

const FORM = 'settings.worktime';
const WHO = ['admin'] as const;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;
/** Public holidays that the form names. */
const NEXT = 5;

export const workingTimeForm: Form = {
  name: FORM,
  render: async (viewer, draft) => workingTimeCard(viewer, draft),
};

const SAID =
  /\b(?:working|office|business) (?:time|hours|days)\b|\b(?:company|public) holidays?\b|\bclosed days\b|근무\s?(?:시간|요일|일)|휴무|휴일/i;

/** "Working time settings", "휴무일 설정": the form, when words that ask for the settings mean this one. */
export async function workingTimeSaid(turn: SaidTurn, tx: Tx): Promise<Card | undefined> {
  return SAID.test(turn.text) ? open(turn, tx) : undefined;
}

/** When people of this company work: deadlines, reminders and hand-offs keep to it. */
export const workingTimeActions: readonly CardAction[] = [
  onPress({
    verb: 'settings.worktime.edit',
    who: WHO,
    handle: async (turn, tx) => ({ card: await open(turn, tx) }),
  }),
  onDraft(FORM, {
    verb: 'settings.worktime.save',
    who: WHO,
    async handle(turn, tx) {
      const values = Object.fromEntries(WORKING_FIELDS.map((field) => [field, turn.typed[field] ?? '']));
      const { problems, workingTime } = readWorkingTime(values, turn.partner.market);
      if (!workingTime) return { card: workingTimeCard(turn, await keepDraft(tx, turn.draft, { values }), problems) };
      await closeDraft(tx, turn.draft);
      return { card: await save(turn, tx, workingTime) };
    },
  }),
];

async function open(turn: Turn, tx: Tx): Promise<Card> {
  const draft = await startDraft(turn, tx, { name: FORM, values: typedWorkingTime(turn.partner) });
  return workingTimeCard(turn, draft);
}

async function save(turn: DraftTurn, tx: Tx, workingTime: OwnWorkingTime): Promise<Card> {
  const { say, locale } = turn;
  const stored = await tx.get(partners, PARTNER_ID);
  const partner = stored?.body ?? turn.partner;
  const { workingTime: _before, ...rest } = partner;
  const isOwn = Object.keys(workingTime).length > 0;
  await tx.put(partners, PARTNER_ID, { ...rest, ...(isOwn && { workingTime }) }, stored?.version ?? 0);
  const [before, after] = [typedWorkingTime(partner), typedWorkingTime({ workingTime })];
  const fields = WORKING_FIELDS.filter((field) => before[field] !== after[field]);
  const record = { kind: partners.name, id: PARTNER_ID };
  if (fields.length > 0) tx.record({ who: turn.personId, what: 'settings.worktime', record, fields });
  const { weekdays = USUAL.weekdays, from = USUAL.from, to = USUAL.to, closedOn = [], openOn = [] } = workingTime;
  const days = formatAll(
    weekdays.map((day) => formatWeekday(day, locale)),
    locale,
  );
  return messageCard({
    locale,
    title: say('settings.saved.title'),
    paragraphs: [
      say('settings.worktime.hours', { days, from, to }),
      ...(closedOn.length > 0 ? [say('settings.worktime.closed', { days: inWords(closedOn, turn) })] : []),
      ...(openOn.length > 0 ? [say('settings.worktime.open', { days: inWords(openOn, turn) })] : []),
      say('settings.worktime.holds'),
    ],
    buttons: [
      { title: say('settings.worktime.title'), verb: 'settings.worktime.edit' },
      { title: say('settings.title'), verb: 'settings.edit' },
    ],
  });
}

function workingTimeCard(viewer: Viewer, draft: Doc<Draft>, problems: readonly WorkingProblem[] = []): Card {
  const { say, locale, partner } = viewer;
  const country = formatCountry(partner.market, locale);
  const hasHolidays = publicHolidays(partner.market).size > 0;
  const shapes: Readonly<Record<WorkingField, Pick<FormField, 'kind'> & Partial<FormField>>> = {
    weekdays: {
      ...{ kind: 'choices', required: true },
      choices: WEEK.map((day) => ({ title: formatWeekday(day, locale), value: String(day) })),
    },
    from: { kind: 'text', required: true, maxLength: 10, placeholder: USUAL.from },
    to: {
      kind: 'text',
      required: true,
      maxLength: 10,
      placeholder: USUAL.to,
      hint: say('settings.worktime.zone', { zone: partner.timeZone }),
    },
    closedOn: {
      ...{ kind: 'multiline', maxLength: 2000, placeholder: '2026-12-28 ~ 2026-12-31, 2027-05-04' },
      hint: say(hasHolidays ? 'settings.worktime.closedHint' : 'settings.worktime.closedHintAll', { country }),
    },
    openOn: { kind: 'text', maxLength: 500, placeholder: '2027-05-05', hint: say('settings.worktime.openHint') },
  };
  return formCard({
    locale,
    title: say('settings.worktime.title'),
    intro: say('settings.worktime.intro'),
    problems: problems.length,
    paragraphs: hasHolidays ? [holidaysAhead(viewer, country)] : [],
    fields: WORKING_FIELDS.filter((field) => field !== 'openOn' || hasHolidays).map((id) => {
      const problem = problems.find(({ field }) => field === id);
      const error = problem && say(`settings.worktime.problem.${problem.code}`, { what: problem.what ?? '' });
      const label = say(`settings.worktime.field.${id}`);
      return { id, label, value: draft.body.values[id] ?? '', ...(error && { error }), ...shapes[id] };
    }),
    buttons: [
      { title: say('common.button.save'), verb: 'settings.worktime.save', data: ofDraft(draft), style: 'positive' },
      cancelButton(say, draft),
    ],
  });
}

/** The public holidays that come next, so that the admin sees what is kept already. */
function holidaysAhead(viewer: Viewer, country: string): string {
  const { say, locale, partner, now } = viewer;
  const today = dayOf(now, partner.timeZone);
  const ahead = [...publicHolidays(partner.market)].filter(([day]) => day >= today).slice(0, NEXT);
  const named = ahead.map(([day, name]) => {
    const shown = formatDay(day, locale);
    const called = holidayName(partner.market, name, locale);
    // New Year's Day is called by its date in Korean.
    return shown.endsWith(called) ? shown : `${shown} (${called})`;
  });
  const days = named.join(', ');
  return say('settings.worktime.holidays', { country, days, year: String(officialUntil(partner.market) ?? '') });
}

/** Days as people read them, neighbours as one span. */
function inWords(days: readonly Day[], { locale }: Viewer): string {
  return spansOf(days)
    .map(([first, last]) =>
      first === last ? formatDay(first, locale) : `${formatDay(first, locale)} – ${formatDay(last, locale)}`,
    )
    .join(', ');
}

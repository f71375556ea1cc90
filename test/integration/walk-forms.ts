import { drafts } from '../../src/assistant/drafts.ts';
import type { Incoming } from '../../src/assistant/incoming.ts';
import type { Card } from '../../src/assistant/reply.ts';
import { customers } from '../../src/features/customers/customer.ts';
import { invitations } from '../../src/features/invitations/invitation.ts';
import { invitationSettings, SETTINGS_ID } from '../../src/features/invitations/link/invitation-settings.ts';
import { referrals } from '../../src/features/referrals/referral.ts';
import { endings } from '../../src/features/relationships/ending.ts';
import { STATES } from '../../src/features/relationships/rules/states.ts';
import { partnerships } from '../../src/partner/partnerships.ts';
import { tasks } from '../../src/partnercenter/task.ts';
import type { JsonObject } from '../../src/shared/json.ts';
import { type Kind, kind } from '../../src/store/port.ts';
import { handoff, outward, STANDINGS } from '../features/referrals/rules/make.ts';
import { CUSTOMER } from '../features/relationships/contoso.ts';
import { buttons, inputs } from '../support/card-reader.ts';
import { ADELE, ALEX, incoming, MEGAN, MINJI, pressed, said, TENANT } from '../support/factories.ts';
import { type Office, openOffice } from '../support/office.ts';
import { someRecords } from '../support/some-records.ts';

/** How somebody comes to a card: what they begin with, then one button after the other, filled in as it should be. */
export interface Way {
  readonly person: { readonly id: string; readonly name: string };
  readonly begin: Incoming['what'];
  readonly verbs: readonly string[];
}

/** What a person types where nothing else is known to fit, by input. */
const FITTING: Readonly<Record<string, string>> = {
  ...{ companyName: '콘토소 주식회사', company: 'Relecloud', prefix: 'relecloudkr', postalCode: '03051', state: '11' },
  ...{ city: '종로구', addressLine1: '율곡로 1', lastName: '홍', firstName: '길동', phone: '02-531-4500' },
  ...{ email: 'kim@relecloud.example', to: 'kim@relecloud.example', cc: '', contact: 'kim@relecloud.example' },
  ...{
    replyTo: 'minji@hanbit.example',
    body: '{link} 안녕하세요',
    subject: 'Hello',
    value: '5,000,000',
    currency: 'KRW',
  },
  ...{ name: 'contoso', microsoftId: 'b44bb1fb-c595-45b0-9e4a-1d8b5a2b1c3d', hours: '4', days: '30', paste: '' },
  ...{ table: 'Relecloud\tkim@relecloud.example', website: 'https://hanbit.example', confirm: 'Adele Vance' },
};
const LINK = 'https://admin.microsoft.com/Adminportal/Home?invType=ResellerRelationship&partnerId=b44bb1fb&msppId=0';
const DAY = '2026-12-14';

export async function everyWay(): Promise<Way[]> {
  const office = await filledOffice();
  const commands = office.installed.commands.map(({ examples }) => said(examples.en[0]));
  const records = office.installed.features
    .flatMap(({ records = [] }) => records)
    .map(async (type) => (await office.store.reader(TENANT).list(type.kind)).map(({ id }) => [type.kind.name, id]));
  const opened = (await Promise.all(records))
    .flat()
    .map(([name = '', record = '']) => pressed('record.open', { kind: name, record }));
  return [...commands, ...opened].flatMap((begin) =>
    [MINJI, ADELE, MEGAN, ALEX].map((person) => ({ person, begin, verbs: [] })),
  );
}

/** An office with a record of each kind, in the states from which most can be done. */
export async function filledOffice(): Promise<Office> {
  const office = await openOffice({ partner: { partnerType: 'indirectProvider' }, publicUrl: 'https://bot.example' });
  const { INVITATION, ENDING, REFERRAL } = someRecords({ staff: MINJI.id, manager: ADELE.id });
  const done = Object.fromEntries(Object.keys(ENDING.checklist).map((item) => [item, { state: 'done' }]));
  const asked = { asked: [ADELE.id], sendings: [{ at: office.now(), reason: 'unpaid', details: '', checklist: done }] };
  const named = (name: string) => ({ companyName: name, prefix: name.toLowerCase(), domain: `${name}.example` });
  await office.puts(async (tx) => {
    const put = <Body>({ name }: Kind<Body>, id: string, body: unknown): Promise<unknown> =>
      tx.put(kind<unknown>(name), id, body, 0);
    await put(customers, 'contoso', CUSTOMER);
    await put(customers, 'fabrikam', { ...CUSTOMER, ...named('Fabrikam') });
    await put(invitationSettings, SETTINGS_ID, { link: LINK, expiryDays: 30, reminderDays: [] });
    await put(invitations, 'sent', INVITATION);
    await put(invitations, 'draft', { ...INVITATION, state: 'draft', companyName: 'Woodgrove Bank' });
    await put(customers, 'prepared', { ...CUSTOMER, ...named('Relecloud'), status: 'prepared' });
    await put(tasks, 'task', {
      ...{ what: 'customer.create', record: { kind: 'customer', id: 'prepared' }, owner: MINJI.id, state: 'open' },
      ...{ openedBy: MINJI.id, openedAt: office.now(), due: '2026-11-30' },
    });
    for (const state of STATES) {
      const about = { customer: 'fabrikam', companyName: 'Contoso', state, checklist: done };
      await put(endings, state, { ...ENDING, ...about, ...(state !== 'preparing' && asked) });
    }
    for (const [name, standing] of Object.entries(STANDINGS))
      await put(referrals, name, { ...REFERRAL, ...standing, owner: MINJI.id });
    await put(referrals, 'handed', { ...REFERRAL, owner: MINJI.id, handoff: handoff({ from: MINJI.id, to: ALEX.id }) });
    await put(referrals, 'out', { ...REFERRAL, owner: MINJI.id, outward: outward({ from: MINJI.id }) });
    const waiting = outward({ from: MINJI.id, state: 'waiting' });
    await put(referrals, 'outside', { ...REFERRAL, owner: MINJI.id, outward: waiting });
    await put(partnerships, 'provider', {
      ...{
        name: 'Tailwind Resale',
        side: 'reseller',
        state: 'connected',
        link: LINK,
        contact: 'x@big.example',
        addedBy: ADELE.id,
      },
      addedAt: office.now(),
    });
  });
  return office;
}

/** The card at the end of a way, in an office of its own. */
export async function walk(way: Way): Promise<{ office: Office; card: Card }> {
  const office = await filledOffice();
  const first = await office.takes(incoming({ person: way.person, what: way.begin }));
  if (!first) throw new Error('no answer');
  let { card } = first;
  for (const verb of way.verbs) card = await office.presses(way.person, card, verb, fittingly(card));
  return { office, card };
}

/** What a card with inputs shows and offers: cards of which this is the same are the same form. */
export async function formOf(office: Office, card: Card, { id }: Way['person']): Promise<string> {
  const open = (await office.store.reader(TENANT).list(drafts)).find(({ body }) => body.personId === id);
  const verbs = new Set(buttons(card).map(({ verb }) => verb));
  return [open?.body.form ?? '', ...Object.keys(inputs(card)), ...verbs].join(' ');
}

/** Every input as a person would fill it in. */
export function fittingly(card: Card): JsonObject {
  const typed = Object.entries(inputs(card)).map(([id, input]) => {
    const choices = input.choices as readonly { value: string }[] | undefined;
    if (choices) return [id, input.value || (choices[0]?.value ?? '')];
    if (input.type === 'Input.Date') return [id, input.value || DAY];
    return [id, String(input.value ?? '').length > 300 ? input.value : (FITTING[id] ?? (input.value || 'Relecloud'))];
  });
  return Object.fromEntries(typed);
}

/** Every text as long as it may be, and of nothing but this. @param which of those with one line and those with several */
export function full(card: Card, unit: string, which: 'all' | 'multiline'): JsonObject {
  const texts = Object.entries(inputs(card)).filter(
    ([, { type, isMultiline }]) => type === 'Input.Text' && (which === 'all' || isMultiline),
  );
  const filled = texts.map(([id, { maxLength }]) => [id, unit.repeat(Number(maxLength) / unit.length)]);
  return { ...fittingly(card), ...Object.fromEntries(filled) };
}

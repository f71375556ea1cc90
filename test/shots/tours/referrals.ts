import type { Card } from '../../../src/assistant/reply.ts';
import { referrals } from '../../../src/features/referrals/referral.ts';
import { DAY } from '../../../src/shared/instant.ts';
import { FABRIKAM } from '../../features/referrals/outward/stories.ts';
import { added, latest, NORTHWIND, STEP } from '../../features/referrals/stories.ts';
import { ADELE, ALEX, incoming, MINJI, pressed, TENANT } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';
import type { Tour } from '../tour.ts';

/** Three referrals as Partner Center gives them, the last one in this state. */
const pasted = (status: string, substatus: string): string =>
  JSON.stringify({
    value: ['Contoso', '파브리캄 주식회사', 'Tailspin Toys'].map((name, index) => ({
      id: `c5fbb3b6-000${index}`,
      createdDateTime: '2026-11-20T02:05:23.29Z',
      status: index === 2 ? status : 'New',
      substatus: index === 2 ? substatus : 'Received',
      qualification: 'Direct',
      type: 'Independent',
      direction: 'Incoming',
      customerProfile: { name, address: { city: '서울', country: 'KR' } },
      details: { notes: 'Microsoft 365', dealValue: 50000, currency: 'KRW' },
    })),
  });

export const referralsTour: Tour = async (tour) => {
  const { office, words, keep } = tour;
  keep('empty', await office.says(ALEX, words('show open referrals', '추천 목록')));
  const form = keep('add', await office.says(ALEX, words('new referral from Northwind', '노스윈드 추천 등록해줘')));
  keep(
    'add-errors',
    await office.presses(ALEX, form, 'referral.add.submit', {
      ...{ ...NORTHWIND, companyName: '', email: 'kim', phone: '12', value: '5.5', currency: 'KRW' },
      receivedOn: '2026-12-24',
    }),
  );
  const card = keep('new', await added(office, ALEX, { wishes: 'hot,contact' }));
  const handoff = keep('handoff', await office.presses(ALEX, card, 'referral.handoff'));
  keep('handoff-errors', await office.presses(ALEX, handoff, 'referral.handoff.submit', { by: '2026-11-01' }));
  const again = await office.presses(ALEX, card, 'referral.handoff');
  keep('handed-off', await office.presses(ALEX, again, 'referral.handoff.submit', { ...STEP, to: MINJI.id }));
  await office.notices.tick();
  const received = keep('received', latest(office, MINJI));
  keep('give-back', await office.presses(MINJI, received, 'referral.handoff.return'));
  const taken = keep('taken', await office.presses(MINJI, received, 'referral.handoff.accept'));
  keep('decline', await office.presses(MINJI, taken, 'referral.decline'));
  const accept = keep('accept', await office.presses(MINJI, taken, 'referral.accept'));
  const accepted = keep(
    'accepted',
    await office.presses(MINJI, accept, 'referral.accept.submit', {
      ...{ name: 'Northwind 365', value: '7,000,000', currency: 'KRW', closingOn: '2026-12-20' },
      ...{ team: `${MINJI.id},${ADELE.id}`, notes: words('Decides in December.', '12월에 결정합니다.') },
    }),
  );
  keep('task', await office.presses(MINJI, accepted, 'record.open'));
  keep('becomes', await office.presses(MINJI, accepted, 'referral.becomes'));
  const close = keep('close', await office.presses(MINJI, accepted, 'referral.close'));
  keep('won', await office.presses(MINJI, close, 'referral.close.submit', { outcome: 'won', value: '8000000' }));
  await outward(tour);
  await routing(tour);
  const other = await office.says(ALEX, words('add a referral', '추천 등록'));
  const paste = keep('paste', await office.presses(ALEX, other, 'referral.add.paste'));
  keep(
    'paste-errors',
    await office.presses(ALEX, paste, 'referral.paste.read', { paste: '[{"id":"x"},\n{"status":1}]' }),
  );
  const fresh = await office.presses(
    ALEX,
    await office.says(ALEX, words('add a referral', '추천 등록')),
    'referral.add.paste',
  );
  const preview = keep(
    'preview',
    await office.presses(ALEX, fresh, 'referral.paste.read', { paste: pasted('Parked', 'Received') }),
  );
  keep('list', await office.presses(ALEX, preview, 'referral.paste.submit'));
  const parked = keep('unknown-state', await opensParked(office));
  const state = keep('set-state', await office.presses(ALEX, parked, 'referral.state'));
  const wrong = { state: '', why: 'other', words: '' };
  const errors = keep('set-state-errors', await office.presses(ALEX, state, 'referral.state.submit', wrong));
  const active = { state: 'active', why: 'seen', words: words('Minji looked it up.', '민지 님이 확인했습니다.') };
  keep('state-set', await office.presses(ALEX, errors, 'referral.state.submit', active));
  keep('preview-update', await office.says(ALEX, pasted('Closed', 'Won')));
  keep('group', await office.says(ALEX, words('show the Contoso referral', '콘토소 추천 보여줘'), 'group'));
  keep('today', await office.says(ALEX, words("what's on my plate?", '오늘 할 일')));
  office.moveTime(12 * DAY);
  await office.notices.tick();
  keep('expired', latest(office, ALEX));
};

async function opensParked(office: Office): Promise<Card> {
  const all = await office.store.reader(TENANT).list(referrals);
  const record = all.find(({ body }) => body.status === 'Parked')?.id ?? '';
  const shown = await office.takes(
    incoming({ person: ALEX, what: pressed('record.open', { kind: referrals.name, record }) }),
  );
  if (!shown) throw new Error('no referral in a state of its own');
  return shown.card;
}

/** To another company, with a mail server and without one. */
async function outward({ words, keep, office, withMail }: Parameters<Tour>[0]): Promise<void> {
  const company = words('Fabrikam Inc', '파브리캄 주식회사');
  await added(office, ALEX, { companyName: 'Contoso', wishes: 'contact' });
  const said = words('hand Contoso over to Fabrikam Inc', '콘토소 추천을 파브리캄 주식회사로 인계');
  const form = keep('outward', await office.says(ALEX, said));
  keep(
    'outward-errors',
    await office.presses(ALEX, form, 'referral.outward.submit', { contact: 'kim@hanbit.example' }),
  );
  const again = await office.says(ALEX, said);
  const card = keep(
    'outward-prepared',
    await office.presses(ALEX, again, 'referral.outward.submit', { ...FABRIKAM, company }),
  );
  keep('outward-task', await office.presses(ALEX, card, 'record.open'));
  const mail = keep('outward-mail', await office.presses(ALEX, card, 'referral.outward.mail'));
  const sent = keep('outward-sent', await office.presses(ALEX, mail, 'referral.outward.mail.sent'));
  keep('outward-returned', await office.presses(ALEX, sent, 'referral.outward.returned'));
  keep('outward-taken', await office.presses(ALEX, sent, 'referral.outward.taken'));

  const other = await withMail({ send: () => Promise.resolve({ refused: [] }) });
  await added(other, ALEX, { companyName: 'Contoso' });
  const filled = await other.presses(ALEX, await other.says(ALEX, said), 'referral.outward.submit', FABRIKAM);
  keep('outward-mail-server', await other.presses(ALEX, filled, 'referral.outward.mail'));
}

/** Rules of who gets which referrals, and what they suggest. */
async function routing({ words, keep, office }: Parameters<Tour>[0]): Promise<void> {
  const press = async (verb: string) => {
    const outgoing = await office.takes(incoming({ person: ADELE, what: pressed(verb) }));
    if (!outgoing) throw new Error('no answer');
    return outgoing.card;
  };
  keep('routing-empty', await press('referral.routing'));
  const form = keep('routing-add', await press('referral.routing.edit'));
  keep('routing-errors', await office.presses(ADELE, form, 'referral.routing.submit', { to: '' }));
  const typed = {
    country: 'KR',
    language: 'ko',
    words: words('mailboxes', '사서함, mailboxes'),
    to: `${MINJI.id},${ADELE.id}`,
  };
  keep('routing', await office.presses(ADELE, await press('referral.routing.edit'), 'referral.routing.submit', typed));
  const card = keep(
    'suggested',
    await added(office, ALEX, { companyName: 'Tailspin Toys', email: 'a@tailspin.example' }),
  );
  keep('handoff-suggested', await office.presses(ALEX, card, 'referral.handoff'));
}

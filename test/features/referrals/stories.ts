import assert from 'node:assert/strict';
import type { Card } from '../../../src/assistant/reply.ts';
import { people } from '../../../src/partner/people.ts';
import type { Role } from '../../../src/partner/roles.ts';
import { incoming, pressed } from '../../support/factories.ts';
import type { Office } from '../../support/office.ts';

type Somebody = { readonly id: string; readonly name: string };

export const NORTHWIND = {
  companyName: 'Northwind Traders',
  person: 'Kim Abercrombie',
  email: 'kim@northwind.example',
  phone: '02-531-4500',
  country: 'KR',
  source: 'profile',
  needs: 'Moving 40 mailboxes',
  value: '5,000,000',
  currency: 'KRW',
  receivedOn: '2026-11-23',
  wishes: 'contact,share',
};

export const STEP = {
  needs: 'Moving 40 mailboxes',
  done: 'Called once',
  next: 'Send an offer',
  by: '2026-11-24',
  language: 'ko',
};

/** Somebody more at the partner. */
export async function joins(office: Office, { id, name }: Somebody, roles: readonly Role[]): Promise<void> {
  await office.puts(async (tx) => {
    await tx.put(people, id, { name, roles, address: { chat: `chat-${id}` } }, 0);
  });
}

/** A referral from Northwind, recorded by somebody. */
export async function added(office: Office, by: Somebody, change: Partial<typeof NORTHWIND> = {}): Promise<Card> {
  const asked = pressed('command.run', { intent: 'referral.add', 'said.company': 'Northwind' });
  const form = await office.takes(incoming({ person: by, what: asked }));
  assert.ok(form);
  return office.presses(by, form.card, 'referral.add.submit', { ...NORTHWIND, ...change });
}

/** The same, accepted by whoever recorded it. */
export async function accepted(office: Office, by: Somebody): Promise<Card> {
  const form = await office.presses(by, await added(office, by), 'referral.accept');
  return office.presses(by, form, 'referral.accept.submit', {
    ...{ name: 'Northwind mail', value: '7,000,000', currency: 'krw', closingOn: '2026-12-20' },
    ...{ team: by.id, notes: '' },
  });
}

/** What was last sent to somebody, or brought up to date for them. */
export function latest(office: Office, person: { id: string }): Card {
  const found = office.deliveries.findLast(({ to }) => to.chat === `chat-${person.id}`);
  assert.ok(found, 'nothing was delivered');
  return found.card;
}

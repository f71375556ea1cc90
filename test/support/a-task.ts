import type { PartnerCenterTask } from '../../src/partnercenter/task.ts';
import { MINJI } from './factories.ts';

/** An open task of Minji's about a customer who is gone, due in a year. */
export const aTask = (change: Partial<PartnerCenterTask> = {}): PartnerCenterTask => ({
  ...{ what: 'customer.create', record: { kind: 'customer', id: 'gone' }, owner: MINJI.id, openedBy: MINJI.id },
  ...{ openedAt: '2026-11-23T01:00:00.000Z', due: '2027-11-25', state: 'open' },
  ...change,
});

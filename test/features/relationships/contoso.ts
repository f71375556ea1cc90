import type { Customer } from '../../../src/features/customers/customer.ts';
import { MINJI } from '../../support/factories.ts';

/** An active customer that Minji looks after. */
export const CUSTOMER: Customer = {
  companyName: 'Contoso',
  country: 'KR',
  culture: 'ko-KR',
  language: 'ko',
  prefix: 'contoso',
  domain: 'contoso.example',
  addressLine1: '율곡로 1',
  city: '종로구',
  state: '11',
  postalCode: '03051',
  firstName: '길동',
  lastName: '홍',
  email: 'gildong@contoso.example',
  status: 'active',
  owner: MINJI.id,
  addedBy: MINJI.id,
  addedAt: '2024-05-01T01:00:00.000Z',
  microsoftId: 'b44bb1fb-c595-45b0-9e4a-1d8b5a2b1c3d',
  activeSince: '2024-05-02',
};

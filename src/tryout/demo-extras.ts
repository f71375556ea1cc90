import type { Customer } from '../features/customers/customer.ts';
import { type Day, plusDays } from '../shared/day.ts';

type Extras = Pick<Customer, 'aliases' | 'tags' | 'notes' | 'rights' | 'support' | 'owner'>;

/** What our own records know of some customers of the try-out, so that every part of the card can be seen. */
export function extrasOf(
  prefix: string,
  today: Day,
  people: { readonly staff: string; readonly manager: string; readonly support: string },
): Partial<Extras> {
  const extras: Readonly<Record<string, Partial<Extras>>> = {
    fabrikamkr: {
      aliases: ['파브리캄 코리아'],
      tags: ['골드', '제조'],
      notes: '분기마다 방문.\n담당자는 영어도 가능.',
      support: people.support,
      rights: {
        agreement: { way: 'attested', on: plusDays(today, -14), by: 'Jisoo Park, contact@fabrikamkr.example' },
        gdap: {
          name: 'Fabrikam helpdesk',
          roles: 'Helpdesk Administrator',
          askedOn: plusDays(today, -84),
          days: 365,
        },
      },
    },
    northwindkr: {
      aliases: ['Northwind Traders Korea'],
      tags: ['골드', '유통'],
      rights: {
        agreement: { way: 'customer', on: plusDays(today, -20), by: '박도윤, contact@northwindkr.example' },
        gdap: {
          ...{ name: 'Northwind admin', roles: 'Global Reader, User Administrator', days: 180 },
          ...{ askedOn: plusDays(today, -170), grantedOn: plusDays(today, -168) },
        },
      },
    },
    tailspinkr: { aliases: ['테일스핀 토이즈'], tags: ['유통'], owner: people.manager },
    hanulpharm: { aliases: ['Hanul Pharm'], tags: ['제약', '골드'], owner: people.manager },
    adventurekr: { aliases: ['어드벤처 웍스'], tags: ['교육'], rights: { qualification: 'education' } },
  };
  return extras[prefix] ?? {};
}

import { finds } from '../recognized.ts';

describe('a role', () => {
  finds('role', [
    ['make Adele a manager', 'manager'],
    ['promote manager Megan Bowen to admin', 'admin'],
    ['give Alex the support role', 'support'],
    ['add Diego as staff', 'staff'],
    ['아델을 관리자로 지정', 'manager'],
    ['김민수에게 어드민 권한 부여해줘', 'admin'],
    ['박지훈 님을 지원 역할로 지정해줘', 'support'],
    ['최유진을 직원으로 등록해줘', 'staff'],
    ['역할 부여', undefined],
  ]);
});

import assert from 'node:assert/strict';
import { isPersonName } from '../../../src/language/extract/person.ts';
import { finds } from '../recognized.ts';

describe('a person', () => {
  finds('person', [
    ['make Adele a manager', 'Adele'],
    ['invite Jane Doe from Northwind Traders', 'Jane Doe'],
    ['invite Laura Giussani of School of Fine Art', 'Laura Giussani'],
    ['add customer Fourth Coffee, contact person Maria Lopez, Spain', 'Maria Lopez'],
    ['아델을 관리자로 지정', '아델'],
    ['한빛소프트 김민수 부장님께 초대장 보내 주세요', '김민수'],
    ['정하늘 씨한테 지원 권한 주세요', '정하늘'],
    ['이하나를 관리자로 지정해줘', '이하나'],
    ['메건은 더 이상 매니저가 아닙니다', '메건'],
    ['권한을 주고 싶어요', undefined],
  ]);

  it('is told from a company by its form', () => {
    assert.equal(isPersonName('김민수'), true);
    assert.equal(isPersonName('Adele Vance'), true);
    assert.equal(isPersonName('고려전자'), false);
    assert.equal(isPersonName('Northwind Traders'), false);
  });
});

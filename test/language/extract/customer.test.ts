import { finds } from '../recognized.ts';

describe('a customer', () => {
  finds('customer', [
    ['open Fabrikam', 'Fabrikam'],
    ['show the Contoso Ltd. account', 'Contoso Ltd.'],
    ['what is the domain of City Power & Light', 'City Power & Light'],
    ["Can I see Margie's Travel?", "Margie's Travel"],
    ['the postal code of The Phone Company is wrong', 'The Phone Company'],
    ['파브리캄 정보 보여줘', '파브리캄'],
    ['콘토소와 관계 종료', '콘토소'],
    ['한빛소프트와의 재판매인 관계를 끊고 싶어요', '한빛소프트'],
    ['가온누리가 이사했어요. 주소 변경 부탁드려요', '가온누리'],
    ['콘토소건승인해줘', '콘토소'],
    ['우리은행과 거래를 종료하려고 합니다', '우리은행'],
    ['하늘정보 변경 이력 보여줘', '하늘정보'],
    ['open contoso.com', 'contoso.com'],
    ['고객 정보 수정', undefined],
    ['end a customer relationship', undefined],
  ]);
});

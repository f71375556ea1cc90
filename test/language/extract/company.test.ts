import { finds } from '../recognized.ts';

describe('a company', () => {
  describe('with command words in its name', () => {
    finds('company', [
      ['invite Remove IT GmbH', 'Remove IT GmbH'],
      ['추천컴퍼니 초대', '추천컴퍼니'],
      ['invite Cancel & Return Ltd.', 'Cancel & Return Ltd.'],
      ['Add Me Fast Ltd. should get an invitation', 'Add Me Fast Ltd.'],
      ['invite "Help Desk Heroes"', 'Help Desk Heroes'],
      ['수락하우스에 초대 보내줘', '수락하우스'],
      ['“다시 시작”에 초대장 보내줘', '다시 시작'],
    ]);
  });
  describe('without particles, endings and politeness', () => {
    finds('company', [
      ['파브리캄에 초대 보내줘', '파브리캄'],
      ['콘토소를 초대하고 싶어요', '콘토소'],
      ['Contoso에 초대장 발송 부탁드립니다', 'Contoso'],
      ['삼성SDS를 고객으로 넣어줘', '삼성SDS'],
      ['고객 계정 만들어 주시겠어요? 회사는 (주)다올정보예요', '(주)다올정보'],
      ['인그램마이크로를 간접 공급자로 연결해 주세요', '인그램마이크로'],
      ['별하디자인 초대 취소', '별하디자인'],
      ["accept A. Datum Corporation's referral", 'A. Datum Corporation'],
    ]);
  });
  describe('without spaces around it', () => {
    finds('company', [
      ['코스모테크고객추가해줘', '코스모테크'],
      ['우리은행초대해줘', '우리은행'],
      ['노스윈드추천수락', '노스윈드'],
      ['노스윈드를아델에게넘겨줘', '노스윈드'],
    ]);
  });
  describe('that was not named', () => {
    finds('company', [
      ['I want to invite a customer', undefined],
      ['새 고객 등록', undefined],
      ['새고객등록해주세요', undefined],
      ['resend it please', undefined],
      ['초대 다시 보내줘', undefined],
    ]);
  });
});

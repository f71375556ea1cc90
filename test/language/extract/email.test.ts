import { finds } from '../recognized.ts';

describe('an e-mail address', () => {
  finds('email', [
    ['invite kim@fabrikam.com to connect', 'kim@fabrikam.com'],
    ['please mail an invitation to Jane.Doe+csp@mail.contoso.co.uk.', 'Jane.Doe+csp@mail.contoso.co.uk'],
    ['kim@fabrikam.com으로 초대 보내줘', 'kim@fabrikam.com'],
    ['초대 다시 보내줘 (lee@mirae.co.kr)', 'lee@mirae.co.kr'],
    ['invite fabrikam @ seoul', undefined],
  ]);
});

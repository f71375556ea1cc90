import { strict as assert } from 'node:assert';
import { checkSubject, type SubjectProblem } from '../../../../src/features/invitations/rules/subject.ts';

describe('A subject that was edited', () => {
  const cases: readonly [string, string, SubjectProblem | undefined][] = [
    ['plain words', '[한빛클라우드 주식회사] Microsoft 재판매인 관계 연결 요청', undefined],
    ['emoji and marks', 'Connect with us 🤝 (50 % faster!) #1', undefined],
    ['dots between words', 'Re: Fabrikam Co.Ltd. v2.0', undefined],
    ['our own name that looks like a host', '[Contoso.com] Request', undefined],
    ['spaces around it', '  Request \n', undefined],
    ['nothing', '', 'subjectMissing'],
    ['nothing that can be read', ' - ', 'subjectMissing'],
    ['200 characters', 'a'.repeat(200), undefined],
    ['201 characters', 'a'.repeat(201), 'subjectTooLong'],
    ['another header behind a line break', 'Request\r\nBcc: x@evil.com', 'subjectControl'],
    ['a tab', 'Request\tnow', 'subjectControl'],
    ['a line separator', 'Request\u2028now', 'subjectControl'],
    ['a page', 'Open https://evil.com/login', 'subjectAddress'],
    ['a page without a scheme', 'Open www.evil.example', 'subjectAddress'],
    ['a page with a Korean particle', 'evil.com에서 여세요', 'subjectAddress'],
    ['a page in full-width letters', 'ｅｖｉｌ．ｃｏｍ', 'subjectAddress'],
    ['the link itself', 'https://admin.microsoft.com/Adminportal', 'subjectAddress'],
    ['a mail address', 'Write to kim@fabrikam.com', 'subjectAddress'],
    ['a script', 'javascript://x', 'subjectAddress'],
  ];
  for (const [name, subject, problem] of cases)
    it(`${problem ? `is refused (${problem})` : 'is taken'} with ${name}`, () =>
      assert.equal(checkSubject(subject, 'Contoso.com'), problem));
});

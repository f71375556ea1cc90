import assert from 'node:assert/strict';
import { messageText } from '../../src/teams/message-text.ts';

const words = (content: unknown, contentType: unknown = 'html'): string => messageText({ contentType, content });

describe('The text of a message that a dialog was opened from', () => {
  it('has its lines where the sender had them, and no markup', () => {
    const html =
      '<div><p>Hello <b>Minji</b>,</p><p>Contoso&nbsp;Ltd. &amp; Co<br>Seoul</p><ul><li>one</li><li>two</li></ul></div>';
    assert.equal(words(html), 'Hello Minji,\n\nContoso Ltd. & Co\nSeoul\n\none\n\ntwo');
  });

  it('keeps the names of those who are mentioned, and emoji', () => {
    assert.equal(
      words('<p><at id="0">김민지</at> please <emoji alt="🙂"></emoji></p>'.normalize('NFD')),
      '김민지 please 🙂',
    );
  });

  it('leaves out files, cards and the message that it answers', () => {
    const reply =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><strong>Tom</strong><p>old <b>words</b></p></blockquote>';
    assert.equal(
      words(`${reply}<p>new</p><attachment id="1"><p>card</p></attachment><style>p{}</style><p>end</p>`),
      'new\n\nend',
    );
  });

  it('is taken as it is when it is no HTML', () => {
    assert.equal(words('a <b> & c', 'text'), 'a <b> & c');
  });

  it('is less when it is strange, and never fails', () => {
    for (const content of [undefined, null, 7, [], {}, '', '<', '<<<<', '</p></div>', '<attachment>', '&#xD800;']) {
      assert.doesNotMatch(words(content), /<\w|\n{3}/);
      assert.ok(words(content).isWellFormed());
    }
    assert.ok(words('<div>'.repeat(200_000)).length < 10);
    assert.ok(words('a'.repeat(1_000_000)).length <= 100_000);
  });
});

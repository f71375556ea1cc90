import assert from 'node:assert/strict';
import { DOUBT } from '../../src/language/port.ts';
import { createRecognizer } from '../../src/language/recognizer.ts';
import { openOffice } from '../support/office.ts';
import { parseDocument, readDocument } from './markdown.ts';

/** Code in the guides that is nothing to say. */
const NOT_SAID = ['ADMINS'];

function section(path: string, heading: string): string {
  return (
    readDocument(path)
      .text.split(/^## /m)
      .find((part) => part.startsWith(heading)) ?? ''
  );
}

describe('What the documents tell people to say', () => {
  const texts = {
    'README.md': section('README.md', 'What to say first'),
    'README.ko.md': section('README.ko.md', '처음에 말해 볼 것'),
    'docs/user-guide.md': readDocument('docs/user-guide.md').text,
    'docs/user-guide.ko.md': readDocument('docs/user-guide.ko.md').text,
  };
  for (const [path, text] of Object.entries(texts)) {
    it(`${path}: is understood, and leads to a command that is installed`, async () => {
      const { installed } = await openOffice();
      const recognizer = createRecognizer();
      const sayings = parseDocument(path, text).codes.filter((code) => !NOT_SAID.includes(code));
      const lost = sayings.filter((saying) => {
        const { intent, confidence } = recognizer.recognize(saying);
        return confidence < DOUBT || !installed.command(intent);
      });
      assert.ok(sayings.length > 5);
      assert.deepEqual(lost, []);
    });
  }
});

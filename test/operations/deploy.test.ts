import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { VARIABLES } from '../../src/config/variables.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const code = (text: string): readonly string[] => text.match(/```[\s\S]*?```/g) ?? [];

const GUIDES = ['docs/deploy.md', 'docs/deploy.ko.md'] as const;
const [english, korean] = GUIDES.map(read) as [string, string];
const container = read('Containerfile');
const unit = read('deploy/partner-assistant.service');

describe('The deploy guide', () => {
  it('is the same in both languages: commands, headings, tables', () => {
    assert.deepEqual(code(korean), code(english));
    const count = (text: string, what: RegExp) => text.match(what)?.length;
    for (const what of [/^#+ /gm, /^\|/gm, /^- /gm, /^\d\. /gm])
      assert.equal(count(korean, what), count(english, what));
  });

  for (const path of GUIDES) {
    it(`${path} names only programs, settings and files that exist`, () => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      for (const [, name = ''] of read(path).matchAll(/npm run (\w+)/g)) assert.ok(name in scripts, name);
      for (const [, name = ''] of read(path).matchAll(/`(Microsoft\w+|[A-Z]+_[A-Z_]+|CLOUD|ADMINS)\b/g))
        assert.ok(name in VARIABLES || name === 'STORE_VERSION', name);
      for (const [, file = ''] of read(path).matchAll(/\bnode --import tsx (\S+)/g))
        assert.ok(existsSync(new URL(file, ROOT)), file);
    });

    it(`${path} quotes what the log says`, () => {
      const sources = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => read(`src/${name}`))
        .join('\n');
      const quoted = [...read(path).matchAll(/^\| `([^`]+)`/gm)].map(([, line = '']) => line);
      assert.ok(quoted.length >= 6);
      for (const line of quoted) assert.ok(sources.includes(`'${line}'`), line);
    });
  }
});

describe('What the assistant is run with', () => {
  it('the container gets files that exist, and sets variables that are read', () => {
    for (const [, from = ''] of container.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const path of from.split(' ')) assert.ok(existsSync(new URL(path, ROOT)), path);
    const [, settings = ''] = /^ENV (.+)$/m.exec(container) ?? [];
    for (const setting of settings.split(' ')) {
      const [name = ''] = setting.split('=');
      assert.ok(name in VARIABLES || name === 'TSX_DISABLE_CACHE', name);
    }
  });

  it('the container and the service run the same program, without npm, not as root', () => {
    const [, command = ''] = /^CMD (\[.*\])$/m.exec(container) ?? [];
    const words = (JSON.parse(command) as string[]).join(' ');
    assert.match(unit, new RegExp(`^ExecStart=/usr/bin/${words.replaceAll('.', '\\.')}$`, 'm'));
    assert.match(container, /^USER node$/m);
    assert.match(unit, /^User=partner-assistant$/m);
    assert.match(unit, /^ProtectSystem=strict$/m);
  });

  it('no secret stands in any of it', () => {
    for (const text of [container, unit, english, korean])
      assert.doesNotMatch(text, /(?:PASSWORD|MicrosoftAppPassword|SMTP_URL)=\S/);
  });
});

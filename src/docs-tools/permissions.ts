import { roleName } from '../assistant/cards.ts';
import type { Contributions, Feature } from '../assistant/feature.ts';
import { sayIn } from '../catalogue/say.ts';
import { isAmong, ROLES, type Who } from '../partner/roles.ts';
import type { Locale } from '../shared/locale.ts';

const WORDS = {
  en: {
    title: 'Who may do what',
    inOther: '[한국어](permissions.ko.md)',
    intro: [
      'Written by `npm run docs` from what the features declare; a test fails when it is not current. Do not edit it by hand.',
      'Roles add up. The last column is somebody without a role. A dot means: allowed; many things have further rules (one’s own task, nobody decides on their own request), which the refusal names.',
    ],
    say: 'To say',
    press: 'To press',
    see: 'To see',
    nobody: 'no role',
  },
  ko: {
    title: '누가 무엇을 할 수 있나요',
    inOther: '[English](permissions.md)',
    intro: [
      '기능의 선언을 바탕으로 `npm run docs`가 작성합니다. 내용이 최신이 아니면 테스트가 실패합니다. 직접 고치지 마세요.',
      '역할은 더해집니다. 마지막 열은 역할이 없는 사람입니다. 점은 허용된다는 뜻이며, 본인 작업만 가능하거나 본인의 요청은 승인할 수 없는 등의 추가 규칙은 거절할 때 알려 줍니다.',
    ],
    say: '말하기',
    press: '누르기',
    see: '보기',
    nobody: '역할 없음',
  },
} as const;

/** Where it stands, from the root of the project. */
export function permissionsFile(locale: Locale): string {
  return `docs/permissions${locale === 'en' ? '' : `.${locale}`}.md`;
}

/** The table of commands, buttons and records by role, as Markdown; one part for each feature, in the order of help. */
export function renderPermissions({ features }: Pick<Contributions, 'features'>, locale: Locale): string {
  const { title, inOther, intro } = WORDS[locale];
  return [`# ${title}`, inOther, ...intro, ...features.map((feature) => partOf(feature, locale))]
    .join('\n\n')
    .concat('\n');
}

function partOf(feature: Feature, locale: Locale): string {
  const say = sayIn(locale);
  const words = WORDS[locale];
  const { commands = [], actions = [], records = [] } = feature;
  const tables = [
    table(
      words.say,
      commands.map(({ title, examples, who }) => [`${say(title)} (“${examples[locale][0]}”)`, who]),
      locale,
    ),
    table(
      words.press,
      actions.map(({ verb, who }) => [`\`${verb}\``, who]),
      locale,
    ),
    table(
      words.see,
      records.map(({ kind, who }) => [`\`${kind.name}\``, who]),
      locale,
    ),
  ];
  return [`## ${say(feature.title)}`, ...tables.filter((each) => each !== '')].join('\n\n');
}

function table(heading: string, rows: readonly (readonly [what: string, who: Who])[], locale: Locale): string {
  if (rows.length === 0) return '';
  const say = sayIn(locale);
  const header = [heading, ...ROLES.map((role) => say(roleName(role))), WORDS[locale].nobody];
  const cells = rows.map(([what, who]) => [
    what,
    ...[...ROLES.map((role) => [role]), []].map((roles) => dot(roles, who)),
  ]);
  return [header, ['---', ...header.slice(1).map(() => ':-:')], ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

function dot(roles: Parameters<typeof isAmong>[0], who: Who): string {
  return isAmong(roles, who) ? '●' : '';
}

import type { Command } from '../assistant/feature.ts';
import type { Recognizer } from '../language/port.ts';
import { LOCALES } from '../shared/locale.ts';
import { checkIcons, type Icons } from './check-icons.ts';
import { isTunnel } from './lasting-host.ts';
import { menuOf } from './manifest.ts';

/** A built package, before it is written. */
export interface PackageDraft {
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly language: Readonly<Record<string, string>>;
  readonly icons: Icons;
  readonly commands: readonly Command[];
}

/** Lengths of manifest 1.29, by the key that the language file uses too. */
const LENGTHS: Readonly<Record<string, number>> = {
  'name.short': 30,
  'name.full': 100,
  'description.short': 80,
  'description.full': 4000,
  'developer.name': 32,
};
const COMMAND_LENGTHS = { title: 128, description: 4000 } as const;
/** Of the searches, their parameters and the dialogs. */
const SEARCH_LENGTHS = { title: 32, description: 128 } as const;

/** Everything that is wrong with a package, all at once, each as a sentence that says what to change. */
export function checkPackage(
  { manifest, language, icons, commands }: PackageDraft,
  recognizer: Recognizer,
): readonly string[] {
  return [
    ...checkLengths(manifest, language),
    ...checkLanguage(manifest, language),
    ...checkOffers(manifest),
    ...checkMenu(commands, recognizer),
    ...checkAddresses(manifest),
    ...checkPlaceholders({ manifest, language }),
    ...checkIcons(icons),
  ];
}

function checkLengths(manifest: PackageDraft['manifest'], language: PackageDraft['language']): readonly string[] {
  const english = Object.entries(LENGTHS).map(
    ([path, most]) => ['the manifest', path, String(at(manifest, path) ?? ''), most] as const,
  );
  const korean = Object.entries(language).flatMap(([path, text]) => {
    const lengths = path.startsWith('composeExtensions') ? SEARCH_LENGTHS : COMMAND_LENGTHS;
    const most = LENGTHS[path] ?? (path.endsWith('.title') ? lengths.title : lengths.description);
    return path === '$schema' ? [] : [['ko.json', path, text, most] as const];
  });
  return [...english, ...searchTexts(manifest), ...korean].flatMap(([file, path, text, most]) => {
    if (text.trim() === '') return [`${path} in ${file} is empty.`];
    return text.length > most ? [`${path} in ${file} has ${text.length} characters, ${most} are allowed.`] : [];
  });
}

/** Titles and descriptions of the searches and dialogs, by their place in the manifest. */
function searchTexts(manifest: PackageDraft['manifest']): readonly (readonly [string, string, string, number])[] {
  const [extension] = (manifest.composeExtensions ?? []) as readonly { commands: readonly SearchTexts[] }[];
  return (extension?.commands ?? []).flatMap((command, index) =>
    [command, ...(command.parameters ?? [])].flatMap(({ title, description }, at) => {
      const place = `composeExtensions[0].commands[${index}]${at === 0 ? '' : `.parameters[${at - 1}]`}`;
      return [
        ['the manifest', `${place}.title`, title, SEARCH_LENGTHS.title] as const,
        ['the manifest', `${place}.description`, description, SEARCH_LENGTHS.description] as const,
      ];
    }),
  );
}

interface SearchTexts {
  readonly title: string;
  readonly description: string;
  readonly parameters?: readonly { readonly title: string; readonly description: string }[];
}

function checkLanguage(manifest: PackageDraft['manifest'], language: PackageDraft['language']): readonly string[] {
  const version = /\/v([\d.]+)\//;
  const [ours, theirs] = [manifest.$schema, language.$schema].map((schema) => version.exec(String(schema))?.[1]);
  const schema =
    ours && ours === theirs && ours === manifest.manifestVersion
      ? []
      : ['ko.json and the manifest must name the same schema version.'];
  const keys = [
    ...['name.short', 'name.full', 'description.short', 'description.full'],
    ...searchTexts(manifest).map(([, path]) => path),
  ];
  return [...schema, ...keys.filter((key) => !language[key]).map((key) => `ko.json lacks ${key}.`)];
}

/** Manifest 1.29 takes ten searches and dialogs together. */
const MOST_OFFERS = 10;

function checkOffers(manifest: PackageDraft['manifest']): readonly string[] {
  const [extension] = (manifest.composeExtensions ?? []) as readonly { commands: readonly unknown[] }[];
  const count = extension?.commands.length ?? 0;
  return count > MOST_OFFERS ? [`The manifest offers ${count} searches and dialogs, ${MOST_OFFERS} are allowed.`] : [];
}

/** What the menu types for a person must be understood in that person's language. */
function checkMenu(commands: readonly Command[], recognizer: Recognizer): readonly string[] {
  return menuOf(commands).flatMap(({ intent, examples }) =>
    LOCALES.flatMap((locale) => {
      const words = examples[locale][0];
      const { intent: understood } = recognizer.recognize(words);
      return understood === intent
        ? []
        : [`“${words}” in the ${locale} menu is understood as ${understood}, not ${intent}.`];
    }),
  );
}

function checkAddresses(manifest: PackageDraft['manifest']): readonly string[] {
  const developer = (manifest.developer ?? {}) as Readonly<Record<string, unknown>>;
  const urls = ['websiteUrl', 'privacyUrl', 'termsOfUseUrl'].map((key) => hostOf(String(developer[key] ?? '')));
  const domains = Array.isArray(manifest.validDomains) ? manifest.validDomains.map(String) : [];
  const hosts = [...urls, ...domains.map((domain) => domain.replace(/:\d+$/, ''))];
  return hosts.filter(isTunnel).map((host) => `${host} is not a lasting public host.`);
}

function checkPlaceholders(files: object): readonly string[] {
  const left = JSON.stringify(files).match(/\$\{[^}]*\}|\{\{[^}]*\}\}|<[A-Z_ -]+>|\bundefined\b/g) ?? [];
  return left.map((found) => `A placeholder was left: ${found}`);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function at(tree: Readonly<Record<string, unknown>>, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((node, name) => (node as Readonly<Record<string, unknown>> | undefined)?.[name], tree);
}

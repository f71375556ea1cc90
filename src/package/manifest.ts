import type { Command, Contributions } from '../assistant/feature.ts';
import { type SearchCommand, searchesOf } from '../assistant/sharing/search.ts';
import { sayIn } from '../catalogue/say.ts';
import type { PackageSettings } from '../config/settings.ts';
import type { Locale } from '../shared/locale.ts';

/** What differs between installations. */
export interface Identity extends PackageSettings {
  readonly version: string;
  readonly botId: string;
  readonly publicUrl?: string;
}

/** The files of `manifest/` as they are in the project, and what fills them. */
export interface ManifestParts {
  readonly base: Readonly<Record<string, unknown>>;
  readonly korean: Readonly<Record<string, string>>;
  readonly installed: Pick<Contributions, 'commands' | 'recordType'>;
  readonly identity: Identity;
}

/** Teams shows at most this many commands in a menu (manifest 1.29). */
const MENU_LENGTH = 12;
const SCOPES = [['personal'], ['team'], ['groupChat']] as const;

/** What people need first; commands that are not installed are passed over. */
const MENU = [
  'today.show',
  'customer.add',
  'customer.list',
  'invitation.send',
  'invitation.list',
  'referral.list',
  'referral.add',
  'relationship.end',
  'approval.list',
  'task.list',
  'history.show',
  'help',
] as const;

/** The commands of the menu, most useful first. */
export function menuOf(commands: readonly Command[]): readonly Command[] {
  const found = MENU.flatMap((intent) => commands.find((command) => command.intent === intent) ?? []);
  return found.slice(0, MENU_LENGTH);
}

/** The manifest of the app package, and its Korean language file. */
export function buildManifest({ base, korean, installed, identity }: ManifestParts): {
  manifest: Readonly<Record<string, unknown>>;
  language: Readonly<Record<string, string>>;
} {
  const menu = menuOf(installed.commands);
  const offers = offersOf(installed);
  const [bot] = Array.isArray(base.bots) ? base.bots : [];
  const host = identity.publicUrl && new URL(identity.publicUrl).host;
  const manifest = {
    ...base,
    version: identity.version,
    id: identity.id,
    developer: {
      name: identity.publisherName,
      websiteUrl: identity.publisherUrl,
      privacyUrl: identity.privacyUrl,
      termsOfUseUrl: identity.termsUrl,
    },
    bots: [
      {
        ...bot,
        botId: identity.botId,
        commandLists: SCOPES.map((scopes) => ({ scopes, commands: menu.map((command) => entry(command, 'en')) })),
      },
    ],
    ...(offers.length > 0 && {
      composeExtensions: [
        {
          botId: identity.botId,
          commands: offers.map((offer) => offer('en')),
          ...(host && { messageHandlers: [{ type: 'link', value: { domains: [host] } }] }),
        },
      ],
    }),
    validDomains: host ? [host] : [],
    ...(host && { webApplicationInfo: { id: identity.botId, resource: `api://${host}/${identity.botId}` } }),
  };
  return { manifest, language: { ...korean, ...Object.fromEntries([...menuWords(menu), ...offerWords(offers)]) } };
}

function entry(command: Command, locale: Locale): { title: string; description: string } {
  return { title: command.examples[locale][0], description: sayIn(locale)(command.title) };
}

/** The Korean words of the menu, by their place in the manifest. */
function menuWords(menu: readonly Command[]): readonly (readonly [string, string])[] {
  return SCOPES.flatMap((_, list) =>
    menu.flatMap((command, index) => {
      const { title, description } = entry(command, 'ko');
      const place = `bots[0].commandLists[${list}].commands[${index}]`;
      return [[`${place}.title`, title] as const, [`${place}.description`, description] as const];
    }),
  );
}

/** Something that the client offers where messages are written, in the words of a language. */
type Offer = (locale: Locale) => {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly parameters?: readonly { readonly title: string; readonly description: string }[];
};

/** The searches first: one of them is what the client opens with. Manifest 1.29 takes ten in all. */
function offersOf(installed: ManifestParts['installed']): readonly Offer[] {
  return [...searchesOf(installed).map(searchOffer), ...installed.commands.flatMap(dialogOffer)];
}

/** A search, in the compose box and in the box on top, open with the newest records at once. */
function searchOffer({ id, title, description }: SearchCommand): Offer {
  return (locale) => {
    const say = sayIn(locale);
    const words = {
      name: 'words',
      title: say('search.words'),
      description: say('search.wordsHint'),
      inputType: 'text',
    };
    return {
      id,
      type: 'query',
      title: say(title),
      description: say(description),
      initialRun: true,
      context: ['compose', 'commandBox'],
      parameters: [words],
    };
  };
}

/** A command that opens as a dialog, on each message and in the compose box; nowhere else could its card be put. */
function dialogOffer({ intent, title, fromMessage }: Command): readonly Offer[] {
  if (!fromMessage) return [];
  return [
    (locale) => {
      const say = sayIn(locale);
      return {
        id: intent,
        type: 'action',
        title: say(title),
        description: say(fromMessage),
        fetchTask: true,
        context: ['message', 'compose'],
      };
    },
  ];
}

/** The Korean words of what the client offers, by their place in the manifest. */
function offerWords(offers: readonly Offer[]): readonly (readonly [string, string])[] {
  return offers.flatMap((offer, index) => {
    const { title, description, parameters = [] } = offer('ko');
    const place = `composeExtensions[0].commands[${index}]`;
    return [
      [`${place}.title`, title] as const,
      [`${place}.description`, description] as const,
      ...parameters.flatMap((words, at) => [
        [`${place}.parameters[${at}].title`, words.title] as const,
        [`${place}.parameters[${at}].description`, words.description] as const,
      ]),
    ];
  });
}

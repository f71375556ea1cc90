import type { Note } from '../assistant/feature.ts';
import type { Card } from '../assistant/reply.ts';
import { shorten } from '../catalogue/shorten.ts';
import { tidy } from '../catalogue/tidy.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import { type Button, buttonJson, buttonsJson } from './button.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { firstThatFits } from './first-that-fits.ts';
import { noteData } from './note.ts';
import { render } from './render.ts';

export interface ListItem {
  readonly title: string;
  readonly detail: string;
  /** A word for its state, right of it. */
  readonly badge?: string;
  readonly tone?: 'good' | 'warning' | 'attention' | 'accent' | 'default';
  /** What pressing the line does. */
  readonly open?: Button;
}

export interface ListContent {
  readonly locale: Locale;
  readonly title: string;
  readonly intro?: string;
  readonly note?: Note;
  readonly search?: { readonly label: string; readonly placeholder: string; readonly value: string };
  readonly groups: readonly { readonly heading?: string; readonly items: readonly ListItem[] }[];
  /** Said instead of the items when there are none. */
  readonly empty: string;
  readonly buttons?: readonly Button[];
}

/** Characters of each text of a line, in further and further shortening. */
const STEPS = [200, 80, 40];

/** Lines that lead to records, in groups, what is long in them cut until the card fits. All texts are plain. */
export function listCard(content: ListContent): Card {
  return firstThatFits([content, ...STEPS.map((length) => shortened(content, length))], whole);
}

function shortened(content: ListContent, length: number): ListContent {
  const item = ({ title, detail, ...rest }: ListItem): ListItem => ({
    ...rest,
    title: shorten(title, length),
    detail: shorten(detail, length),
    ...(rest.open && { open: { ...rest.open, title: shorten(rest.open.title, length) } }),
  });
  return {
    ...content,
    title: shorten(content.title, length),
    ...(content.search && { search: { ...content.search, value: shorten(content.search.value, length) } }),
    groups: content.groups.map((group) => ({ ...group, items: group.items.map(item) })),
  };
}

function whole(content: ListContent): Card {
  const { title, intro = '', note, search, buttons = [] } = content;
  const groups = content.groups.filter((group) => group.items.length > 0);
  const data = {
    ...noteData(note),
    title: escapeMarkdown(title),
    hasIntro: intro !== '',
    intro: escapeMarkdown(intro),
    hasSearch: search !== undefined,
    searchLabel: search?.label ?? '',
    searchPlaceholder: tidy(search?.placeholder ?? ''),
    searchValue: tidy(search?.value ?? ''),
    groups: groups.map((group) => ({
      hasHeading: group.heading !== undefined,
      heading: escapeMarkdown(group.heading ?? ''),
      items: group.items.map(itemData),
    })),
    isEmpty: groups.length === 0,
    empty: escapeMarkdown(content.empty),
    hasButtons: buttons.length > 0,
    buttons: buttonsJson(buttons),
  };
  return render('list', data, { summary: inWords(content, groups), locale: content.locale });
}

function itemData(item: ListItem): JsonObject {
  const plain = {
    title: escapeMarkdown(item.title),
    detail: escapeMarkdown(item.detail),
    hasDetail: item.detail !== '',
    hasBadge: item.badge !== undefined,
    badge: escapeMarkdown(item.badge ?? ''),
    tone: item.tone ?? 'default',
    canOpen: item.open !== undefined,
  };
  return item.open ? { ...plain, open: buttonJson(item.open) } : { ...plain, open: {} };
}

function inWords(content: ListContent, groups: ListContent['groups']): string {
  const lines = groups.flatMap((group) => [
    ...(group.heading ? [group.heading] : []),
    ...group.items.map((item) => `• ${[item.title, item.detail, item.badge].filter(Boolean).join(' · ')}`),
  ]);
  return [content.title, content.note?.text, content.intro, ...(lines.length > 0 ? lines : [content.empty])]
    .filter(Boolean)
    .join('\n');
}

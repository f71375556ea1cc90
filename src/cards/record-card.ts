import type { Note } from '../assistant/feature.ts';
import type { Card } from '../assistant/reply.ts';
import type { Locale } from '../shared/locale.ts';
import type { RecordRef } from '../store/port.ts';
import { type Button, buttonsJson } from './button.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { firstThatFits } from './first-that-fits.ts';
import { shortenings } from './fit-record.ts';
import { noteData } from './note.ts';
import { render } from './render.ts';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface RecordContent {
  readonly locale: Locale;
  readonly about: RecordRef & { readonly version: number };
  /** What kind of thing it is: "Customer". */
  readonly category: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Its state in a word, and how that feels. */
  readonly badge: string;
  readonly tone: 'good' | 'warning' | 'attention' | 'accent' | 'default';
  readonly note?: Note;
  readonly facts: readonly Fact[];
  /** Further parts: a heading with facts or lines. */
  readonly sections?: readonly {
    readonly heading: string;
    readonly facts?: readonly Fact[];
    readonly lines?: readonly string[];
  }[];
  /** A page to go on to, as a line: it stays however many buttons there are. */
  readonly link?: { readonly title: string; readonly url: string };
  readonly buttons?: readonly Button[];
}

/** One record as it is now, what is long in it cut until it fits. Facts without a value are left out. All texts are plain. */
export function recordCard(content: RecordContent): Card {
  return firstThatFits(shortenings(content), whole);
}

function whole(content: RecordContent): Card {
  const { category, title, subtitle = '', note, sections = [], link, buttons = [] } = content;
  const data = {
    ...noteData(note),
    category: escapeMarkdown(category),
    title: escapeMarkdown(title),
    hasSubtitle: subtitle !== '',
    subtitle: escapeMarkdown(subtitle),
    badge: escapeMarkdown(content.badge),
    tone: content.tone,
    facts: factData(content.facts),
    hasFacts: factData(content.facts).length > 0,
    sections: sections.map((section) => ({
      heading: escapeMarkdown(section.heading),
      facts: factData(section.facts ?? []),
      hasFacts: factData(section.facts ?? []).length > 0,
      lines: (section.lines ?? []).map((line) => ({ text: escapeMarkdown(line) })),
    })),
    hasLink: link !== undefined,
    link: { title: escapeMarkdown(link?.title ?? ''), url: link?.url ?? '' },
    hasButtons: buttons.length > 0,
    buttons: buttonsJson(buttons),
  };
  const inShort = [category, content.badge, subtitle].filter(Boolean).join(' · ');
  return {
    ...render('record', data, { summary: inWords(content), locale: content.locale }),
    about: content.about,
    title,
    inShort,
  };
}

function factData(facts: readonly Fact[]) {
  return facts
    .filter((fact) => fact.value !== '')
    .map((fact) => ({ title: escapeMarkdown(fact.label), value: escapeMarkdown(fact.value) }));
}

function inWords(content: RecordContent): string {
  const line = (fact: Fact): string => `${fact.label}: ${fact.value}`;
  return [
    content.note?.text,
    `${content.category}: ${content.title} (${content.badge})`,
    ...content.facts.filter((fact) => fact.value !== '').map(line),
    ...(content.sections ?? []).flatMap((section) => [
      section.heading,
      ...(section.facts ?? []).filter((fact) => fact.value !== '').map(line),
      ...(section.lines ?? []),
    ]),
  ]
    .filter(Boolean)
    .join('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

export const ROOT = join(import.meta.dirname, '../..');

/** A Markdown file of the project, as far as the tests look at it. */
export interface Document {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
  /** Where links and pictures lead, as written. */
  readonly targets: readonly string[];
  /** What `#…` can point at. */
  readonly anchors: readonly string[];
  /** Code in running text, without fenced blocks. */
  readonly codes: readonly string[];
  readonly fences: readonly string[];
  /** Fenced blocks that say which file they are: ```ts src/features/me/rules.ts */
  readonly files: readonly { readonly path: string; readonly content: string }[];
}

/** Every document that is part of the project: the root's and those of `docs/`. */
export function documents(): readonly Document[] {
  const paths = ['.', 'docs'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map(({ name }) => (folder === '.' ? name : `${folder}/${name}`)),
  );
  return paths.map(readDocument);
}

export function readDocument(path: string): Document {
  return parseDocument(path, readFileSync(join(ROOT, path), 'utf8'));
}

export function parseDocument(path: string, text: string): Document {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  return {
    path,
    text,
    targets: inline.flatMap((token) => token.attrGet('href') ?? token.attrGet('src') ?? []).map(String),
    anchors: tokens.flatMap((token, index) =>
      token.type === 'heading_open' ? slug(tokens[index + 1]?.content ?? '') : [],
    ),
    codes: inline.filter(({ type }) => type === 'code_inline').map(({ content }) => content),
    fences: tokens.filter(({ type }) => type === 'fence').map(({ content }) => content),
    files: tokens.flatMap(({ type, info, content }) => {
      const [, named] = type === 'fence' ? info.split(' ') : [];
      return named ? [{ path: named, content }] : [];
    }),
  };
}

/** The anchor that GitHub gives a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');
}

/** The first column of a document's tables below the heading with this text: what stands in backticks there. */
export function firstColumn(document: Document, heading: string): readonly string[] {
  const section = document.text.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, code = '']) => code);
}

/** All sources below a folder, in one text. */
export function sourceOf(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

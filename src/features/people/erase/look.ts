import { createHash } from 'node:crypto';
import type { Eraser, Subject, Whom } from '../../../assistant/eraser.ts';
import { rolesOf } from '../../../assistant/open-turn.ts';
import type { TextKey } from '../../../catalogue/texts.ts';
import { people } from '../../../partner/people.ts';
import type { Instant } from '../../../shared/instant.ts';
import type { Reader } from '../../../store/port.ts';
import type { Around } from '../around.ts';
import { inHandsOf } from '../leave/hands.ts';
import { isTelling } from '../rules/erasing.ts';

/** What is known of somebody, where; and why it cannot be erased now, if it cannot. */
export interface Looked {
  readonly whom: Whom;
  /** As the person is called; without a name the address. */
  readonly name: string;
  readonly found: readonly { readonly title: TextKey; readonly names: readonly string[] }[];
  readonly blocked?: TextKey;
  /** Differs when anything of it does. */
  readonly print: string;
}

/** Looks for somebody in everything. @param also words that were typed beside those that are known */
export async function look(
  subject: Subject,
  also: readonly string[],
  reader: Reader,
  now: Instant,
  around: Around,
): Promise<Looked> {
  const erasers = erasersOf(around);
  const known = await knownWords(subject, reader, around);
  const whom = { ...subject, words: [...new Set([...known, ...also])].filter(isTelling) };
  const found = new Map<TextKey, readonly string[]>();
  for (const eraser of erasers) {
    const names = await eraser.find(whom, reader);
    if (names.length > 0) found.set(eraser.title, [...(found.get(eraser.title) ?? []), ...names]);
  }
  const blocked = (await inTheWay(whom, reader, now, around)) ?? (await blockedBy(erasers, whom, reader));
  const lines = [...found].map(([title, names]) => ({ title, names }));
  const person = subject.kind === 'person' ? await reader.get(people, subject.id) : undefined;
  return {
    ...{ whom, found: lines, name: person?.body.name || (known[0] ?? '') },
    ...(blocked && { blocked }),
    print: createHash('sha256')
      .update(JSON.stringify([whom, lines]))
      .digest('base64url'),
  };
}

/** What stands for somebody in texts, the name first. */
export async function knownWords(subject: Subject, reader: Reader, around: Around): Promise<readonly string[]> {
  return (await Promise.all(erasersOf(around).map((eraser) => eraser.knows?.(subject, reader) ?? []))).flat();
}

export function erasersOf({ everyone }: Around): readonly Eraser[] {
  return everyone.features.flatMap((feature) => feature.erasers ?? []);
}

/** Somebody who works here is still needed: first the roles go, and what is in their hands. */
async function inTheWay(
  { kind, id }: Whom,
  reader: Reader,
  now: Instant,
  around: Around,
): Promise<TextKey | undefined> {
  if (kind !== 'person') return undefined;
  const person = await reader.get(people, id);
  if (rolesOf(id, person?.body, around.admins).length > 0) return 'people.erase.problem.role';
  return (await inHandsOf(id, reader, now, around)).length > 0 ? 'people.erase.problem.hands' : undefined;
}

async function blockedBy(erasers: readonly Eraser[], whom: Whom, reader: Reader): Promise<TextKey | undefined> {
  for (const eraser of erasers) {
    const why = await eraser.blocked?.(whom, reader);
    if (why) return why;
  }
  return undefined;
}

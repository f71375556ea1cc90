import { findAssignee } from './extract/assignee.ts';
import { findCompany } from './extract/company.ts';
import { findContact } from './extract/contact.ts';
import { findLanguage } from './extract/language.ts';
import { findMine } from './extract/mine.ts';
import { findOutcome } from './extract/outcome.ts';
import { findPeriod } from './extract/period.ts';
import { findQuery } from './extract/query.ts';
import { findCause, type Reason } from './extract/reason.ts';
import { findRole } from './extract/role.ts';
import { findStatus } from './extract/status.ts';
import { findTopic } from './extract/topic.ts';
import { GIVEN_NAMES_KO } from './lexicon/given-names.ts';
import type { Entities, Intent } from './port.ts';
import type { Reading } from './read/annotate.ts';
import { type Candidate, findNames } from './read/names.ts';
import { findReference } from './reference.ts';
import { slotsOf } from './slots-of.ts';
import type { Understanding } from './understand.ts';

/** Fills the entities of one intent from what was read. What was not said is absent. */
export function fillSlots(intent: Intent, understanding: Understanding): Entities {
  const { reading, reason } = understanding;
  const slots = slotsOf(intent);
  const cause = slots.includes('reason') ? (reason ?? causeOf(understanding)) : undefined;
  const candidates = cause === undefined ? understanding.candidates : findNames(reading, [cause]);
  const pieces =
    cause === undefined
      ? reading.pieces
      : reading.pieces.filter((piece) => !(cause.start <= piece.start && piece.end <= cause.end));
  const typed = (type: string): string | undefined => reading.typed.find((span) => span.type === type)?.value;
  const entities: Record<string, string> = {};
  const put = (slot: keyof Entities, value: string | undefined): void => {
    if (value !== undefined && value !== '' && slots.includes(slot)) entities[slot] = value;
  };
  // 걔네, 그곳: somebody spoken of before, whoever that was. It is no name.
  const names = namesFor(
    intent,
    reading,
    candidates.filter(({ text }) => findReference(text)?.word !== text),
  );
  put('company', names.company ?? (slots.includes('domain') || slots.includes('query') ? undefined : typed('domain')));
  put('customer', names.company ?? typed('domain'));
  put('person', withoutHonorific(names.person));
  put('assignee', withoutHonorific(names.assignee));
  put('domain', typed('domain'));
  put('country', reading.places[0]?.code);
  put('email', typed('email'));
  put('phone', typed('phone'));
  put('language', findLanguage(reading.text, pieces));
  put('status', findStatus(intent, pieces));
  put('period', findPeriod(reading.text));
  put('role', findRole(pieces));
  put('outcome', findOutcome(reading.text, pieces));
  put('mine', findMine(pieces));
  if (slots.includes('query'))
    put('query', findQuery(reading.text, pieces, candidates) ?? typed('domain') ?? typed('email'));
  if (slots.includes('topic')) put('topic', findTopic(reading.text));
  put('reason', cause?.value);
  return entities;
}

interface Names {
  readonly company?: string | undefined;
  readonly person?: string | undefined;
  readonly assignee?: string | undefined;
}

function namesFor(intent: Intent, reading: Reading, candidates: readonly Candidate[]): Names {
  if (intent === 'role.grant' || intent === 'role.revoke') {
    const person = candidates.find((candidate) => candidate.person) ?? candidates[0];
    return { person: person?.text ?? reading.typed.find((span) => span.type === 'email')?.value };
  }
  if (intent === 'referral.handoff') {
    const assignee = findAssignee(reading, candidates);
    return {
      company: findCompany(candidates.filter((candidate) => candidate !== assignee))?.text,
      assignee: assignee?.text,
    };
  }
  const slots = slotsOf(intent);
  if (slots.includes('person') && slots.includes('company')) {
    const person = findContact(reading, candidates);
    return { company: findCompany(candidates.filter((candidate) => candidate !== person))?.text, person: person?.text };
  }
  if (intent === 'history.show') {
    // "what did Adele do", "아델이 뭘 했어": somebody of ours, not a customer.
    return { company: findCompany(candidates.filter((candidate) => !candidate.person))?.text };
  }
  return { company: findCompany(candidates)?.text };
}

/** A reason that is not announced: a Korean clause before the command. */
function causeOf({ reading, candidates }: Understanding): Reason | undefined {
  const { text } = reading;
  const startOf = (end: number): number => {
    let start = 0;
    // Names inside the clause belong to it: only the company that is spoken of ends what stands before.
    const behind = (name: Candidate): number =>
      reading.pieces.find((piece) => piece.start >= name.end)?.start ?? name.end;
    const topic = [findCompany(candidates), candidates[0]].find(
      (name) => name !== undefined && name.end <= end && behind(name) < end,
    );
    if (topic !== undefined) start = afterTopic(reading, topic.end, end);
    // "거절합니다 예산 문제 때문에": the reason follows the command.
    for (const piece of reading.pieces) {
      if (!piece.concepts.includes('decline') && !piece.concepts.includes('remove')) continue;
      const rest =
        /^ ?[가-힣]*(?: (?:주세요|주십시오|주시겠어요|주실래요|줘|줘요|주시죠|부탁드립니다|부탁드려요|부탁해요))?/u.exec(
          text.slice(piece.end),
        )?.[0] ?? '';
      if (piece.end + rest.length < end && rest !== '' && rest !== piece.particle)
        start = Math.max(start, piece.end + rest.length);
    }
    return Math.max(start, ...[',', '.', ';', '-'].map((mark) => text.lastIndexOf(`${mark} `, end - 1) + 1));
  };
  return findCause(text, startOf);
}

/** Behind a name, the words that still belong to it: its particle, and "추천은", "건은", "고객 관계를". */
function afterTopic(reading: Reading, from: number, end: number): number {
  let at = from;
  const pieces = reading.pieces.filter((piece) => piece.start >= from && piece.end < end);
  for (const piece of pieces) {
    const ours =
      piece.concepts.some((concept) =>
        ['referral', 'customer', 'relationship', 'removal', 'invitation', 'company'].includes(concept),
      ) || piece.text === '건';
    if (!ours) break;
    at = piece.end + (piece.particle?.length ?? 0);
  }
  if (at === from) {
    const named = reading.pieces.find((piece) => piece.end === from);
    at = from + (named?.particle?.length ?? 0);
  }
  return at;
}

/** 민지님, 민지 씨, 민지이 → 민지. A name keeps at least two syllables: 님, 씨 and 이 can end one. */
function withoutHonorific(name: string | undefined): string | undefined {
  const bare = name?.replace(/(?<=[가-힣]{2})\s*[님씨]$/u, '');
  const given = /^([가-힣]{2})이$/u.exec(bare ?? '')?.[1];
  return given !== undefined && GIVEN_NAMES_KO.has(given) ? given : bare;
}

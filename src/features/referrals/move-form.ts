import { closeDraft, type Draft, keepDraft, startDraft } from '../../assistant/drafts.ts';
import {
  type CardAction,
  type Contributions,
  type Form,
  type Heard,
  type Note,
  onDraft,
  onRecord,
} from '../../assistant/feature.ts';
import { recordCalled } from '../../assistant/record-called.ts';
import type { Card, Reply } from '../../assistant/reply.ts';
import type { SaidTurn, Turn, Viewer } from '../../assistant/turn.ts';
import { type Button, ofDraft } from '../../cards/button.ts';
import { cancelButton } from '../../cards/cancel-button.ts';
import { type FormContent, type FormField, formCard } from '../../cards/form-card.ts';
import type { Correction } from '../../language/correction/part.ts';
import type { Entities } from '../../language/port.ts';
import { reasonIn } from '../../language/reason.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { findReferral, refused } from './find/find-referral.ts';
import { WHO } from './find/list.ts';
import { type Referral, referrals } from './referral.ts';
import { referralCard } from './referral-card.ts';
import { type Move, refusalOf } from './rules/permits.ts';

type Values = Readonly<Record<string, string>>;

/** "Reject Wingtip", "Litware accepted": what else is rejected and accepted here, where no referral bears the name. */
const ELSEWHERE: Partial<Record<Move, readonly string[]>> = { decline: ['ending'], accept: ['invitation'] };

/** A form that does something with one referral: what it asks, what it accepts, what it does. */
export interface MoveForm<Problem extends string> {
  /** Name of the form, and verb of the button that opens it; `….submit` sends it. */
  readonly name: string;
  readonly move: Move;
  readonly fields: readonly string[];
  /** What stands in it at first. */
  start(turn: Turn, referral: Referral, said: Entities, reader: Reader): Promise<Values>;
  check(turn: Turn, values: Values, referral: Referral, reader: Reader): Promise<readonly Problem[]>;
  content(
    viewer: Viewer,
    shown: { values: Values; referral: Referral; said: Entities; problems: readonly Problem[] },
    reader: Reader,
  ): Promise<
    Pick<FormContent, 'title' | 'intro' | 'facts'> & {
      fields: readonly FormField[];
      note?: Note;
      submit: string;
      /** Another way on from here, without filling this in first: a title, and the verb of an action on this form. */
      instead?: { readonly title: string; readonly verb: string };
    }
  >;
  /** What a correction changes in it. */
  hear?(viewer: Viewer, values: Values, said: Correction, reader: Reader): Promise<Heard | undefined>;
  /** Does it. The values were checked, and that the person may. */
  carryOut(turn: Turn, tx: Tx, referral: Doc<Referral>, values: Values): Promise<{ done: Doc<Referral>; note: Note }>;
}

/** What a form comes to: the button that opens it, the one that sends it, the form itself, and the way in by words. */
export interface MoveFormParts {
  readonly actions: readonly CardAction[];
  readonly form: Form;
  readonly byWords: (turn: SaidTurn, tx: Tx) => Promise<Reply>;
  /** Opens it for a referral. */
  readonly open: (turn: Turn, tx: Tx, referral: Doc<Referral>, said: Entities) => Promise<Card>;
}

export function moveForm<Problem extends string>(everyone: Contributions, own: MoveForm<Problem>): MoveFormParts {
  const open: MoveFormParts['open'] = async (turn, tx, referral, said) => {
    if (refusalOf(own.move, referral.body, turn, turn.now)) return refused(turn, referral, own.move, tx, everyone);
    const values = await own.start(turn, referral.body, said, tx);
    const context = { referral: referral.id, handed: handedAt(referral.body), said: { ...said } };
    const draft = await startDraft(turn, tx, { name: own.name, values, context });
    return render(turn, draft, tx, []);
  };
  const render = async (
    viewer: Viewer,
    draft: Doc<Draft>,
    reader: Reader,
    problems: readonly Problem[],
  ): Promise<Card> => {
    const referral = await referralOf(draft, reader);
    const shown = { values: draft.body.values, referral: referral.body, said: saidOf(draft), problems };
    const { submit, instead, ...content } = await own.content(viewer, shown, reader);
    const buttons: readonly Button[] = [
      { title: submit, verb: `${own.name}.submit`, data: ofDraft(draft), style: 'positive' },
      ...(instead ? [{ ...instead, data: ofDraft(draft), ignoresInputs: true }] : []),
      cancelButton(viewer.say, draft),
    ];
    return formCard({ locale: viewer.locale, ...content, problems: problems.length, buttons });
  };
  return {
    open,
    form: {
      name: own.name,
      render: (viewer, draft, reader) => render(viewer, draft, reader, []),
      hear: async (turn, draft, said, reader) => own.hear?.(turn, draft.body.values, said, reader),
    },
    async byWords(turn, tx) {
      const answer = await findReferral(turn, tx, own.move);
      const reason = turn.entities.reason ?? reasonIn(turn.text);
      const said = { ...turn.entities, ...(reason && { reason }) };
      if ('found' in answer) return { card: await open(turn, tx, answer.found, said) };
      const { company, customer } = turn.entities;
      const kinds = answer.isUnknown ? (ELSEWHERE[own.move] ?? []) : [];
      return { card: (await recordCalled(turn, company ?? customer ?? '', kinds, tx, everyone)) ?? answer.card };
    },
    actions: [
      onRecord(referrals, {
        verb: own.name,
        who: WHO,
        capability: 'referrals',
        handle: async (turn, tx) => ({ card: await open(turn, tx, turn.record, {}) }),
      }),
      onDraft(own.name, {
        verb: `${own.name}.submit`,
        who: WHO,
        capability: 'referrals',
        async handle(turn, tx) {
          const referral = await referralOf(turn.draft, tx);
          if (refusalOf(own.move, referral.body, turn, turn.now)) {
            await closeDraft(tx, turn.draft);
            return { card: await refused(turn, referral, own.move, tx, everyone) };
          }
          if (turn.draft.body.context.handed !== handedAt(referral.body)) {
            await closeDraft(tx, turn.draft);
            const changed: Note = { tone: 'warning', text: turn.say('common.stale') };
            return { card: await referralCard(turn, referral, tx, everyone, changed) };
          }
          const values = Object.fromEntries(own.fields.map((field) => [field, turn.typed[field] ?? '']));
          const problems = await own.check(turn, values, referral.body, tx);
          if (problems.length > 0) {
            return { card: await render(turn, await keepDraft(tx, turn.draft, { values }), tx, problems) };
          }
          await closeDraft(tx, turn.draft);
          const { done, note } = await own.carryOut(turn, tx, referral, values);
          return { card: await referralCard(turn, done, tx, everyone, note) };
        },
      }),
    ],
  };
}

/** Which hand-overs a form was opened among: one can come back, and another begin, while it is open. */
function handedAt({ handoff, outward }: Referral): string {
  return `${handoff?.at ?? ''} ${outward?.at ?? ''}`;
}

/** The referral that a form is about. */
export async function referralOf(draft: Doc<Draft>, reader: Reader): Promise<Doc<Referral>> {
  const referral = await reader.get(referrals, String(draft.body.context.referral));
  if (!referral) throw new Error('a draft points at a referral that is gone');
  return referral;
}

/** What was said when the form was opened. */
export function saidOf(draft: Doc<Draft>): Entities {
  const { said } = draft.body.context;
  return typeof said === 'object' && said !== null && !Array.isArray(said) ? (said as Entities) : {};
}

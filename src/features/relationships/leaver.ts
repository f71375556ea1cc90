import type { Holding } from '../../assistant/holding.ts';
import type { Doc, Reader, Tx } from '../../store/port.ts';
import { type Around, candidates } from './around.ts';
import { type Ending, endings } from './ending.ts';
import { move } from './moves/moves.ts';
import { isFinal } from './rules/states.ts';

/** Requests that somebody made, and decisions that wait for them. Nobody may get both sides of one request. */
export const endingHoldings = (around: Around): readonly Holding[] => [
  {
    name: 'endings',
    title: 'relationships.leaver.requested',
    who: ['staff', 'manager'],
    find: async (person, reader) => (await requestedBy(person, reader)).map(held),
    async refuses({ from, to }, reader) {
      const approved = ({ body }: Doc<Ending>): boolean =>
        body.approvals.some((yes) => yes.by === to || yes.for === to);
      return (await requestedBy(from, reader)).some(approved) ? 'relationships.leaver.approved' : undefined;
    },
    async pass(turn, tx, { from, to = turn.personId }) {
      for (const doc of await requestedBy(from, tx)) {
        // Whoever asks from now on is no longer among those who were asked.
        const change = { requester: to, ...without(doc.body, to) };
        await move(turn, tx, doc, change, { what: 'relationship.takenOver', facts: { from, to } });
      }
    },
  },
  {
    name: 'decisions',
    title: 'relationships.leaver.asked',
    who: ['manager', 'admin'],
    nobody: 'relationships.leaver.others',
    find: async (person, reader) => (await waitingFor(person, reader)).map(held),
    async refuses({ from, to }, reader) {
      const isOwn = (await waitingFor(from, reader)).some(({ body }) => body.requester === to);
      return isOwn ? 'relationships.leaver.own' : undefined;
    },
    async pass(turn, tx, { from, to }) {
      const isManager = (await candidates(tx, around)).some(({ id, roles }) => id === to && roles.includes('manager'));
      for (const doc of await waitingFor(from, tx)) await bringTo(turn, tx, doc, { from, to, isManager });
    },
  },
];

/** A manager may decide anyway; an admin because somebody has called them in. */
async function bringTo(
  turn: Parameters<typeof move>[0],
  tx: Tx,
  doc: Doc<Ending>,
  { from, to, isManager }: { readonly from: string; readonly to: string | undefined; readonly isManager: boolean },
): Promise<void> {
  const { asked, called = [] } = without(doc.body, from);
  const change = {
    asked: to ? [...new Set([...asked, to])] : asked,
    ...{ called: to && !isManager ? [...new Set([...called, to])] : called },
  };
  await move(turn, tx, doc, change, { what: 'relationship.broughtTo', facts: { from, ...(to && { to }) } });
}

function without({ asked, called = [] }: Ending, person: string): Pick<Ending, 'asked' | 'called'> {
  return { asked: asked.filter((id) => id !== person), called: called.filter((id) => id !== person) };
}

const held = ({ id, body }: Doc<Ending>) => ({ record: { kind: endings.name, id }, name: body.companyName });

async function requestedBy(person: string, reader: Reader): Promise<readonly Doc<Ending>[]> {
  return (await reader.list(endings)).filter(({ body }) => body.requester === person && !isFinal(body.state));
}

async function waitingFor(person: string, reader: Reader): Promise<readonly Doc<Ending>[]> {
  const isAsked = ({ asked, called = [] }: Ending): boolean => asked.includes(person) || called.includes(person);
  return (await reader.list(endings)).filter(({ body }) => body.state === 'asked' && isAsked(body));
}

import { type Draft, drafts } from '../../../assistant/drafts.ts';
import { type Eraser, eraserOf, type Whom } from '../../../assistant/eraser.ts';
import { type FileTicket, fileTickets } from '../../../files/ticket.ts';
import { type Gathering, gatherings } from '../../../notices/gatherings.ts';
import { type Notice, notices } from '../../../notices/outbox.ts';
import { type SentCard, sentCards } from '../../../notices/sent-cards.ts';
import { type Person, people } from '../../../partner/people.ts';
import { scrubAll, tellsOf } from '../../../shared/scrub.ts';
import { ERASE_FORM, erasedName, isTelling } from '../rules/erasing.ts';

const isThem = ({ kind, id }: Whom, person: string): boolean => kind === 'person' && id === person;

/** The person, and what the assistant itself keeps of its talk with them: forms, messages on their way, cards in their chat. */
export const ownErasers: readonly Eraser[] = [
  {
    ...eraserOf<Person>({
      kind: people,
      title: 'people.erase.found.person',
      called: ({ name }) => name,
      without: (person, whom, id) =>
        isThem(whom, id) && !person.erased ? { name: erasedName(id), roles: [], erased: true } : person,
    }),
    async knows({ kind, id }, reader) {
      const person = kind === 'person' ? await reader.get(people, id) : undefined;
      return person && !person.body.erased && isTelling(person.body.name) ? [person.body.name] : [];
    },
  },
  eraserOf<Draft>({
    kind: drafts,
    title: 'people.erase.found.forms',
    called: () => '',
    without: (draft, whom) => {
      const tells = draft.form !== ERASE_FORM && tellsOf([draft.values, draft.context], whom.words);
      return isThem(whom, draft.personId) || tells ? undefined : draft;
    },
  }),
  eraserOf<Notice>({
    kind: notices,
    title: 'people.erase.found.messages',
    called: () => '',
    without: (notice, whom) => (isThem(whom, notice.to) ? undefined : scrubAll(notice, whom.words)),
  }),
  eraserOf<Gathering>({
    kind: gatherings,
    title: 'people.erase.found.messages',
    called: () => '',
    without: (gathering, whom) => (isThem(whom, gathering.to) ? undefined : scrubAll(gathering, whom.words)),
  }),
  eraserOf<SentCard>({
    kind: sentCards,
    title: 'people.erase.found.cards',
    called: () => '',
    without: (card, whom) => (isThem(whom, card.viewerId) ? undefined : card),
  }),
  eraserOf<FileTicket>({
    kind: fileTickets,
    title: 'people.erase.found.files',
    called: () => '',
    without: (ticket, whom) => (isThem(whom, ticket.by) || tellsOf(ticket.args, whom.words) ? undefined : ticket),
  }),
];

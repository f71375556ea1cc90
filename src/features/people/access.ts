import { type CardAction, type OpenItem, onPress } from '../../assistant/feature.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { messageCard } from '../../cards/message-card.ts';
import { formatMoment } from '../../catalogue/format.ts';
import { queueNotice } from '../../notices/outbox.ts';
import { people } from '../../partner/people.ts';
import { isAmong } from '../../partner/roles.ts';
import { DAY } from '../../shared/instant.ts';
import type { Reader, Tx } from '../../store/port.ts';
import { shownName } from './listed.ts';

/** "Ask for access": tells every admin, at most once a day for each person. */
export const askForAccess = (admins: readonly string[]): CardAction =>
  onPress({
    verb: 'access.ask',
    who: 'everyone',
    async handle(turn, tx) {
      const { say, locale } = turn;
      const person = await tx.get(people, turn.personId);
      const answer = (title: string, text: string) => ({ card: messageCard({ locale, title, paragraphs: [text] }) });
      if (!person || turn.roles.length > 0) return answer(say('people.access.hasTitle'), say('people.access.has'));
      const asked = person.body.askedForAccessAt;
      if (!asked || Date.parse(turn.now) - Date.parse(asked) >= DAY) {
        await tx.put(people, person.id, { ...person.body, askedForAccessAt: turn.now }, person.version);
        tx.record({ who: turn.personId, what: 'access.asked', record: { kind: people.name, id: person.id } });
        for (const to of await adminIds(tx, admins)) {
          await queueNotice(tx, turn, {
            to,
            about: { kind: people.name, id: person.id },
            note: { tone: 'accent', key: 'people.access.told', params: { name: shownName(turn, person.body.name) } },
          });
        }
      }
      return answer(say('people.access.askedTitle'), say('people.access.asked'));
    },
  });

/** For admins: who asked for access and has no role yet. */
export async function accessRequests(viewer: Viewer, reader: Reader): Promise<readonly OpenItem[]> {
  if (!isAmong(viewer.roles, ['admin'])) return [];
  return (await reader.list(people)).flatMap(({ id, body }) =>
    body.askedForAccessAt && body.roles.length === 0
      ? [
          {
            title: viewer.say('people.access.item', { name: shownName(viewer, body.name) }),
            detail: formatMoment(body.askedForAccessAt, viewer.locale, viewer.timeZone),
            waits: 'onMe' as const,
            urgent: false,
            record: { kind: people.name, id },
          },
        ]
      : [],
  );
}

async function adminIds(tx: Tx, admins: readonly string[]): Promise<readonly string[]> {
  const stored = (await tx.list(people)).filter(({ body }) => body.roles.includes('admin')).map(({ id }) => id);
  return [...new Set([...admins, ...stored])];
}

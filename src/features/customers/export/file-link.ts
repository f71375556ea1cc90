import type { Card } from '../../../assistant/reply.ts';
import type { Turn } from '../../../assistant/turn.ts';
import type { Button } from '../../../cards/button.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { type FileLinks, type FileTicket, issueLink } from '../../../files/ticket.ts';
import type { Tx } from '../../../store/port.ts';

export interface FileOffer {
  readonly title: string;
  /** What is in it. */
  readonly text?: string;
  readonly file: Pick<FileTicket, 'what' | 'args'>;
  /** What can be done beside fetching it. */
  readonly buttons: readonly Button[];
}

/** A link to a file, for one person and once; or why there is none. `given` tells which. */
export async function linkCard(
  turn: Turn,
  tx: Tx,
  links: FileLinks | undefined,
  offer: FileOffer,
): Promise<{ card: Card; given: boolean }> {
  const { say, locale } = turn;
  const sentence = (text: string) => ({
    card: messageCard({ locale, title: offer.title, paragraphs: [text] }),
    given: false,
  });
  // A link in a group is everybody's.
  if (turn.place !== 'personal') return sentence(say('customers.export.onlyPersonal'));
  if (!links) return sentence(say('customers.export.noLinks'));
  const url = await issueLink(turn, tx, offer.file, links);
  const card = messageCard({
    locale,
    title: say('customers.export.ready'),
    paragraphs: [...(offer.text ? [offer.text] : []), say('customers.export.once')],
    buttons: [{ title: say('customers.export.download'), url }, ...offer.buttons],
  });
  return { card: { ...card, personal: true }, given: true };
}

import { sayIn } from '../../catalogue/say.ts';
import { tidy } from '../../catalogue/tidy.ts';
import type { Doc, Reader } from '../../store/port.ts';
import type { AnyRecordType } from '../feature.ts';
import { namesOf } from '../names-of.ts';
import { everyone } from '../open-turn.ts';
import type { Hit } from '../reply.ts';
import type { Viewer } from '../turn.ts';
import type { RecordLinks } from './record-links.ts';
import { withLink } from './with-link.ts';
import { withRefresh } from './with-refresh.ts';

const LONGEST_TITLE = 120;

/** A record for a conversation: as everybody may see it, wherever that is, since nobody knows who reads there. */
export async function hitOf(
  viewer: Viewer,
  type: AnyRecordType,
  doc: Doc<unknown>,
  reader: Reader,
  links: RecordLinks | undefined,
): Promise<Hit> {
  const forAll = everyone(viewer);
  const card = await type.view(forAll, doc, reader);
  const own = viewer.locale === forAll.locale ? card : await type.view(inTheirWords(viewer), doc, reader);
  return {
    title: tidy(own.title ?? namesOf(type, doc.body)[0] ?? '')
      .slice(0, LONGEST_TITLE)
      .toWellFormed(),
    detail: own.inShort ?? '',
    card: withRefresh(withLink(card, links), forAll.say),
  };
}

/** What everybody sees, in the language of the person who looks. */
function inTheirWords(viewer: Viewer): Viewer {
  return { ...everyone(viewer), locale: viewer.locale, say: sayIn(viewer.locale) };
}

import { type Eraser, eraserOf, type Whom } from '../../assistant/eraser.ts';
import { scrubAll, tellsOf } from '../../shared/scrub.ts';
import { type Contact, type Referral, referrals } from './referral.ts';

/** Somebody among the contacts of referrals, and in what was written about these. */
export const referralEraser: Eraser = {
  ...eraserOf<Referral>({
    kind: referrals,
    title: 'referrals.erase.title',
    called: ({ companyName }) => companyName,
    without: (referral, whom) =>
      scrubAll(
        { ...referral, contacts: referral.contacts.filter((contact) => !isThem(contact, whom)) },
        whom.words,
        KEPT,
      ),
  }),
  async blocked({ words }, reader) {
    const leaving = (await reader.list(referrals)).filter(({ body }) => body.outward?.state === 'sending');
    return leaving.some(({ body }) => tellsOf(body, words)) ? 'referrals.erase.leaving' : undefined;
  },
};

/** Names of companies and deals, which can be called like a person. */
const KEPT = ['companyName', 'name', 'company'];

function isThem({ firstName = '', lastName = '', email, phone }: Contact, { words }: Whom): boolean {
  const known = [email, phone, `${firstName} ${lastName}`, `${lastName} ${firstName}`, `${lastName}${firstName}`];
  const theirs = new Set(words.map((word) => word.toLowerCase()));
  return known.some((word) => word !== undefined && word.trim() !== '' && theirs.has(word.toLowerCase()));
}

import type { Viewer } from '../../assistant/turn.ts';
import type { FormField } from '../../cards/form-card.ts';
import type { Fact } from '../../cards/record-card.ts';
import { type Day, dayOf } from '../../shared/day.ts';
import type { Instant } from '../../shared/instant.ts';
import type { Referral } from './referral.ts';
import { type BriefField, LANGUAGES } from './rules/brief.ts';
import { languageOf } from './rules/routing.ts';
import { consentWord, formatLanguage } from './words.ts';

const LONGEST = 1000;

/** What a brief begins with: what the referral itself tells. @param by when the next step, or the answer, is due */
export function firstBrief(referral: Referral, by: Instant, { partner }: Viewer): Record<BriefField, string> {
  const day: Day = dayOf(by, partner.timeZone);
  const language = languageOf(referral, partner.market);
  return { needs: referral.needs.slice(0, LONGEST), done: '', next: '', by: day, language };
}

/** The fields of a brief, each made by the form that they stand in. */
export function briefFields(
  { say, locale }: Viewer,
  field: (id: BriefField, rest: Partial<FormField> & Pick<FormField, 'kind'>) => FormField,
): readonly FormField[] {
  return [
    field('needs', { kind: 'multiline', maxLength: LONGEST }),
    field('done', { kind: 'multiline', maxLength: LONGEST, hint: say('referrals.handoff.doneHint') }),
    field('next', { kind: 'multiline', maxLength: LONGEST }),
    field('by', { kind: 'date' }),
    field('language', {
      kind: 'choice',
      choices: LANGUAGES.map((code) => ({ title: formatLanguage(code, locale), value: code })),
    }),
  ];
}

/** Whether the customer lets us share the deal: whoever passes it on has to know. */
export function shareConsent({ say }: Viewer, { consent }: Referral): Fact {
  return { label: say('referrals.consent.share'), value: consentWord(consent.share, say) };
}

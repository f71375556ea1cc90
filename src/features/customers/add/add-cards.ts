import { saying } from '../../../assistant/answer/said-by-button.ts';
import type { Draft } from '../../../assistant/drafts.ts';
import type { Note } from '../../../assistant/feature.ts';
import type { Card } from '../../../assistant/reply.ts';
import type { Viewer } from '../../../assistant/turn.ts';
import { type Button, ofDraft } from '../../../cards/button.ts';
import { cancelButton } from '../../../cards/cancel-button.ts';
import { countryChoices } from '../../../cards/country-choices.ts';
import { type FormField, formCard } from '../../../cards/form-card.ts';
import { formatCountry, formatPersonName } from '../../../catalogue/format.ts';
import { can } from '../../../partner/capabilities.ts';
import { marketCountries } from '../../../partner/markets.ts';
import type { Doc } from '../../../store/port.ts';
import { customers } from '../customer.ts';
import type { CheckedCustomer } from '../rules/check-customer.ts';
import type { Duplicate } from '../rules/duplicates.ts';
import { type FieldRule, fieldsFor } from '../rules/fields.ts';
import type { Finding } from '../rules/finding.ts';
import { shownValue } from '../shown-value.ts';
import { addressLine, findingText, labelOf, textKey } from '../words.ts';

/** First page: the country decides what the form asks for, and can never be changed at Microsoft. */
export function countryForm(viewer: Viewer, draft: Doc<Draft>, findings: readonly Finding[] = []): Card {
  const { say, locale, partner } = viewer;
  const [wrong] = findings;
  return formCard({
    locale,
    title: say('customers.add.title'),
    intro: say('customers.add.countryIntro', { market: formatCountry(partner.market, locale) }),
    fields: [
      {
        id: 'country',
        label: say('customers.field.country.label'),
        kind: 'choice',
        value: String(draft.body.context.country ?? ''),
        required: true,
        choices: countryChoices(partner.market, locale),
        hint: say('customers.add.countryHint'),
        ...(wrong && { error: findingText(wrong, say) }),
      },
    ],
    buttons: [
      { title: say('customers.add.toDetails'), verb: 'customer.add.country', data: ofDraft(draft), style: 'positive' },
      cancel(viewer, draft),
    ],
  });
}

/** Second page: what the country needs, with everything that was wrong at once, each at its field. */
export function detailsForm(
  viewer: Viewer,
  draft: Doc<Draft>,
  note?: Note,
  findings: readonly Finding[] = [],
  duplicate?: Duplicate,
): Card {
  const { say, locale, partner } = viewer;
  const country = String(draft.body.context.country ?? '');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const shown = duplicate ? duplicateNote(viewer, duplicate) : note;
  return formCard({
    locale,
    title: say('customers.add.title'),
    intro: say('customers.add.detailsIntro', { country: formatCountry(country, locale) }),
    ...(shown && { note: shown }),
    problems: duplicate ? 0 : errors.length,
    fields: fieldsFor(country).map((rule) => detailField(rule, draft.body.values[rule.id] ?? '', findings, viewer)),
    buttons: [
      { title: say('customers.add.toReview'), verb: 'customer.add.review', data: ofDraft(draft), style: 'positive' },
      ...(duplicate ? [openDuplicate(viewer, duplicate)] : []),
      ...(marketCountries(partner.market).length > 1
        ? [
            {
              title: say('customers.add.otherCountry'),
              verb: 'customer.add.back',
              data: ofDraft(draft),
              ignoresInputs: true,
            },
          ]
        : []),
      inviteInstead(viewer, draft),
      cancel(viewer, draft),
    ],
  });
}

/** Third page: everything once more, with what is worth a second look, before it is recorded. */
export function reviewForm(
  viewer: Viewer,
  draft: Doc<Draft>,
  customer: CheckedCustomer,
  findings: readonly Finding[],
): Card {
  const { say, locale } = viewer;
  const { country } = customer;
  const warnings = findings.map((finding) => `${labelOf(finding.field, country, say)}: ${findingText(finding, say)}`);
  const fact = (id: 'companyName' | 'registrationNumber' | 'domain' | 'email' | 'phone') => ({
    label: labelOf(id, country, say),
    value: shownValue(id, customer[id] ?? '', { country, market: viewer.partner.market, locale }),
  });
  return formCard({
    locale,
    title: say('customers.add.reviewTitle'),
    intro: say(can(viewer.partner, 'createCustomer') ? 'customers.add.reviewIntro' : 'customers.request.reviewIntro'),
    ...(warnings.length > 0 && { note: { tone: 'warning' as const, text: warnings.join(' · ') } }),
    facts: [
      fact('companyName'),
      fact('registrationNumber'),
      { label: labelOf('prefix', country, say), value: `${customer.prefix}.onmicrosoft.com` },
      fact('domain'),
      { label: say('customers.card.address'), value: addressLine(customer, locale) },
      { label: say('customers.card.contact'), value: formatPersonName(customer.firstName, customer.lastName) },
      fact('email'),
      fact('phone'),
    ],
    fields: [],
    buttons: [
      { title: say('customers.add.confirm'), verb: 'customer.add.submit', data: ofDraft(draft), style: 'positive' },
      { title: say('customers.add.change'), verb: 'customer.add.back', data: ofDraft(draft) },
      cancel(viewer, draft),
    ],
  });
}

/** A company that already has a Microsoft tenant is not added but invited (Partner Center, add-a-new-customer). */
function inviteInstead({ say }: Viewer, { body }: Doc<Draft>): Button {
  const { companyName, email, domain } = body.values;
  const data = { intent: 'invitation.send', ...saying({ company: companyName, email, domain }) };
  return { title: say('customers.add.inviteInstead'), verb: 'command.run', data, ignoresInputs: true };
}

/** One field of the form with what was typed, and what is wrong with it. */
export function detailField(
  rule: FieldRule,
  value: string,
  findings: readonly Finding[],
  { say, locale }: Viewer,
): FormField {
  const own = findings.filter((finding) => finding.field === rule.id);
  const errors = own.filter(({ severity }) => severity === 'error').map((finding) => findingText(finding, say));
  const warnings = own.filter(({ severity }) => severity === 'warning').map((finding) => findingText(finding, say));
  const hint = rule.id === 'prefix' ? say('customers.add.prefixHint') : undefined;
  return {
    id: rule.id,
    label: say(textKey(rule.labelKey)),
    kind: rule.kind,
    value,
    required: rule.required,
    maxLength: rule.maxLength,
    ...(errors.length > 0 && { error: errors.join(' ') }),
    ...(warnings.length > 0 && { warning: warnings.join(' ') }),
    ...(hint && { hint }),
    ...(rule.hintExample && { placeholder: rule.hintExample }),
    ...(rule.choices && { choices: rule.choices.map((state) => ({ title: state[locale], value: state.code })) }),
  };
}

export function duplicateNote({ say }: Viewer, { companyName, same }: Duplicate): Note {
  return { tone: 'attention', text: say(`customers.add.duplicate.${same}`, { name: companyName }) };
}

export function openDuplicate({ say }: Viewer, { id, companyName }: Duplicate): Button {
  const data = { kind: customers.name, record: id };
  return {
    title: say('customers.add.openDuplicate', { name: companyName }),
    verb: 'record.open',
    data,
    ignoresInputs: true,
  };
}

function cancel({ say }: Viewer, draft: Doc<Draft>): Button {
  return cancelButton(say, draft);
}

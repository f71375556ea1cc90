import type { Viewer } from '../../assistant/turn.ts';
import type { FormField } from '../../cards/form-card.ts';
import { formatCountry } from '../../catalogue/format.ts';
import { sayIn } from '../../catalogue/say.ts';
import { PARTNER_CLOUDS, PARTNER_TYPES } from '../../partner/partner.ts';
import { LOCALES } from '../../shared/locale.ts';
import type { SettingsField } from './rules.ts';

/** One field of the settings with what was typed, and what is wrong with it. */
export function settingsField(
  id: SettingsField,
  value: string,
  viewer: Viewer,
  problems: readonly SettingsField[],
): FormField {
  const { say } = viewer;
  return {
    id,
    label: say(`settings.field.${id}`),
    value,
    hint: say(`settings.hint.${id}`),
    ...(problems.includes(id) && { error: say(`settings.problem.${id}`) }),
    ...shape(id, viewer),
  };
}

function shape(id: SettingsField, { say, locale }: Viewer): Pick<FormField, 'kind'> & Partial<FormField> {
  switch (id) {
    case 'legalName':
      return { kind: 'text', required: true, maxLength: 200 };
    case 'market':
      return { kind: 'text', required: true, maxLength: 60, placeholder: formatCountry('KR', locale) };
    case 'partnerType':
      return choice(PARTNER_TYPES.map((each) => ({ title: say(`settings.partnerType.${each}`), value: each })));
    case 'cloud':
      return choice(PARTNER_CLOUDS.map((each) => ({ title: say(`settings.cloud.${each}`), value: each })));
    case 'language':
      return choice(LOCALES.map((each) => ({ title: sayIn(each)('basics.language.name'), value: each })));
    case 'timeZone':
      return { kind: 'text', required: true, maxLength: 60, placeholder: 'Asia/Seoul' };
    case 'domains':
      return { kind: 'text', placeholder: 'example.com' };
    case 'tenantDomain':
      return { kind: 'text', maxLength: 60, placeholder: 'contoso.onmicrosoft.com' };
    case 'partnerId':
      return { kind: 'text', maxLength: 20, placeholder: '1234567' };
    case 'providerName':
      return { kind: 'text', maxLength: 200 };
    case 'providerEmail':
      return { kind: 'text', maxLength: 254, placeholder: 'orders@provider.example' };
  }
}

function choice(choices: NonNullable<FormField['choices']>): Pick<FormField, 'kind'> & Partial<FormField> {
  return { kind: 'choice', required: true, choices };
}

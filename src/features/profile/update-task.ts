import { formatCountry, formatDay } from '../../catalogue/format.ts';
import type { TaskKind } from '../../partnercenter/task-kind.ts';
import { profiles } from './profile.ts';
import { readProfile } from './profile-card.ts';
import { PROFILE_FIELDS } from './rules.ts';

/** Changing the profile in Partner Center: no API does it (PowerShell module, issue 299). */
export const updateTask: TaskKind = {
  name: 'profile.update',
  page: 'home',
  asksMicrosoftId: false,
  title: ({ say }) => say('profile.task.title'),
  steps: ({ say }) => [
    say('profile.task.step.open'),
    say('profile.task.step.copy'),
    say('profile.task.step.locations'),
    say('profile.task.step.logo'),
    say('profile.task.step.done'),
  ],
  async values({ say, locale }, _record, reader) {
    const { body } = await readProfile(reader);
    return [
      ...PROFILE_FIELDS.filter((field) => body[field] !== '').map((field) => ({
        label: say(`profile.field.${field}`),
        value: body[field],
      })),
      ...body.locations.map(({ name, city, country, email }) => ({
        label: name,
        value: [city, formatCountry(country, locale), email].join(' · '),
      })),
      { label: say('profile.task.changedOn'), value: body.changedOn ? formatDay(body.changedOn, locale) : '' },
    ].filter(({ value }) => value !== '');
  },
  async onDone(turn, tx, task) {
    tx.record({
      who: turn.personId,
      what: 'profile.published',
      record: { kind: profiles.name, id: task.body.record.id },
    });
  },
};

import { providers } from '../../partner/providers.ts';
import type { TaskKind } from '../../partnercenter/task-kind.ts';

/** Accepting the provider's invitation at Microsoft (Partner Center, indirect-reseller-tasks-in-partner-center). */
export const authorizeTask: TaskKind = {
  name: 'provider.authorize',
  page: 'home',
  asksMicrosoftId: true,
  title: ({ say }, subject) => say('providers.authorize.title', { name: subject }),
  steps: ({ say }) => [
    say('providers.authorize.step.enrol'),
    say('providers.authorize.step.ask'),
    say('providers.authorize.step.open'),
    say('providers.authorize.step.consent'),
    say('providers.authorize.step.done'),
  ],
  async values({ say, partner }, record, reader) {
    const provider = (await reader.get(providers, record.id))?.body;
    return [
      { label: say('providers.field.name'), value: provider?.name ?? '' },
      { label: say('providers.field.contact'), value: provider?.contact ?? '' },
      { label: 'PartnerID', value: partner.partnerId ?? '' },
    ].filter(({ value }) => value !== '');
  },
  async onDone(turn, tx, task) {
    const provider = await tx.get(providers, task.body.record.id);
    const { result } = task.body;
    if (!result || provider?.body.state !== 'connecting') return;
    const { microsoftId, date } = result;
    const connected = {
      ...provider.body,
      state: 'connected' as const,
      connectedOn: date,
      ...(microsoftId && { microsoftId }),
    };
    await tx.put(providers, provider.id, connected, provider.version);
    tx.record({ who: turn.personId, what: 'provider.connected', record: task.body.record, facts: { date } });
  },
};

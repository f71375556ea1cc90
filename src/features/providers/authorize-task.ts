import { type PartnershipSide, partnerships } from '../../partner/partnerships.ts';
import type { TaskKind } from '../../partnercenter/task-kind.ts';

/**
 * What connects the two companies at Microsoft: the provider sends its invitation, the reseller's Global admin accepts it
 * (Partner Center, indirect-reseller-tasks-in-partner-center, indirect-provider-tasks-in-partner-center).
 */
const task = (side: PartnershipSide): TaskKind => ({
  name: side === 'provider' ? 'provider.authorize' : 'reseller.request',
  page: 'home',
  asksMicrosoftId: true,
  title: ({ say }, subject) => say(`providers.${side}.authorize.title`, { name: subject }),
  steps: ({ say }) =>
    (['enrol', 'ask', 'open', 'consent', 'done'] as const).map((step) =>
      say(`providers.${side}.authorize.step.${step}`),
    ),
  async values({ say, partner }, record, reader) {
    const other = (await reader.get(partnerships, record.id))?.body;
    return [
      { label: say(`providers.${side}.field.name`), value: other?.name ?? '' },
      { label: say(`providers.${side}.field.contact`), value: other?.contact ?? '' },
      { label: 'PartnerID', value: side === 'provider' ? (partner.partnerId ?? '') : '' },
    ].filter(({ value }) => value !== '');
  },
  async onDone(turn, tx, { body: { record, result } }) {
    const doc = await tx.get(partnerships, record.id);
    if (!result || doc?.body.state !== 'connecting') return;
    const { microsoftId, date } = result;
    const connected = {
      ...doc.body,
      state: 'connected' as const,
      connectedOn: date,
      ...(microsoftId && { microsoftId }),
    };
    await tx.put(partnerships, doc.id, connected, doc.version);
    tx.record({ who: turn.personId, what: `${side}.connected`, record, facts: { date } });
  },
});

export const TASKS: Readonly<Record<PartnershipSide, TaskKind>> = {
  provider: task('provider'),
  reseller: task('reseller'),
};

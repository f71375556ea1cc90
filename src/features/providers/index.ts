import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { partnerships } from '../../partner/partnerships.ts';
import { isJointLink, isPastedLink } from '../../partner/relationship-link.ts';
import { ROLES } from '../../partner/roles.ts';
import { TASKS } from './authorize-task.ts';
import { endPartnership, linkForm, openLink, submitLink } from './change.ts';
import { connectForm, openConnect, submitConnect } from './connect.ts';
import { partnershipEraser } from './eraser.ts';
import { connectCommand, listAction } from './list.ts';
import { partnershipCard } from './partnership-card.ts';

/**
 * For an indirect reseller, the providers it buys from; for an indirect provider, its resellers: how to connect with one, and
 * the joint link for each.
 */
export const providersFeature: FeatureFactory = () => ({
  name: 'providers',
  title: 'providers.title',
  commands: [connectCommand],
  actions: [listAction, openConnect, submitConnect, openLink, submitLink, endPartnership],
  forms: [connectForm, linkForm],
  records: [
    recordType({
      kind: partnerships,
      who: ROLES,
      title: (provider) => provider.name,
      view: (viewer, doc, reader, note) => partnershipCard(viewer, doc, reader, note),
    }),
  ],
  pasted: (text) => (isPastedLink(text) && isJointLink(text) ? 'provider.connect' : undefined),
  deeds: {
    'provider.added': 'providers.deed.added',
    'provider.connected': 'providers.deed.connected',
    'reseller.added': 'providers.deed.resellerAdded',
    'reseller.connected': 'providers.deed.resellerConnected',
    'provider.link': 'providers.deed.link',
    'provider.ended': 'providers.deed.ended',
  },
  erasers: [partnershipEraser],
  taskKinds: Object.values(TASKS),
});

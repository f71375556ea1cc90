import { type FeatureFactory, recordType } from '../../assistant/feature.ts';
import { providers } from '../../partner/providers.ts';
import { ROLES } from '../../partner/roles.ts';
import { authorizeTask } from './authorize-task.ts';
import { endProvider, linkForm, openLink, submitLink } from './change.ts';
import { connectForm, openConnect, submitConnect } from './connect.ts';
import { connectCommand, listAction } from './list.ts';
import { providerCard } from './provider-card.ts';

/** For an indirect reseller: the providers it buys from, how to connect with one, and the joint link for each. */
export const providersFeature: FeatureFactory = () => ({
  name: 'providers',
  title: 'providers.title',
  commands: [connectCommand],
  actions: [listAction, openConnect, submitConnect, openLink, submitLink, endProvider],
  forms: [connectForm, linkForm],
  records: [
    recordType({
      kind: providers,
      who: ROLES,
      title: (provider) => provider.name,
      view: (viewer, doc, reader, note) => providerCard(viewer, doc, reader, note),
    }),
  ],
  deeds: {
    'provider.added': 'providers.deed.added',
    'provider.connected': 'providers.deed.connected',
    'provider.link': 'providers.deed.link',
    'provider.ended': 'providers.deed.ended',
  },
  taskKinds: [authorizeTask],
});

import type { Note } from '../../assistant/feature.ts';
import type { Card } from '../../assistant/reply.ts';
import type { Viewer } from '../../assistant/turn.ts';
import { aboutRecord, type Button } from '../../cards/button.ts';
import { recordCard } from '../../cards/record-card.ts';
import { formatDay } from '../../catalogue/format.ts';
import { type Partnership, partnerships, sideOf } from '../../partner/partnerships.ts';
import { isAmong } from '../../partner/roles.ts';
import { tasks } from '../../partnercenter/task.ts';
import type { Doc, Reader } from '../../store/port.ts';

/** Who may connect with other companies and set their links; everybody may see them. */
export const WHO = ['manager', 'admin'] as const;

export const STATE_TONES = { connecting: 'accent', connected: 'good', ended: 'default' } as const;

/** A company that we work with, as the partnership is now. */
export async function partnershipCard(
  viewer: Viewer,
  doc: Doc<Partnership>,
  reader: Reader,
  note?: Note,
): Promise<Card> {
  const { say, locale } = viewer;
  const { name, state, contact, microsoftId, link, connectedOn } = doc.body;
  const side = sideOf(doc.body);
  const open = (await reader.list(tasks)).find(({ body }) => body.record.id === doc.id && body.state === 'open');
  return recordCard({
    locale,
    about: { kind: partnerships.name, id: doc.id, version: doc.version },
    category: say(`providers.${side}.card.category`),
    title: name,
    badge: say(`providers.state.${state}`),
    tone: STATE_TONES[state],
    ...(note && { note }),
    facts: [
      {
        label: say('providers.card.meaning'),
        value: say(state === 'connecting' ? `providers.${side}.meaning.${state}` : `providers.meaning.${state}`),
      },
      { label: say(`providers.${side}.field.contact`), value: viewer.place === 'personal' ? contact : '' },
      { label: 'Microsoft ID', value: microsoftId ?? '' },
      { label: say('providers.card.connectedOn'), value: connectedOn ? formatDay(connectedOn, locale) : '' },
      {
        label: say('providers.field.link'),
        value: state === 'connected' ? say(link ? 'providers.card.hasLink' : `providers.${side}.card.noLink`) : '',
      },
    ],
    sections: [
      {
        heading: say('providers.know.heading'),
        lines: [say(`providers.${side}.know.customers`), say(`providers.${side}.know.rights`)],
      },
    ],
    buttons: buttons(viewer, doc, open?.id),
  });
}

function buttons({ say, roles }: Viewer, doc: Doc<Partnership>, task: string | undefined): readonly Button[] {
  const data = aboutRecord({ kind: partnerships.name, id: doc.id, version: doc.version });
  const may = isAmong(roles, WHO);
  const { state } = doc.body;
  return [
    ...(task
      ? [{ title: say('providers.button.task'), verb: 'record.open', data: { kind: tasks.name, record: task } }]
      : []),
    ...(may && state === 'connected' ? [{ title: say('providers.button.link'), verb: 'provider.link', data }] : []),
    ...(may && state !== 'ended'
      ? [{ title: say('providers.button.end'), verb: 'provider.end', data, style: 'destructive' as const }]
      : []),
    ...(roles.length > 0 ? [{ title: say(`providers.${sideOf(doc.body)}.title`), verb: 'provider.list.show' }] : []),
  ];
}

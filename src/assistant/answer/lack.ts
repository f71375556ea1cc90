import { messageCard } from '../../cards/message-card.ts';
import { type Capability, lackOf } from '../../partner/capabilities.ts';
import type { Reader } from '../../store/port.ts';
import { helpButton, refusal } from '../cards.ts';
import type { Card } from '../reply.ts';
import type { Viewer } from '../turn.ts';

/** Why the partner itself cannot do something, whoever asks: the rule, and who can. Undefined when it can. Plain text. */
export async function lackText(
  viewer: Viewer,
  capability: Capability | undefined,
  reader: Reader,
  admins: readonly string[],
): Promise<string | undefined> {
  const { partner, say } = viewer;
  const lack = capability && lackOf(partner, capability);
  if (!capability || !lack) return undefined;
  const what = say(`settings.capability.${capability}`);
  if (lack === 'unconfirmed')
    return say('settings.lack.unconfirmed', { what, who: await refusal(viewer, ['admin'], reader, admins) });
  if (lack === 'cloud')
    return say('settings.lack.cloud', { what, cloud: say(`settings.cloud.${partner.cloud ?? 'public'}`) });
  const type = partner.partnerType ?? 'directBill';
  const text = say('settings.lack.partnerType', { what, type: say(`settings.partnerType.${type}`) });
  const { provider } = partner;
  if (type !== 'indirectReseller' || !provider) return text;
  return `${text} ${say('settings.lack.askProvider', { provider: provider.name })}`;
}

/** The answer to somebody who asked for what the partner cannot do. */
export function lackCard(viewer: Viewer, why: string): Card {
  const { say, locale } = viewer;
  const card = messageCard({
    locale,
    title: say('settings.lack.title'),
    paragraphs: [why],
    buttons: [helpButton(viewer)],
  });
  return { ...card, aside: true };
}

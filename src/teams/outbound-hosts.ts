import { isLoopback } from '../config/loopback.ts';
import type { Settings } from '../config/settings.ts';

/** Whether messages, and with them the bot's token, may be sent to this URL. */
export type OutboundPolicy = (url: string) => boolean;

/**
 * Connected, only https to the hosts of the cloud; in local mode only this machine. The service URL comes with each
 * activity and is stored, so a wrong one would otherwise carry the bot's token anywhere
 * (microsoft/Agents-for-js packages/agents-hosting/src/outboundHostValidator.ts).
 */
export function outboundPolicy({ bot, cloud }: Pick<Settings, 'bot' | 'cloud'>): OutboundPolicy {
  return (text) => {
    if (!URL.canParse(text)) return false;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') return false;
    if (!bot) return (url.protocol === 'http:' || url.protocol === 'https:') && isLoopback(url.hostname);
    const host = url.hostname.replace(/\.$/, '');
    return url.protocol === 'https:' && cloud.outboundHosts.some((known) => isHost(host, known));
  };
}

function isHost(host: string, known: string): boolean {
  return known.startsWith('.') ? host.endsWith(known) : host === known;
}

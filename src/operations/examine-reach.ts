import { isLoopback } from '../config/loopback.ts';
import type { Settings } from '../config/settings.ts';
import type { DoctorTexts } from './doctor-texts.ts';
import type { Finding } from './finding.ts';

/** Asks this machine, and nobody else; undefined when nothing answers. */
export type AskLoopback = (url: string) => Promise<number | undefined>;

/** Whether the assistant answers on this machine, and whom it must be able to reach: those are named, not contacted. */
export async function examineReach(
  settings: Settings,
  ask: AskLoopback,
  texts: DoctorTexts,
): Promise<readonly Finding[]> {
  return [...(await ownAddress(settings, ask, texts)), ...(settings.bot ? [hosts(settings, texts)] : [])];
}

async function ownAddress({ host, port }: Settings, ask: AskLoopback, texts: DoctorTexts): Promise<readonly Finding[]> {
  const own = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  if (port === 0 || !isLoopback(own)) return [];
  const url = `http://${own.includes(':') ? `[${own}]` : own}:${port}/readyz`;
  const status = await ask(url);
  if (status === 200) return [{ level: 'fine', text: texts.running(url) }];
  if (status === undefined) return [{ level: 'mind', text: texts.notRunning(url), cure: texts.notRunningCure }];
  return [{ level: 'wrong', text: texts.notReady(url), cure: texts.notReadyCure }];
}

function hosts({ bot, cloud, mail }: Settings, texts: DoctorTexts): Finding {
  const urls = [cloud.loginUrl, cloud.openIdMetadataUrl].map((url) => new URL(url).host);
  const senders = cloud.outboundHosts.map((name) => (name.startsWith('.') ? `*${name}` : name));
  const identity = bot?.kind === 'UserAssignedMSI' ? ['169.254.169.254 (managed identity, http)'] : [];
  const server = mail ? [`${new URL(mail.url.reveal()).host} (mail)`] : [];
  const all = [...new Set([...urls, ...senders, ...identity, ...server])];
  return { level: 'fine', text: texts.hosts(all.join(', ')), cure: texts.hostsCure };
}

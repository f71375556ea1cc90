import { type Environment, readSettings } from '../config/read-settings.ts';
import type { Settings } from '../config/settings.ts';
import { SettingsError } from '../config/settings-error.ts';
import { isTunnel } from '../package/lasting-host.ts';
import { missingSettings } from '../package/missing-settings.ts';
import type { DoctorTexts } from './doctor-texts.ts';
import type { Finding } from './finding.ts';

/** The settings when they can be used, and what is to say about them. */
export function examineSettings(
  env: Environment,
  texts: DoctorTexts,
): { settings?: Settings; findings: readonly Finding[] } {
  try {
    const settings = readSettings(env);
    return { settings, findings: [...modeOf(settings, texts), ...adviceOn(settings, texts)] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const findings = error.problems.map(
      ({ variable, wrong, set }): Finding => ({
        level: 'wrong',
        text: texts.settingWrong(variable, wrong),
        cure: `${set}.`,
      }),
    );
    return { findings };
  }
}

function modeOf({ bot, cloud }: Settings, texts: DoctorTexts): readonly Finding[] {
  if (!bot) return [{ level: 'mind', text: texts.settingsFine(texts.localMode), cure: texts.localCure }];
  return [{ level: 'fine', text: texts.settingsFine(texts.connected(bot.kind, cloud.name)) }];
}

function adviceOn({ bot, publicUrl, mail, package: given, advice }: Settings, texts: DoctorTexts): readonly Finding[] {
  const missing = missingSettings({ ...given, ...(bot && { botId: bot.appId }) });
  return [
    ...advice.map((text): Finding => ({ level: 'mind', text: `${text}.` })),
    ...(bot ? [address(publicUrl, texts)] : []),
    ...(mail ? [] : [{ level: 'fine', text: texts.noMail } as const]),
    ...(bot && missing.length > 0
      ? [{ level: 'mind', text: texts.packageMissing(missing.length), cure: missing.join(' ') } as const]
      : []),
    ...(bot && missing.length === 0 ? [{ level: 'fine', text: texts.packageFine } as const] : []),
  ];
}

function address(publicUrl: string | undefined, texts: DoctorTexts): Finding {
  if (!publicUrl) return { level: 'mind', text: texts.noPublicUrl, cure: texts.noPublicUrlCure };
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol !== 'https:' || isTunnel(hostname))
    return { level: 'mind', text: texts.publicUrlLocal(publicUrl), cure: texts.publicUrlLocalCure };
  return { level: 'fine', text: texts.endpoint(`${publicUrl}/api/messages`), cure: texts.endpointCure };
}

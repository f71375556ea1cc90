import type { Environment } from '../config/read-settings.ts';
import type { Instant } from '../shared/instant.ts';
import { dataDirOf } from './data-dir.ts';
import type { DoctorTexts } from './doctor-texts.ts';
import { examineClock } from './examine-clock.ts';
import { examineData } from './examine-data.ts';
import { type AskLoopback, examineReach } from './examine-reach.ts';
import { examineSettings } from './examine-settings.ts';
import type { Finding, Part } from './finding.ts';

/** What an examination reaches out to. */
export interface Patient {
  readonly env: Environment;
  readonly now: Instant;
  /** Of Node, and the oldest that will do: `20.19.0`. */
  readonly node: { readonly version: string; readonly least: string };
  readonly ask: AskLoopback;
}

/** Looks at everything that keeps messages from being answered and can be seen from this machine. Changes nothing. */
export async function examine({ env, now, node, ask }: Patient, texts: DoctorTexts): Promise<readonly Part[]> {
  const { settings, findings } = examineSettings(env, texts);
  const dataDir = dataDirOf(env);
  return [
    { title: texts.parts.program, findings: [program(node, texts)] },
    { title: texts.parts.settings, findings },
    { title: texts.parts.data, findings: await examineData(dataDir, texts) },
    { title: texts.parts.clock, findings: await examineClock(dataDir, now, texts) },
    ...(settings ? [{ title: texts.parts.reach, findings: await examineReach(settings, ask, texts) }] : []),
  ];
}

function program({ version, least }: Patient['node'], texts: DoctorTexts): Finding {
  const numbers = (text: string): readonly number[] => text.split('.').map(Number);
  const [mine, wanted] = [numbers(version), numbers(least)];
  const differing = wanted.findIndex((part, at) => part !== mine[at]);
  const isOld = differing >= 0 && (mine[differing] ?? 0) < (wanted[differing] ?? 0);
  if (!isOld) return { level: 'fine', text: texts.node(version) };
  return { level: 'wrong', text: texts.nodeOld(version, least), cure: texts.nodeCure };
}

const SIGNS = { fine: '✓', mind: '!', wrong: '✗' } as const;

/** The report as lines of text. */
export function report(parts: readonly Part[], texts: DoctorTexts): string {
  const lines = parts.flatMap(({ title, findings }) => [
    title,
    ...findings.flatMap(({ level, text, cure }) => [`  ${SIGNS[level]} ${text}`, ...(cure ? [`    → ${cure}`] : [])]),
    '',
  ]);
  const count = (wanted: Finding['level']): number =>
    parts.flatMap(({ findings }) => findings).filter(({ level }) => level === wanted).length;
  return [...lines, texts.summary(count('wrong'), count('mind'))].join('\n');
}

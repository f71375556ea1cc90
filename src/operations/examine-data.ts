import { randomBytes } from 'node:crypto';
import { open, readFile, stat, statfs, unlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { StoreError } from '../store/errors.ts';
import { hasCode, ifThere, parseJson } from '../store/files.ts';
import { verifyHistory } from '../store/verify-history.ts';
import { contentsOf } from './data-files.ts';
import type { DoctorTexts } from './doctor-texts.ts';
import type { Finding } from './finding.ts';

/** Our own numbers: room for the store and its copy several times over. */
const LITTLE_ROOM_MB = 500;
const NO_ROOM_MB = 50;

const holderShape = z.object({ pid: z.number(), host: z.string(), started: z.string() });

/** Looks at a data folder without changing it: rights, room, who uses it, whether the assistant could start on it. */
export async function examineData(dataDir: string, texts: DoctorTexts): Promise<readonly Finding[]> {
  const dir = resolve(dataDir);
  const found = await ifThere(stat(dir));
  if (!found) return [{ level: 'mind', text: texts.dataMissing(dir), cure: texts.dataMissingCure }];
  return [...(await rights(dir, found.mode, texts)), ...(await room(dir, texts)), ...(await state(dir, texts))];
}

async function rights(dir: string, mode: number, texts: DoctorTexts): Promise<readonly Finding[]> {
  const probe = join(dir, `.doctor-${randomBytes(4).toString('hex')}`);
  try {
    await (await open(probe, 'wx', 0o600)).close();
    await unlink(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return [{ level: 'wrong', text: texts.dataUnwritable(dir, reason), cure: texts.dataUnwritableCure }];
  }
  // Windows has no such bits, and says 666 of everything.
  if (process.platform === 'win32' || (mode & 0o077) === 0) return [];
  const octal = (mode & 0o777).toString(8);
  return [{ level: 'mind', text: texts.dataOpen(octal), cure: texts.dataOpenCure(dir) }];
}

async function room(dir: string, texts: DoctorTexts): Promise<readonly Finding[]> {
  const { bavail, bsize } = await statfs(dir);
  const megabytes = Math.floor((bavail * bsize) / 2 ** 20);
  const text = texts.room(megabytes);
  if (megabytes >= LITTLE_ROOM_MB) return [{ level: 'fine', text }];
  return [{ level: megabytes < NO_ROOM_MB ? 'wrong' : 'mind', text, cure: texts.roomCure }];
}

/** While the assistant writes, only the history can be read from outside without contradictions. */
async function state(dir: string, texts: DoctorTexts): Promise<readonly Finding[]> {
  const lock = await ifThere(readFile(join(dir, 'store.lock')));
  const holder = holderShape.safeParse(lock && parseJson(lock)).data;
  const used: readonly Finding[] = holder
    ? [{ level: 'fine', text: texts.dataInUse(holder.pid, holder.host, holder.started) }]
    : [];
  try {
    const problems = lock ? (await verifyHistory(dir)).problems : [];
    const contents = lock ? undefined : await contentsOf(dir);
    const wrong = [...problems, ...(contents?.problems ?? [])];
    if (wrong.length > 0)
      return [...used, ...wrong.map((text): Finding => ({ level: 'wrong', text, cure: texts.dataWrongCure }))];
    const whole = contents && texts.dataWhole(dir, contents.documents, contents.records);
    return [...used, ...(whole ? [{ level: 'fine', text: whole } as const] : [])];
  } catch (error) {
    if (!(error instanceof StoreError) && !hasCode(error, 'EACCES')) throw error;
    const text = error instanceof Error ? error.message : '';
    return [...used, { level: 'wrong', text: texts.dataWrong(text), cure: texts.dataWrongCure }];
  }
}

import type { Locale } from '../shared/locale.ts';
import type { PutBack } from './put-back.ts';
import type { Reason } from './refusal.ts';
import type { BackupTaken } from './take-backup.ts';

/** What the programs for operators say, in the language of the terminal. Sentences of the store itself stay English. */
export interface Texts {
  readonly backupUsage: string;
  readonly restoreUsage: string;
  readonly historyUsage: string;
  taken(backup: BackupTaken): string;
  sound(folder: string, backup: PutBack['note']): string;
  restored(dataDir: string, restored: PutBack): string;
  history(records: number, tenants: number): string;
  historyWrong(problems: readonly string[]): string;
  headFound(number: number, at: string): string;
  headLost(hash: string): string;
  refused(reason: Reason, about: string): string;
  readonly notDone: string;
}

const KEPT_HERE = (keptIn: string | undefined, en: boolean): string => {
  if (!keptIn) return '';
  return en ? `\nWhat was there before is kept in ${keptIn}.` : `\n이전 파일은 ${keptIn} 폴더에 보관했습니다.`;
};

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const holding = ({ documents, records }: PutBack['note']): string =>
  `${counted(documents, 'document')}, ${counted(records, 'history record')}`;

export const TEXTS: Readonly<Record<Locale, Texts>> = {
  en: {
    backupUsage: `npm run backup -- FOLDER

Copies the data folder (DATA_DIR) into a new folder in FOLDER, checked before and after. Stop the assistant first.
It holds names and mail addresses of people: keep it where only administrators can read.`,
    restoreUsage: `npm run restore -- BACKUP [--check]

Puts a backup in the place of the data folder's files (DATA_DIR). Stop the assistant first. The backup is checked
before anything is replaced, and what was there is kept.

  --check  only check the backup`,
    historyUsage: `npm run history -- verify [--head HASH]

Recomputes the chain of the history in the data folder (DATA_DIR). Only reads; the assistant may be running.

  --head HASH  also looks for the entry with this hash (64 digits), from the message that admins get once a week:
               a history that was rewritten whole fits together, but does not hold it any more`,
    taken: ({ folder, note }) => `Backed up to ${folder}\n${holding(note)}, checked after copying.`,
    sound: (folder, note) => `${folder} is whole: made ${note.madeAt}, ${holding(note)}.`,
    restored: (dataDir, { note, keptIn }) =>
      `${dataDir} is now as it was at ${note.madeAt}: ${holding(note)}.${KEPT_HERE(keptIn, true)}\nStart the assistant again.`,
    history: (records, tenants) =>
      `The history is whole and unchanged: ${counted(records, 'record')} of ${counted(tenants, 'tenant')}.`,
    historyWrong: (problems) =>
      `The history is not as it was written:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nKeep the folder as it is, and compare it with a backup.`,
    headFound: (number, at) =>
      `It holds the entry with that hash: number ${number}, written ${at}. Up to there nothing was rewritten.`,
    headLost: (hash) =>
      `The history fits together, but has no entry with the hash ${hash}.\nIt was rewritten or cut off since that hash was given out. Keep the folder as it is, and compare it with a backup.`,
    refused: (reason, about) =>
      ({
        nothingThere: `There is no data in ${about}. Set DATA_DIR to the folder that the assistant uses.`,
        inDataFolder: `${about} lies in the data folder itself. Choose a folder outside, best on another disk.`,
        historyBroken: `The history is not whole: ${about}. Keep a copy of the folder by hand, and look for an earlier backup.`,
        copyDiffers: `${about} was not copied rightly. Look at the disk that the copy went to, then try again.`,
        noBackup: `${about} is no backup: it has no backup.json of the assistant. Name the folder that npm run backup made.`,
        fileMissing: `${about} is missing from the backup. Take another backup.`,
        fileChanged: `${about} is not as it was backed up. Take another backup.`,
      })[reason],
    notDone: 'Nothing was changed.',
  },
  ko: {
    backupUsage: `npm run backup -- 폴더

데이터 폴더(DATA_DIR)를 지정한 폴더 안의 새 폴더로 복사하고, 복사 전후에 검사합니다. 먼저 도우미를 중지하세요.
사람의 이름과 메일 주소가 들어 있으므로 관리자만 읽을 수 있는 곳에 보관하세요.`,
    restoreUsage: `npm run restore -- 백업폴더 [--check]

데이터 폴더(DATA_DIR)의 파일을 백업으로 바꿉니다. 먼저 도우미를 중지하세요. 바꾸기 전에 백업을 검사하고,
원래 있던 파일은 보관합니다.

  --check  백업 검사만 합니다`,
    historyUsage: `npm run history -- verify [--head 해시]

데이터 폴더(DATA_DIR)에 있는 이력의 연결을 다시 계산해 확인합니다. 읽기만 하므로 도우미가 실행 중이어도 됩니다.

  --head 해시  시스템 관리자가 매주 받는 메시지의 해시(64자리)를 가진 이력이 있는지도 확인합니다.
               이력 전체를 다시 쓰면 연결은 맞아도 이 해시는 남지 않습니다`,
    taken: ({ folder, note }) =>
      `백업했습니다: ${folder}\n문서 ${note.documents}개, 이력 ${note.records}건. 복사한 뒤 검사를 마쳤습니다.`,
    sound: (folder, note) =>
      `${folder}: 이상 없는 백업입니다. 만든 시각 ${note.madeAt}, 문서 ${note.documents}개, 이력 ${note.records}건.`,
    restored: (dataDir, { note, keptIn }) =>
      `${dataDir} 폴더를 ${note.madeAt} 상태로 되돌렸습니다. 문서 ${note.documents}개, 이력 ${note.records}건.${KEPT_HERE(keptIn, false)}\n이제 도우미를 다시 시작하세요.`,
    history: (records, tenants) => `이력이 온전하고 변경되지 않았습니다. 테넌트 ${tenants}개, 기록 ${records}건.`,
    historyWrong: (problems) =>
      `이력이 기록된 그대로가 아닙니다:\n${problems.map((problem) => `  ${problem}`).join('\n')}\n폴더를 그대로 두고 백업과 비교하세요.`,
    headFound: (number, at) =>
      `그 해시를 가진 이력이 있습니다: ${number}번, 기록 시각 ${at}. 거기까지는 바뀌지 않았습니다.`,
    headLost: (hash) =>
      `이력의 연결은 맞지만 해시가 ${hash}인 이력이 없습니다.\n그 해시를 받은 뒤에 이력을 다시 썼거나 잘라 냈습니다. 폴더를 그대로 두고 백업과 비교하세요.`,
    refused: (reason, about) =>
      ({
        nothingThere: `${about}에 데이터가 없습니다. DATA_DIR을 도우미가 쓰는 폴더로 설정하세요.`,
        inDataFolder: `${about}은(는) 데이터 폴더 안에 있습니다. 바깥 폴더를, 되도록 다른 디스크에서 고르세요.`,
        historyBroken: `이력이 온전하지 않습니다: ${about}. 폴더를 직접 복사해 두고 이전 백업을 찾아보세요.`,
        copyDiffers: `${about} 파일이 제대로 복사되지 않았습니다. 복사 대상 디스크를 확인한 뒤 다시 시도하세요.`,
        noBackup: `${about}은(는) 백업이 아닙니다. 도우미의 backup.json이 없습니다. npm run backup이 만든 폴더를 지정하세요.`,
        fileMissing: `백업에 ${about} 파일이 없습니다. 다른 백업을 사용하세요.`,
        fileChanged: `${about} 파일이 백업 당시와 다릅니다. 다른 백업을 사용하세요.`,
      })[reason],
    notDone: '변경된 것은 없습니다.',
  },
};

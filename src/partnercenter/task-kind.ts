import type { Turn, Viewer } from '../assistant/turn.ts';
import type { Doc, Reader, RecordRef, Tx } from '../store/port.ts';
import type { PartnerCenterTask } from './task.ts';

/** One value to copy into Partner Center. */
export interface ValueToCopy {
  readonly label: string;
  readonly value: string;
}

/** What a person does in Partner Center for one kind of task, contributed by the feature that asks for it. */
export interface TaskKind {
  /** Feature and thing: `customer.create`. */
  readonly name: string;
  /** What is to be done, in one line of plain text. */
  title(viewer: Viewer, subject: string): string;
  /** The steps, in order, as the reader should do them. */
  steps(viewer: Viewer): readonly string[];
  /** The values ready to copy, read from the record as it is now. */
  values(viewer: Viewer, record: RecordRef, reader: Reader): Promise<readonly ValueToCopy[]>;
  /** Which page of Partner Center it is done on. */
  readonly page: 'customers' | 'referrals' | 'home';
  /** Whether "done" asks for the Microsoft ID that Partner Center gave. */
  readonly asksMicrosoftId: boolean;
  /** What follows in our records when a person says that it is done at Microsoft. */
  onDone(turn: Turn, tx: Tx, task: Doc<PartnerCenterTask>): Promise<void>;
}

import type { Button } from '../cards/button.ts';
import type { TextKey } from '../catalogue/texts.ts';
import type { Correction } from '../language/correction/part.ts';
import type { Intent } from '../language/port.ts';
import type { MailStep } from '../mail/mail.ts';
import type { Capability } from '../partner/capabilities.ts';
import type { Who } from '../partner/roles.ts';
import type { TaskKind } from '../partnercenter/task-kind.ts';
import type { JsonObject } from '../shared/json.ts';
import type { Locale } from '../shared/locale.ts';
import type { Doc, Kind, Reader, RecordRef, Tx } from '../store/port.ts';
import type { AcceptedCustomer, CustomerBook, CustomerRef } from './customer-book.ts';
import type { Draft } from './drafts.ts';
import type { ClockTurn, Due } from './due.ts';
import type { Eraser } from './eraser.ts';
import type { FileImport, FileKind } from './file-kind.ts';
import type { Holding } from './holding.ts';
import type { InvitationBook } from './invitation-book.ts';
import type { Card, Reply } from './reply.ts';
import type { AnyTotal } from './total.ts';
import type { DraftTurn, PressedTurn, RecordTurn, SaidTurn, Turn, Viewer } from './turn.ts';

/** Something a person can ask for in words. */
export interface Command {
  readonly intent: Intent;
  readonly who: Who;
  /** What the partner itself must be able to do, by its type and its cloud; asked before `who`. */
  readonly capability?: Capability;
  /** What help and the command menu say it does. */
  readonly title: TextKey;
  /** Offered as a dialog where messages are written and on each message, whose text fills the form: what the menu says of it. */
  readonly fromMessage?: TextKey;
  /** In a group everybody may see the answer. Otherwise an answer that is no record opens for the one who asked. */
  readonly shared?: true;
  /** Things to say, per language; the first is the one that help and the command menu show. */
  readonly examples: Readonly<Record<Locale, readonly [string, ...string[]]>>;
  handle(turn: SaidTurn, tx: Tx): Promise<Reply>;
}

interface ActionBase {
  /** Feature, thing, what it does: `customer.add.submit`. */
  readonly verb: string;
  readonly who: Who;
  /** As of a command. */
  readonly capability?: Capability;
}

/** A button that only leads somewhere; it needs neither a record nor a form. */
export interface PlainAction extends ActionBase {
  readonly needs: 'nothing';
  handle(turn: PressedTurn, tx: Tx): Promise<Reply>;
}

/** A button on a record's card. The assistant has loaded the record and checked that it is still the version that was shown. */
export interface RecordAction<Body> extends ActionBase {
  readonly needs: 'record';
  readonly kind: Kind<Body>;
  handle(turn: RecordTurn<Body>, tx: Tx): Promise<Reply>;
}

/** A button on a form. The assistant has checked that the draft is the person's own, open and unchanged. */
export interface DraftAction extends ActionBase {
  readonly needs: 'draft';
  readonly form: string;
  handle(turn: DraftTurn, tx: Tx): Promise<Reply>;
}

// biome-ignore lint/suspicious/noExplicitAny: actions of different bodies stand in one list; `onRecord` types each one
export type CardAction = PlainAction | RecordAction<any> | DraftAction;

/** Declares a button that needs no record and no form. */
export const onPress = (action: Omit<PlainAction, 'needs'>): PlainAction => ({ needs: 'nothing', ...action });
/** Declares a button on the card of a record of `kind`. */
export const onRecord = <Body>(
  kind: Kind<Body>,
  action: Omit<RecordAction<Body>, 'needs' | 'kind'>,
): RecordAction<Body> => ({
  needs: 'record',
  kind,
  ...action,
});
/** Declares a button on the form of that name; `*` stands for every form. */
export const onDraft = (form: string, action: Omit<DraftAction, 'needs' | 'form'>): DraftAction => ({
  needs: 'draft',
  form,
  ...action,
});

/** A form that a feature can show again at any time from its draft. */
export interface Form {
  readonly name: string;
  render(viewer: Viewer, draft: Doc<Draft>, reader: Reader): Promise<Card>;
  /** What something said while it is open changes in it; undefined when it has no place for that. Only the draft ever changes. */
  hear?(turn: Turn, draft: Doc<Draft>, said: Correction, reader: Reader): Promise<Heard | undefined>;
}

/** The draft as it is after a correction, and what to tell of it. */
export interface Heard {
  readonly values?: Readonly<Record<string, string>>;
  readonly context?: JsonObject;
  /** The fields that changed, with what stands in them now. */
  readonly changed: readonly { readonly label: string; readonly value: string }[];
  /** Why something that was said cannot be taken. Plain text. */
  readonly problem?: string;
}

/** A sentence at the top of a card: what just happened, or what to mind. */
export interface Note {
  readonly tone: 'good' | 'warning' | 'attention' | 'accent';
  readonly text: string;
}

/** How a kind of record is named and shown. A card is a view of a record. */
export interface RecordType<Body> {
  readonly kind: Kind<Body>;
  /** Who may see one. */
  readonly who: Who;
  /** What people call it; in plain text. Left out where nobody calls it by a name: then its card alone says what it is. */
  title?(body: Body): string;
  /** Other words it is found by: aliases, domains, mail addresses. */
  alsoCalled?(body: Body): readonly string[];
  /** Whether somebody of `who` may find this one; without it everybody of `who` may find all. */
  maySee?(viewer: Viewer, body: Body): boolean;
  /** Whether the viewer is told of it at once, however much else they were told today: somebody waits for them, or it lapses within hours. */
  cannotWait?(viewer: Viewer, body: Body): boolean;
  view(viewer: Viewer, doc: Doc<Body>, reader: Reader, note?: Note): Promise<Card>;
}

// biome-ignore lint/suspicious/noExplicitAny: types of different records stand in one list; `recordType` types each one
export type AnyRecordType = RecordType<any>;

/** Declares how a kind of record is named and shown. */
export const recordType = <Body>(type: RecordType<Body>): RecordType<Body> => type;

/** Something that waits on a person, shown by `today` (and by reports). */
export interface OpenItem {
  readonly title: string;
  readonly detail: string;
  /** Whether the viewer has to do something, or waits for somebody else. */
  readonly waits: 'onMe' | 'onOthers';
  /** When it lapses or is due; items without a date come last. */
  readonly due?: string;
  readonly urgent: boolean;
  readonly record: { readonly kind: string; readonly id: string };
}

/** What stands on a customer's card beside the customer: a section of lines, and buttons. Empty when there is nothing to say. */
export interface CustomerPart {
  readonly heading?: string;
  readonly lines?: readonly string[];
  readonly buttons?: readonly Button[];
}

/** A form of a feature's own settings: its title, and the verb that opens it. */
interface OwnSettings {
  readonly title: TextKey;
  readonly verb: string;
  /** The form, when words that ask for the settings mean this one. */
  said?(turn: SaidTurn, tx: Tx): Promise<Card | undefined>;
}

/** One capability: can be installed or left out. Never imports another; what others need it contributes here. */
export interface Feature {
  readonly name: string;
  /** What help calls it. */
  readonly title: TextKey;
  readonly commands?: readonly Command[];
  readonly actions?: readonly CardAction[];
  readonly forms?: readonly Form[];
  readonly records?: readonly AnyRecordType[];
  /** The command that a pasted text belongs to, when it is one of this feature's: not a sentence, so nobody recognises it. */
  pasted?(text: string): Intent | undefined;
  /** The command that a sentence belongs to by the records and people that it names, of which the recognizer knows nothing. */
  meant?(turn: SaidTurn, reader: Reader): Promise<Intent | undefined>;
  /** What this feature wants done in Partner Center, and what follows when it is done. */
  readonly taskKinds?: readonly TaskKind[];
  /** Files that people can fetch by a link. */
  readonly files?: readonly FileKind[];
  readonly fileImports?: readonly FileImport[];
  /** What the history says of each deed that this feature records, by `what`; `{{name}}` is the record's title. */
  readonly deeds?: Readonly<Record<string, TextKey>>;
  /** Forms of this feature's own settings, offered beside the partner's. */
  readonly settings?: readonly OwnSettings[];
  /** What this feature adds to the card of a customer. */
  customerPart?(viewer: Viewer, customer: CustomerRef, reader: Reader): Promise<CustomerPart>;
  /** Declared by the one feature that keeps the customers. */
  readonly customerBook?: CustomerBook;
  /** Declared by the one feature that keeps the invitations. */
  readonly invitationBook?: InvitationBook;
  /** What of this feature still hangs on a customer whose relationship is about to end: a line of plain text each. */
  hangsOn?(viewer: Viewer, customer: CustomerRef, reader: Reader): Promise<readonly string[]>;
  /** What of this feature is under way so that a customer's record cannot be put right by hand: a line of plain text each. */
  holds?(viewer: Viewer, customer: CustomerRef, reader: Reader): Promise<readonly string[]>;
  /** What of this feature people have in their hands, and pass on when they leave. */
  readonly holdings?: readonly Holding[];
  /** How many of this feature's records there are now, for reports. */
  readonly totals?: readonly AnyTotal[];
  /** What happened to some records, newest first, as far as the viewer may see it: at most so many lines of plain text. */
  lately?(viewer: Viewer, records: readonly RecordRef[], most: number, reader: Reader): Promise<readonly string[]>;
  /** Where this feature's records can tell of somebody whose data are to be erased. */
  readonly erasers?: readonly Eraser[];
  /** Records a customer that accepted an invitation as active, or makes one that we know active again. Returns its id. */
  customerFrom?(turn: Turn, tx: Tx, accepted: AcceptedCustomer): Promise<string>;
  /** Told that a record was made from a form that a button of another record opened; what the button said is a claim. */
  onCameOf?(turn: Turn, tx: Tx, came: { readonly of: RecordRef; readonly record: RecordRef }): Promise<void>;
  /** Told of every step of every queued mail, in the transaction of that step; each feature looks to its own records. */
  onMail?(turn: ClockTurn, tx: Tx, mail: MailStep): Promise<void>;
  /** A card that takes the place of the greeting, when something has to be done first. */
  welcome?(turn: Turn, tx: Tx): Promise<Card | undefined>;
  /** What waits on the viewer. */
  openItems?(viewer: Viewer, reader: Reader): Promise<readonly OpenItem[]>;
  /** What has become due, with the notices to send and the change that notes it. */
  due?(now: string, reader: Reader, tenant: string): Promise<readonly Due[]>;
}

/** What all installed features contribute, for the features that bring it together. */
export interface Contributions {
  readonly features: readonly Feature[];
  readonly commands: readonly Command[];
  readonly taskKind: (name: string) => TaskKind | undefined;
  readonly recordType: (kind: string) => AnyRecordType | undefined;
  /** The history's sentence for a deed; undefined for one that no installed feature records. */
  readonly deed: (what: string) => TextKey | undefined;
}

/** Makes a feature; `everyone` is complete by the time that a handler runs. */
export type FeatureFactory = (everyone: Contributions) => Feature;

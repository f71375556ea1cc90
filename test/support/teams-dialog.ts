import type { JsonObject } from '../../src/shared/json.ts';
import { actionOf, inputsOf } from './teams-card.ts';
import type { Person, Turn } from './teams-person.ts';

/** What an invoke from where messages are written gave back. */
export interface Answered {
  readonly turn: Turn;
  /** The card in the dialog; throws when there is none. */
  readonly dialog: JsonObject;
  /** The sentence in place of a card. */
  readonly text: string | undefined;
  readonly isClosed: boolean;
  /** The cards that go into the message; undefined when the answer holds none. */
  readonly cards: readonly JsonObject[] | undefined;
}

/** Opens a dialog of the app: from a message with this HTML, otherwise from the compose box. */
export function opens(person: Person, commandId: string, html?: string): Promise<Answered> {
  const message = { commandContext: 'message', messagePayload: messagePayload(html ?? '') };
  return invokes(person, 'composeExtension/fetchTask', {
    commandId,
    ...(html === undefined ? { commandContext: 'compose' } : message),
  });
}

/** Presses a button of the dialog, with its inputs as they stand and `inputs` typed over them. */
export function submits(
  person: Person,
  { dialog }: Answered,
  titleOrVerb: string,
  inputs: JsonObject = {},
): Promise<Answered> {
  const { type, data, takesInputs } = actionOf(dialog, titleOrVerb);
  if (type !== 'Action.Submit') throw new Error(`a dialog does not send ${type}`);
  const there = inputsOf(dialog);
  for (const id of Object.keys(inputs)) if (!(id in there)) throw new Error(`no input ${id}`);
  const all = takesInputs ? { ...there, ...inputs, ...data } : data;
  return invokes(person, 'composeExtension/submitAction', { commandId: '', commandContext: 'compose', data: all });
}

/** Pastes a link of ours where messages are written. */
export function pastes(person: Person, url: string): Promise<Answered> {
  return invokes(person, 'composeExtension/queryLink', { url });
}

export async function invokes(person: Person, name: string, value: JsonObject): Promise<Answered> {
  return answered(await person.posts({ type: 'invoke', name, value }));
}

/** The last activity once more, byte for byte. */
export async function opensAgain(person: Person): Promise<Answered> {
  return answered(await person.redelivers());
}

function answered(turn: Turn): Answered {
  const { body } = turn;
  const task = body?.task as JsonObject | undefined;
  const extension = body?.composeExtension as JsonObject | undefined;
  return {
    turn,
    get dialog() {
      if (task?.type !== 'continue') throw new Error(`no dialog: ${JSON.stringify(body)}`);
      return ((task.value as JsonObject).card as JsonObject).content as JsonObject;
    },
    text: task?.type === 'message' ? String(task.value) : undefined,
    isClosed: turn.status === 200 && body === undefined,
    cards: extension && (extension.attachments as readonly JsonObject[])?.map(({ content }) => content as JsonObject),
  };
}

function messagePayload(content: string): JsonObject {
  return {
    id: '1732354269123',
    messageType: 'message',
    createdDateTime: '2026-11-23T09:00:00Z',
    from: { user: { displayName: 'Sarah Miller', id: 'someone', userIdentityType: 'aadUser' } },
    body: { contentType: 'html', content },
    attachments: [{ id: 'a1', contentType: 'reference', name: 'price.xlsx' }],
  };
}

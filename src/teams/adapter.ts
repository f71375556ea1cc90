import { type Activity, ActivityTypes, CloudAdapter, type ConversationReference, type TurnContext } from 'botbuilder';
import type { TeamsAuthentication } from './authentication.ts';

/** What botbuilder has to see of an activity to authenticate it; the rest is unchecked and stays away from it. */
export interface Envelope {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** botbuilder's adapter, used for two things: to authenticate what comes in, and to send. */
export class TeamsAdapter extends CloudAdapter {
  readonly #appId: string;

  constructor(authentication: TeamsAuthentication, appId: string) {
    super(authentication);
    this.#appId = appId;
  }

  /**
   * Runs `turn` when the request is authentic; throws `NotAuthenticated` or `AuthenticationUnavailable`. Not
   * `CloudAdapter.process`, which answers a broken signature with 500, tells the reason to the caller and writes to
   * the console.
   */
  async authenticated(authHeader: string, envelope: Envelope, turn: () => Promise<void>): Promise<void> {
    await this.processActivity(authHeader, { type: ActivityTypes.Event, ...envelope } as Activity, turn);
  }

  /** Runs `send` in a turn of its own for a conversation that was stored. Its context must not outlive it. */
  async inConversation<Result>(
    reference: Partial<ConversationReference>,
    send: (context: TurnContext) => Promise<Result>,
  ): Promise<Result> {
    let result: { readonly value: Result } | undefined;
    await this.continueConversationAsync(this.#appId, reference, async (context) => {
      // The made-up id of this turn would be sent as the message to reply to (botframework-schema, getContinuationActivity).
      delete (context.activity as Partial<Activity>).id;
      result = { value: await send(context) };
    });
    if (!result) throw new Error('the turn for a stored conversation did not run');
    return result.value;
  }
}

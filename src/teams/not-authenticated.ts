/** The request does not come from the channel, or is not for this bot. The message is for the log. */
export class NotAuthenticated extends Error {
  override readonly name = 'NotAuthenticated';
}

/** Whether it comes from the channel cannot be known now: its keys could not be fetched. */
export class AuthenticationUnavailable extends Error {
  override readonly name = 'AuthenticationUnavailable';
}

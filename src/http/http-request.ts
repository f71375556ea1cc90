/** One HTTP request and its response, as those behind the server see them: nothing of restify. */
export interface MessagesRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** What the JSON said; any type. */
  readonly body: unknown;
}

export interface MessagesResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent for an empty body. */
  readonly body?: unknown;
}

/** What survives a trip through JSON: the only kind of value that is stored, or accepted from a client. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

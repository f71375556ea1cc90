const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a Microsoft ID (the id of a customer's tenant): a GUID, not the empty one. */
export function isMicrosoftId(text: string): boolean {
  return GUID.test(text) && !/^[0-]+$/.test(text);
}

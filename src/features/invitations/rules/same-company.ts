const LEGAL_FORM =
  /주식회사|유한회사|㈜|\(주\)|\b(?:inc|incorporated|ltd|limited|llc|llp|corp|corporation|gmbh|plc|co)\b\.?/giu;

/** Whether two names are those of one company: legal forms, case, spaces and punctuation do not count. */
export function isSameCompany(one: string, other: string): boolean {
  const key = companyKey(one);
  return key !== '' && key === companyKey(other);
}

/** What two spellings of one company share; empty when the name shows nothing. */
export function companyKey(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  return folded.replace(LEGAL_FORM, ' ').replace(/[^\p{L}\p{N}]+/gu, '') || folded.replace(/\s+/gu, '');
}

const TAIL_KO =
  /(?:(?:으로|로)(?:요)?(?:\s?(?:바꿔|변경|수정|고쳐|정정|해|설정|입력|부탁|할게|하자|넣어|적어|써|맞춰)[가-힣\s]*)?|(?:이야|야|이에요|예요|에요|입니다|임|이요|요|인데요?)(?:\s[가-힣\s]*)?|(?:이라고|라고)(?:\s?[가-힣\s]*)?|\s(?:으로|로)?\s?(?:바꿔|변경|수정|고쳐|정정|입력|부탁|넣어|적어)[가-힣\s]*)$/u;

/** "콘토소로 바꿔줘" → 콘토소, "일본이야" → 일본. */
export function withoutTail(value: string): string {
  const bare = /[가-힣]/u.test(value) ? value.replace(TAIL_KO, '') : value;
  // 마야 and 이요 are names as they are.
  return (/^[가-힣]?$/u.test(bare.trim()) ? value : bare).trim();
}

/** Without the quotation marks around it. */
export function unquoted(value: string): string {
  return value.replace(/^["'“‘「『]\s*|\s*["'”’」』]$/gu, '').trim();
}

/** Whether a name is written in Hangul alone. */
export function isHangul(name: string): boolean {
  return /^[\p{Script=Hangul}\s]+$/u.test(name);
}

/** The forms about a customer, by the words that ask for one; `details` where nothing else is said. */
const FORMS = [
  ['status', /\bstatus\b|상태/iu],
  ['rights', /\b(?:agreement|mca|gdap|qualification|admin rights)\b|계약|권한|gdap/iu],
  ['mend', /\bduplicates?\b|\btwice\b|중복/iu],
  ['ours', /\b(?:tags?|notes?|alias(?:es)?|owner|support contact)\b|태그|메모|별칭|담당 직원|지원 담당/iu],
] as const;
export type AskedForm = (typeof FORMS)[number][0] | 'details';

/** Which form of a customer a sentence asks for. @param names the customer's names: their words ask for nothing */
export function askedForm(text: string, names: readonly string[]): AskedForm {
  const rest = names.reduce((left, name) => left.replaceAll(name, ' '), text);
  return FORMS.find(([, words]) => words.test(rest))?.[0] ?? 'details';
}

/** A name without the thing of it that was meant: "파브리캄 태그". */
export function withoutThing(name: string): string {
  return name.replace(/(?<=\S)\s+(?:태그|별칭|메모|상태|GDAP|계약)(?:\s+(?:갱신|연장|만료))?$/iu, '');
}

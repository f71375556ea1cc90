import type { Finding } from '../../../../src/features/customers/rules/finding.ts';

/** The codes of findings, in order: what most tests ask for. */
export function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code);
}

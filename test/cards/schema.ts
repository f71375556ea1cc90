import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';

const FILE = fileURLToPath(new URL('../../../shared/schemas/adaptive-card-1.5.json', import.meta.url));

/** Whether the schema of Adaptive Cards 1.5 lies beside the project; it is not part of it. */
export const hasSchema = existsSync(FILE);

let validate: ValidateFunction | undefined;

/** What of a card does not conform to Adaptive Cards 1.5, in words; empty when everything does. */
export function schemaProblems(content: object): readonly string[] {
  validate ??= compile();
  if (validate(content)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The schema is of draft-06 with an `id` of draft-04, which Ajv 8 refuses: without it, and with the draft's own schema. */
function compile(): ValidateFunction {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  ajv.addMetaSchema(createRequire(import.meta.url)('ajv/dist/refs/json-schema-draft-06.json'));
  const { id: _dropped, ...schema } = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
  return ajv.compile(schema);
}

/** docs/collection.schema.json as an independent judge of what we export. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync('docs/collection.schema.json', 'utf8')));

/** What the schema has against a file's content; nothing where it is valid. */
export function schemaErrors(content: unknown): string[] {
  validate(content);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

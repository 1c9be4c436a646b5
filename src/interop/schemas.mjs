// schemas.mjs SCHEMA FILE...: checks files against a JSON Schema (draft 2020-12) with ajv.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

const [schema, ...files] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(json(schema));
let wrong = 0;
for (const file of files) {
  const ok = validate(json(file));
  wrong += ok ? 0 : 1;
  console.log(`${ok ? 'ok  ' : 'BAD '} ${basename(file).padEnd(24)} ajv                ${ok ? 'valid' : JSON.stringify(validate.errors[0])}`);
}
process.exit(wrong === 0 ? 0 : 1);

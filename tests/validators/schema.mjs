// Holds files against a JSON Schema with ajv: schema.mjs SCHEMA FILE… prints a line for each document of the files, its
// name and what is wrong with it, or `valid`. YAML is read as editors read it: version 1.2, the core schema. A schema
// that is wrong itself, or that says anything twice or in vain, ends the program.
import {readFileSync} from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import {parseAllDocuments} from 'yaml';

const [schemaFile, ...files] = process.argv.slice(2);
const ajv = new Ajv2020({strict: true, allErrors: false});
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

function complaint(document) {
  if (document.errors.length > 0) return `unreadable: ${document.errors[0].code}`;
  let value;
  try {
    value = document.toJS();
  } catch (error) {
    return `unreadable: ${error.message}`;
  }
  if (validate(value)) return 'valid';
  return validate.errors.map(error => `${error.instancePath} ${error.message}`).join('; ');
}

for (const file of files) {
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), {version: '1.2', schema: 'core', logLevel: 'error'});
  for (const document of documents.length > 0 ? documents : [{errors: [{code: 'EMPTY'}]}]) {
    console.log(`${file}: ${complaint(document).replaceAll('\n', ' ')}`);
  }
}

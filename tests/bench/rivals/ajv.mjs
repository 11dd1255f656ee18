// The checks by ajv: ajv.mjs CHECKS ALLIANCES. They become one JSON Schema, which an alliance breaks at every rule
// that is unmet.
import {readFileSync} from 'node:fs';
import Ajv from 'ajv';
import {alliances, finish, tell} from './alliances.mjs';
import {among, answersOf, nameOf, questionsOf} from './answers.mjs';
import {unmetBy} from './truths.mjs';

const [checksFile, path] = process.argv.slice(2);
const all = list => (list.length === 1 ? list[0] : {allOf: list});
const any = list => (list.length === 1 ? list[0] : {anyOf: list});

function compare(comparison, somePartner) {
  const is = schema => ({properties: {[nameOf(comparison)]: schema}});
  const [yes, no, na] = [among(comparison.expected), among(comparison.others), ['n/a']];
  if (!comparison.of_each_partner) return {yes: is({enum: yes}), no: is({enum: no}), na: is({const: 'n/a'})};
  const some = values => is({contains: {enum: values}});
  const every = values => is({items: {enum: [...values, ...na]}, contains: {enum: values}});
  const none = is({items: {enum: na}});
  return somePartner ? {yes: some(yes), no: every(no), na: none} : {yes: every(yes), no: some(no), na: none};
}

const checks = JSON.parse(readFileSync(checksFile, 'utf8'));
const questions = questionsOf(checks);
const schema = {allOf: checks.map(check => ({not: unmetBy(check, {compare, all, any})}))};
const validate = new Ajv({allErrors: true, strict: false, messages: false}).compile(schema);

for (const alliance of alliances(path)) {
  const errors = validate(answersOf(alliance, questions)) ? [] : validate.errors;
  tell(alliance, errors.map(({schemaPath}) => checks[schemaPath.split('/')[2]].rule));
}
finish();

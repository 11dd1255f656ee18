// The checks by json-rules-engine: json-rules-engine.mjs CHECKS ALLIANCES. A rule of the engine fires where one of
// the library is unmet; its facts are the answers, by question.
import {readFileSync} from 'node:fs';
import {Engine} from 'json-rules-engine';
import {alliances, finish, tell} from './alliances.mjs';
import {among, answersOf, nameOf, questionsOf} from './answers.mjs';
import {unmetBy} from './truths.mjs';

const [checksFile, path] = process.argv.slice(2);

const operators = {
  someIn: (answers, values) => answers.some(answer => values.includes(answer)),
  everyIn: (answers, values) => answers.every(answer => values.includes(answer) || answer === 'n/a'),
};

function compare(comparison, somePartner) {
  const is = (operator, value) => ({fact: nameOf(comparison), operator, value});
  const [yes, no, na] = [among(comparison.expected), among(comparison.others), ['n/a']];
  if (!comparison.of_each_partner) return {yes: is('in', yes), no: is('in', no), na: is('equal', 'n/a')};
  const some = values => is('someIn', values);
  const every = values => ({all: [is('everyIn', values), some(values)]});
  const none = is('everyIn', na);
  return somePartner ? {yes: some(yes), no: every(no), na: none} : {yes: every(yes), no: some(no), na: none};
}

const checks = JSON.parse(readFileSync(checksFile, 'utf8'));
const questions = questionsOf(checks);
const language = {compare, all: list => ({all: list}), any: list => ({any: list})};
const engine = new Engine();
for (const [name, holds] of Object.entries(operators)) engine.addOperator(name, holds);
checks.forEach((check, index) =>
  engine.addRule({conditions: {all: [unmetBy(check, language)]}, event: {type: `${index}`}}),
);

for (const alliance of alliances(path)) {
  const {events} = await engine.run(answersOf(alliance, questions));
  const fired = events.map(({type}) => Number(type)).sort((one, other) => one - other);
  tell(alliance, fired.map(index => checks[index].rule));
}
finish();

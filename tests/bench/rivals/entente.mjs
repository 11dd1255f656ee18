// What entente found, told as the others tell it: entente.mjs CHECKS REPORT, of a report in JSON or in lines of JSON.
import {readFileSync} from 'node:fs';
import {finish, tell} from './alliances.mjs';

const [checks, report] = process.argv.slice(2).map(file => readFileSync(file, 'utf8').trim());
const rules = JSON.parse(checks).map(({rule}) => rule);
const diagnoses = JSON.parse(report.startsWith('[') ? report : `[${report.split('\n').join(',')}]`);
for (const {alliance, findings} of diagnoses) {
  const unmet = new Set(findings.filter(({status}) => status === 'unmet').map(({rule}) => rule));
  tell(alliance, rules.filter(rule => unmet.has(rule)));
}
finish();

// sarif.mjs FILE…: what two validators say of SARIF files, ajv by the schema of the standard, and Microsoft's
// validator by the rules of the standard and of code scanning, which no schema tells. Nothing where all is well.
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const multitool = dirname(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/package.json'));
// npm no longer runs the script of the package that does this.
chmodSync(join(multitool, 'Sarif.Multitool'), 0o755);
const schema = JSON.parse(readFileSync(join(multitool, 'sarif-2.1.0.json'), 'utf8'));
const ajv = new Ajv({ strict: false });
addFormats(ajv);
const isValid = ajv.compile(schema);

for (const file of process.argv.slice(2)) {
  if (!isValid(JSON.parse(readFileSync(file, 'utf8')))) {
    for (const { instancePath, message } of isValid.errors) console.log(`${file}: schema: ${instancePath} ${message}`);
  }
  const { status, stdout, stderr } = spawnSync(
    join(multitool, 'Sarif.Multitool'),
    ['validate', file, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning'],
    { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
  );
  if (!stdout?.includes('Analyzing...')) console.log(`${file}: not validated (${status}): ${stdout}${stderr}`);
  for (const line of stdout?.split('\n') ?? []) {
    const found = line.match(/: (error|warning) ([A-Z]+[0-9]+): (.*)/);
    // Nothing of entente is on the web.
    if (found && found[2] !== 'SARIF2005') console.log(`${file}: ${found[2]}: ${found[3]}`);
  }
}

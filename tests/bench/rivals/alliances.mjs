// Every alliance of a folder of YAML files, by name, or of a file of JSON lines; and what was found of each.
import {openSync, readFileSync, readSync, readdirSync, statSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {CORE_SCHEMA, load} from 'js-yaml'; // of version 4, since 5 takes three times as long

function* lines(file) {
  const chunk = Buffer.allocUnsafe(1 << 20);
  const handle = openSync(file);
  let rest = Buffer.alloc(0);
  for (let count; (count = readSync(handle, chunk)) > 0; ) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, count)]);
    let from = 0;
    for (let end; (end = bytes.indexOf(10, from)) >= 0; from = end + 1) yield bytes.toString('utf8', from, end);
    rest = bytes.subarray(from);
  }
}

export function* alliances(path) {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) yield* alliances(join(path, name));
  } else if (path.endsWith('.jsonl')) {
    for (const line of lines(path)) yield JSON.parse(line);
  } else {
    yield load(readFileSync(path, 'utf8'), {schema: CORE_SCHEMA});
  }
}

// The alliance's name and the rules unmet, in the order of the checks.
let pending = '';
export function tell(alliance, unmet) {
  pending += `${alliance.name}\t${unmet.join(' ')}\n`;
  if (pending.length > 1 << 16) finish();
}

export function finish() {
  const bytes = Buffer.from(pending);
  for (let done = 0; done < bytes.length; ) done += writeSync(1, bytes, done);
  pending = '';
}

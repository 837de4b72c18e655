// Checks that every package has a README that says what it does, what goes in and out, and what does not belong in it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';

const PARTS = ['**In**', '**Out**', '**Start reading at**', '**Test it**', '**Does not belong here**'];

const folders = [...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}`), 'web'].filter(
  (folder) => existsSync(join(ROOT, folder, 'package.json')),
);
for (const folder of folders) {
  const file = join(ROOT, folder, 'README.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const missing = PARTS.filter((part) => !text.includes(part));
  for (const [, path] of text.matchAll(/`(src\/[\w./-]+)`/g))
    if (!existsSync(join(ROOT, folder, path))) missing.push(`${path}, which it mentions`);
  if (missing.length === 0) continue;
  console.error(`${folder}/README.md lacks ${missing.join(', ')}`);
  process.exitCode = 1;
}
if (!process.exitCode) console.log(`readmes: ${folders.length} packages`);

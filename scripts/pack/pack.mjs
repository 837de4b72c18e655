// Makes the package that is published: build/precedent-graph-precedent-VERSION.tgz.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWhatIsStale } from '../setup/build.mjs';
import { ROOT } from '../setup/root.mjs';
import { stage } from './stage.mjs';

await buildWhatIsStale();
const folder = join(ROOT, 'build');
await stage(join(folder, 'package'));
const packed = execFileSync(
  'npm',
  ['pack', join(folder, 'package'), '--pack-destination', folder, '--json'],
  {
    encoding: 'utf8',
  },
);
const [{ filename, size, entryCount }] = JSON.parse(packed);
console.log(`build/${filename}: ${entryCount} files, ${(size / 1e6).toFixed(1)} MB`);

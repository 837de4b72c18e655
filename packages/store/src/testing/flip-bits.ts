// A process that tests run, because a library may abort it: `flip-bits.ts FOLDER SEED FROM TO` flips one random bit
// of an archive at a time, and prints what became of it, one JSON object per line.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '@precedent/model/testing';
import { openArchive } from '../open-archive.ts';
import { fillDensely, observe, tryFlip } from './flip-bit.ts';

const [folder, seed, from, to] = process.argv.slice(2);
const whole = join(folder!, `whole-${from}.sqlite`);
await fillDensely(whole);
const archive = await openArchive(whole);
const undamaged = await observe(archive);
await archive.close();
const bytes = readFileSync(whole);
const random = seeded(Number(seed));
for (let index = 0; index < Number(to); index += 1) {
  const bit = Math.floor(random() * bytes.length * 8);
  if (index < Number(from)) continue;
  const outcome = await tryFlip(bytes, bit, join(folder!, 'damaged.sqlite'), undamaged);
  process.stdout.write(`${JSON.stringify({ index, bit, ...outcome })}\n`);
}

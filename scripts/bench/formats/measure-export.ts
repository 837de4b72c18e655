// A stage of `npm run bench:formats -- --archive`: writes the graph that an archive keeps, as `precedent export` does.
// `measure-export.ts ARCHIVE FILE FORMAT`.
import { statSync } from 'node:fs';
import { findFormat, writePages } from '@precedent/formats';
import { basisOf } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { writeWhole } from '../../../packages/cli/src/write-whole.ts';
import { cpuSeconds, forgetPeak, megabytes, peakMegabytes, reportStage } from './measured.ts';

const [location, file, format] = process.argv.slice(2) as [string, string, string];
const reference = await loadReference();
const archive = await openArchive(location, { create: false });
const pages = await archive.graph(basisOf(reference));
if (!pages) throw new Error('the archive keeps no graph of this version');
const before = forgetPeak();
const cpu = process.cpuUsage();
let edges = 0;
const counted = <Fact>(fact: Fact) => {
  edges += 1;
  return fact;
};
await writeWhole(file, writePages(pages, findFormat(format).writer!(reference), counted));
await archive.close();
reportStage({
  cpu: cpuSeconds(cpu),
  before,
  peak: peakMegabytes(),
  file: megabytes(statSync(file).size),
  edges,
});

// A stage of `npm run bench:formats`: writes or reads one file. `measure-file.ts write|read FILE NODES EDGES FORMAT`.
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { findFormat } from '@precedent/formats';
import { loadReference } from '@precedent/reference';
import { cpuSeconds, forgetPeak, megabytes, peakMegabytes, reportStage } from './measured.ts';
import { synthesiseGraph } from './synthesise-graph.ts';

const PIECE = 1 << 20;

const [stage, file, nodes, edges, format] = process.argv.slice(2) as [string, string, string, string, string];
if (stage === 'write') await measureWriting();
else measureReading();

async function measureWriting(): Promise<void> {
  const graph = synthesiseGraph(Number(nodes), Number(edges));
  const reference = await loadReference();
  // What building the graph left behind is not part of writing it.
  globalThis.gc!();
  const before = forgetPeak();
  const cpu = process.cpuUsage();
  const target = openSync(file, 'w');
  for (const chunk of findFormat(format).write(graph, reference)) writeSync(target, chunk);
  closeSync(target);
  reportStage({
    cpu: cpuSeconds(cpu),
    before,
    peak: peakMegabytes(),
    file: megabytes(statSync(file).size),
  });
}

function measureReading(): void {
  const before = forgetPeak();
  const cpu = process.cpuUsage();
  const graph = findFormat(format).read!(piecesOf(file));
  reportStage({ cpu: cpuSeconds(cpu), before, peak: peakMegabytes(), nodes: graph.order, edges: graph.size });
}

/** Reads a file as text in pieces without splitting characters. */
function* piecesOf(path: string): Generator<string, void> {
  const source = openSync(path, 'r');
  // TextDecoder gives strings of two bytes a character when it decodes a stream.
  const decoder = new StringDecoder('utf8');
  const bytes = Buffer.alloc(PIECE);
  for (let length = readSync(source, bytes); length > 0; length = readSync(source, bytes))
    yield decoder.write(bytes.subarray(0, length));
  yield decoder.end();
  closeSync(source);
}

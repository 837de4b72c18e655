import type { Quad } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { PREFIXES } from './vocabulary.ts';

/** Written one by one, each may need the prefix of its graph or subject again, so they are gathered first. */
const QUADS_AT_ONCE = 64;

/** Quads as Turtle, TriG or N-Quads. Turtle has no named graphs, so there everything is in one. */
export function* writeRdf(
  quads: Iterable<Quad>,
  format: 'Turtle' | 'TriG' | 'N-Quads',
  filter?: string,
): Generator<string, void> {
  const part = filter ? `: ${filter.replace(/\p{Cc}/gu, ' ')}` : '';
  let written = `# Exported by Precedent${part}\n`;
  const target = {
    write(piece: string, _encoding: string, done?: () => void) {
      written += piece;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const writer = new Writer(target, { format, ...(format === 'N-Quads' ? {} : { prefixes: PREFIXES }) });
  let waiting = 0;
  for (const quad of quads) {
    writer.addQuad(quad.subject, quad.predicate, quad.object, format === 'Turtle' ? DEFAULT : quad.graph);
    waiting += 1;
    if (waiting < QUADS_AT_ONCE) continue;
    yield written;
    [written, waiting] = ['', 0];
  }
  writer.end();
  yield written;
}

const DEFAULT = DataFactory.defaultGraph();

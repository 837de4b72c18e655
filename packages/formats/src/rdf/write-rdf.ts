import type { Quad } from '@rdfjs/types';
import { DataFactory, Writer } from 'n3';
import { PREFIXES } from './vocabulary.ts';

export type RdfSyntax = 'Turtle' | 'TriG' | 'N-Quads';

/** Writes quads one after the other; each call returns what it has written. */
interface QuadWriter {
  begin: string;
  write(quads: Iterable<Quad>): string;
  end(): string;
}

/** Turtle has no named graphs, so there everything is in one. */
export function quadWriter(syntax: RdfSyntax, filter?: string): QuadWriter {
  let written = '';
  const target = {
    write(piece: string, _encoding: string, done?: () => void) {
      written += piece;
      done?.();
    },
    end(done?: () => void) {
      done?.();
    },
  };
  const take = () => {
    const piece = written;
    written = '';
    return piece;
  };
  const prefixes = syntax === 'N-Quads' ? {} : { prefixes: PREFIXES };
  const writer = new Writer(target, { format: syntax, ...prefixes });
  const part = filter ? `: ${filter.replace(/\p{Cc}/gu, ' ')}` : '';
  return {
    begin: `# Exported by Precedent${part}\n${take()}`,
    write(quads) {
      for (const { subject, predicate, object, graph } of quads)
        writer.addQuad(subject, predicate, object, syntax === 'Turtle' ? DEFAULT : graph);
      return take();
    },
    end() {
      writer.end();
      return take();
    },
  };
}

const DEFAULT = DataFactory.defaultGraph();

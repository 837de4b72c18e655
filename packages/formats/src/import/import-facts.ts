import { PrecedentError, type Reference } from '@precedent/model';
import type { ImportedGraph } from './imported-graph.ts';
import { type ColumnMapping, readCsvEdges } from './read-csv-edges.ts';
import { readFtmGraph } from './read-ftm-graph.ts';
import { readRdfGraph } from './read-rdf-graph.ts';
import { readXmlGraph } from './read-xml-graph.ts';
import { type ImportedFacts, type ImportOptions, toFactsLines } from './to-facts-lines.ts';

type GraphReader = (text: string, file: string, mapping?: ColumnMapping) => ImportedGraph;

const READERS: Record<string, GraphReader> = {
  graphml: readXmlGraph,
  xml: readXmlGraph,
  gexf: readXmlGraph,
  csv: readCsvEdges,
  json: readFtmGraph,
  jsonl: readFtmGraph,
  ttl: readRdfGraph,
  trig: readRdfGraph,
  nq: readRdfGraph,
  nt: readRdfGraph,
};

/**
 * The facts of a graph that another program wrote, as lines of a facts file. The format follows from the extension.
 *
 * @throws PrecedentError `unsupported_input` for another extension, `invalid_input` if the file is not what it should be.
 */
export function importFacts(
  { text, file }: { text: string; file: string },
  { mapping, ...options }: ImportOptions & { mapping?: ColumnMapping | undefined },
  reference: Reference,
): ImportedFacts {
  return toFactsLines(readerOf(file)(text, file, mapping), options, reference);
}

/**
 * To be called before a file is read, which may have no text at all.
 *
 * @throws PrecedentError `unsupported_input` for a file with the extension of another format.
 */
export function refuseOtherFormats(file: string): void {
  readerOf(file);
}

function readerOf(file: string): GraphReader {
  const read = READERS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  if (read) return read;
  const endings = Object.keys(READERS).map((ending) => `.${ending}`);
  throw new PrecedentError(
    'unsupported_input',
    `${file} is not in a format that can be imported`,
    `Use a file that ends in ${endings.join(', ')}.`,
  );
}

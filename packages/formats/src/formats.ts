import { csvEdges } from './csv-edges.ts';
import { csvNodes } from './csv-nodes.ts';
import { cytoscapeJson } from './cytoscape-json.ts';
import type { Format } from './format.ts';
import { gatherChunks } from './gather-chunks.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphmlClaims } from './graphml-claims.ts';
import { graphmlYed } from './graphml-yed.ts';
import { json } from './json.ts';
import { jsonLd } from './json-ld.ts';

/** All formats, in the order of a menu. */
export const formats: readonly Format[] = [
  graphml,
  graphmlClaims,
  graphmlYed,
  gexf,
  json,
  jsonLd,
  cytoscapeJson,
  csvEdges,
  csvNodes,
].map((format) => ({
  ...format,
  write: (graph, reference) => gatherChunks(format.write(graph, reference)),
}));

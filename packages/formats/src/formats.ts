import { csvEdges } from './csv-edges.ts';
import { csvNodes } from './csv-nodes.ts';
import { cytoscapeJson } from './cytoscape-json.ts';
import type { Format } from './format.ts';
import { gatherChunks } from './gather-chunks.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { graphmlClaimEdges } from './graphml-claim-edges.ts';
import { graphmlClaims } from './graphml-claims.ts';
import { graphmlSlim } from './graphml-slim.ts';
import { graphmlYed } from './graphml-yed.ts';
import { json } from './json.ts';
import { jsonLd } from './json-ld.ts';
import { nQuads } from './n-quads.ts';
import { trig } from './trig.ts';
import { turtle } from './turtle.ts';

/** All formats, in the order of a menu. */
export const formats: readonly Format[] = [
  graphml,
  graphmlSlim,
  graphmlClaims,
  graphmlClaimEdges,
  graphmlYed,
  gexf,
  json,
  jsonLd,
  turtle,
  trig,
  nQuads,
  cytoscapeJson,
  csvEdges,
  csvNodes,
].map((format) => ({
  ...format,
  write: (graph, reference, options) => gatherChunks(format.write(graph, reference, options)),
}));

import { csvEdges } from './csv-edges.ts';
import { csvNodes } from './csv-nodes.ts';
import { cx2 } from './cx2.ts';
import { cytoscapeJson } from './cytoscape-json.ts';
import { dot } from './dot.ts';
import { followTheMoney } from './follow-the-money.ts';
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
import { mermaid } from './mermaid.ts';
import { nQuads } from './n-quads.ts';
import { neo4jNodes } from './neo4j-nodes.ts';
import { neo4jRelationships } from './neo4j-relationships.ts';
import { refuseTooLarge } from './refuse-too-large.ts';
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
  cx2,
  csvEdges,
  csvNodes,
  followTheMoney,
  neo4jNodes,
  neo4jRelationships,
  dot,
  mermaid,
].map((format) => ({
  ...format,
  write: (graph, reference, options) => {
    refuseTooLarge(format, graph);
    return gatherChunks(format.write(graph, reference, options));
  },
}));

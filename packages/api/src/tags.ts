/** Groups of operations, in the order of the documentation. */
export const TAGS = {
  Graph: 'People, countries, institutions and places, and what articles say about them.',
  Questions: 'Questions in English, answered with the supporting quotes.',
  Network: 'Neighbours, connections, central entities and groups, computed from the links between entities.',
  SPARQL: 'The graph as RDF, for queries in SPARQL 1.1. Formats of whole graphs are under Export.',
  Review: 'What a person should review: contradictions, planned events, possible duplicates.',
  Stories: 'Named views, and stories told in pages of the archive.',
  Alerts: 'Questions that are asked again after each change, and how their answers have changed.',
  Articles: 'The articles that were read, and adding more.',
  Export: 'The graph in the formats of other programs.',
  Server: 'The state of the server and its archive, and this description.',
} as const;

export type Tag = keyof typeof TAGS;

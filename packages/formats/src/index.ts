export { findFormat } from './find-format.ts';
export type { Format, WriteOptions } from './format.ts';
export { formats } from './formats.ts';
export { importFacts } from './import/import-facts.ts';
export type { ImportedFacts, ImportOptions, ImportProblem } from './import/to-facts-lines.ts';
export { type CypherBatch, cypherBatches, cypherConstraints, nameRevision } from './neo4j/cypher-batches.ts';
export { type RdfOptions, toQuads } from './rdf/to-quads.ts';
export { PREFIXES } from './rdf/vocabulary.ts';
export { type ExportFilter, type GraphPart, selectPart } from './select-part.ts';

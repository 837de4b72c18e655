export { findFormat } from './find-format.ts';
export type { ElementWriter, Format, WriteOptions } from './format.ts';
export { formats } from './formats.ts';
export { importFacts, refuseOtherFormats } from './import/import-facts.ts';
export type { ImportedFacts, ImportOptions, ImportProblem } from './import/to-facts-lines.ts';
export {
  type CypherBatch,
  type CypherValue,
  cypherBatches,
  cypherConstraints,
  nameRevision,
} from './neo4j/cypher-batches.ts';
export { type RdfOptions, toQuads } from './rdf/to-quads.ts';
export { PREFIXES } from './rdf/vocabulary.ts';
export { type ExportFilter, type GraphPart, selectPart } from './select-part.ts';
export { type OmittedTenure, type QuickStatements, quickStatements } from './wikidata/quick-statements.ts';
export { type Positions, readPositions } from './wikidata/read-positions.ts';
export { writePages } from './write-elements.ts';

import { rdfFormat } from './rdf/rdf-format.ts';

/** One quad per line, which loads fastest and can be sorted, split and compared line by line. */
export const nQuads = rdfFormat('N-Quads', {
  id: 'n-quads',
  label: 'N-Quads (RDF, a line for each statement)',
  extension: '.nq',
  mediaType: 'application/n-quads; charset=utf-8',
});

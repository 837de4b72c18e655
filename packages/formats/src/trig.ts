import { rdfFormat } from './rdf/rdf-format.ts';

/** Turtle with the claims of each article in a named graph. */
export const trig = rdfFormat('TriG', {
  id: 'trig',
  label: 'TriG (RDF, a named graph for each article)',
  extension: '.trig',
  mediaType: 'application/trig; charset=utf-8',
});

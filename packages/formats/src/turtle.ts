import { rdfFormat } from './rdf/rdf-format.ts';

/** RDF to read and to load into one graph. */
export const turtle = rdfFormat('Turtle', {
  id: 'turtle',
  label: 'Turtle (RDF)',
  extension: '.ttl',
  mediaType: 'text/turtle; charset=utf-8',
});

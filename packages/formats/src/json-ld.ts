import type { Reference } from '@precedent/model';
import type { Quad, Quad_Object } from '@rdfjs/types';
import { canonicalJson } from './canonical-json.ts';
import type { ElementWriter, Format, WriteOptions } from './format.ts';
import { quadSource } from './rdf/to-quads.ts';
import { expandName, PREFIXES } from './rdf/vocabulary.ts';
import { writeElements } from './write-elements.ts';

/**
 * RDF as JSON-LD: compacted with a context of prefixes alone, which needs no second pass over the graph. Everything is
 * in one graph, as in Turtle.
 */
export const jsonLd: Format = {
  id: 'json-ld',
  label: 'JSON-LD (RDF)',
  extension: '.jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  write: (graph, reference, options) => writeElements(graph, writer(reference, options)),
  writer,
};

function writer(reference: Reference, options: WriteOptions = {}): ElementWriter {
  const source = quadSource(reference, options);
  let separator = '\n';
  const write = (quads: Iterable<Quad>) => {
    let written = '';
    for (const each of toResources(quads)) {
      written += separator + canonicalJson(each);
      separator = ',\n';
    }
    return written;
  };
  // Without a term in the context it says nothing about the graph, and leaves this the default graph.
  const filter = options.filter ? `"filter": ${canonicalJson(options.filter)},\n` : '';
  return {
    begin: `{"@context": ${JSON.stringify(PREFIXES)},\n${filter}"@graph": [`,
    entity: (entity) => write(source.entity(entity)),
    fact: (fact) => write(source.fact(fact)),
    end: () => '\n]}\n',
  };
}

/** The quads of one resource follow each other. */
function* toResources(quads: Iterable<Quad>): Generator<Record<string, unknown>, void> {
  let id: string | null = null;
  let properties = new Map<string, unknown[]>();
  for (const { subject, predicate, object } of quads) {
    if (subject.value !== id) {
      if (id !== null) yield toResource(id, properties);
      [id, properties] = [subject.value, new Map()];
    }
    const isType = predicate.value === TYPE;
    const property = isType ? '@type' : compact(predicate.value);
    const values = properties.get(property) ?? [];
    values.push(isType ? compact(object.value) : toValue(object));
    properties.set(property, values);
  }
  if (id !== null) yield toResource(id, properties);
}

const TYPE = expandName('rdf:type');

function toResource(id: string, properties: Map<string, unknown[]>) {
  return { '@id': compact(id), ...Object.fromEntries(properties) };
}

function toValue(object: Quad_Object): unknown {
  if (object.termType !== 'Literal') return { '@id': compact(object.value) };
  const type = object.datatype.value;
  if (type === expandName('xsd:string')) return object.value;
  if (type === expandName('xsd:boolean')) return object.value === 'true';
  return { '@type': compact(type), '@value': object.value };
}

const PAIRS = Object.entries(PREFIXES).sort(([, a], [, b]) => b.length - a.length);

/** A rest that begins with `//` would not be read as a short name. */
function compact(iri: string): string {
  for (const [prefix, start] of PAIRS)
    if (iri.startsWith(start) && !iri.startsWith('//', start.length))
      return `${prefix}:${iri.slice(start.length)}`;
  return iri;
}

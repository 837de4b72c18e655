import { EventEmitter } from 'node:events';
import { PrecedentError } from '@precedent/model';
import { Parser, Store } from 'n3';
import { expandName } from '../rdf/vocabulary.ts';
import type { ImportedGraph } from './imported-graph.ts';
import { MOST_ELEMENTS, tooMany } from './limits.ts';

type Name = Parameters<typeof expandName>[0];

/** Which attribute of an edge each property of a claim is. */
const ATTRIBUTES: Record<string, Name> = {
  modality: 'p:modality',
  polarity: 'p:polarity',
  from: 'schema:startDate',
  to: 'schema:endDate',
  status: 'p:status',
  as_of: 'p:asOf',
  source: 'dcterms:source',
};

/**
 * Turtle, TriG, N-Quads or N-Triples in the shape of our exports: each claim is an edge.
 *
 * @throws PrecedentError `invalid_input` with the line, if it is not RDF.
 */
export function readRdfGraph(text: string, file: string): ImportedGraph {
  const store = parse(text, file);
  const valueIn = (subject: string, name: Name) =>
    store.getObjects(subject, expandName(name), null)[0]?.value ?? null;
  const graph: ImportedGraph = { nodes: new Map(), edges: [] };
  const instancesOf = (name: Name) => store.getSubjects(expandName('rdf:type'), expandName(name), null);
  for (const { value: iri } of instancesOf('p:Entity')) {
    const classes = store.getObjects(iri, expandName('rdf:type'), null).map(({ value }) => value);
    const wikidata = classes.find((each) => each.startsWith(expandName('wd:'))) ?? '';
    graph.nodes.set(iri, {
      name: valueIn(iri, 'rdfs:label') ?? iri,
      attributes: new Map([['class', wikidata.slice(expandName('wd:').length)]]),
    });
  }
  for (const { value: iri } of instancesOf('p:Claim')) {
    const attributes = new Map<string, string>();
    const put = (name: string, value: string | null) => value !== null && attributes.set(name, value);
    for (const [name, property] of Object.entries(ATTRIBUTES)) put(name, valueIn(iri, property));
    put('relation', valueIn(iri, 'rdf:predicate')?.split('/').at(-1) ?? null);
    const office = valueIn(iri, 'p:office');
    put('office', office && valueIn(office, 'rdfs:label'));
    const article = valueIn(iri, 'prov:wasDerivedFrom');
    if (!attributes.has('source') && article)
      put('source', valueIn(article, 'schema:url') ?? valueIn(article, 'schema:headline'));
    graph.edges.push({
      source: valueIn(iri, 'rdf:subject') ?? '',
      target: valueIn(iri, 'rdf:object') ?? '',
      directed: true,
      attributes,
      place: `claim ${iri}`,
    });
  }
  return graph;
}

/** The properties that are asked for above. */
const WANTED = new Set<string>(
  (
    [
      ...Object.values(ATTRIBUTES),
      ...(['rdf:type', 'rdfs:label', 'rdf:subject', 'rdf:predicate', 'rdf:object'] as const),
      ...(['p:office', 'prov:wasDerivedFrom', 'schema:url', 'schema:headline'] as const),
    ] as const
  ).map(expandName),
);
/** In UTF-16 units. Given all at once, a text becomes tokens before the first statement is there: fifty times its size. */
const PIECE = 65_536;

/** Keeps only the statements that are asked for. */
function parse(text: string, file: string): Store {
  const store = new Store();
  const stream = new EventEmitter();
  let failure: Error | null = null;
  new Parser().parse(stream, (error, quad) => {
    if (error) failure ??= notRdf(file, error);
    else if (quad && WANTED.has(quad.predicate.value)) store.addQuad(quad);
  });
  for (let at = 0; at < text.length && failure === null; at += PIECE) {
    stream.emit('data', text.slice(at, at + PIECE));
    if (store.size > MOST_ELEMENTS)
      failure = tooMany(file, `more than ${MOST_ELEMENTS.toLocaleString('en')} statements about claims`);
  }
  if (failure === null) stream.emit('end');
  if (failure !== null) throw failure;
  return store;
}

function notRdf(file: string, cause: Error): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `${file} is not Turtle, TriG or N-Quads: ${cause.message}`,
    'Use RDF in one of these formats.',
    { cause },
  );
}

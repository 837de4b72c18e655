import type { SparqlForm } from './sparql-form.ts';

/** Media types of results, the preferred one first. */
export const TABLE_TYPES = [
  'application/sparql-results+json',
  'application/sparql-results+xml',
  'text/csv',
  'text/tab-separated-values',
] as const;
export const GRAPH_TYPES = [
  'text/turtle',
  'application/n-triples',
  'application/ld+json',
  'application/rdf+xml',
] as const;
export type ResultType = (typeof TABLE_TYPES)[number] | (typeof GRAPH_TYPES)[number];

/** Other names by which clients ask for them. */
const ALIASES: Readonly<Record<string, ResultType>> = {
  'application/json': 'application/sparql-results+json',
  'application/xml': 'application/sparql-results+xml',
  'text/plain': 'application/n-triples',
};

/** The media types that a query of a form can have results in. */
function typesOf(form: SparqlForm): readonly ResultType[] {
  return form === 'select' || form === 'ask' ? TABLE_TYPES : GRAPH_TYPES;
}

/**
 * The media type to reply with; the standard one of the form if the client accepts none of them, as HTTP allows.
 *
 * @param accept the value of the Accept header.
 */
export function chooseType(form: SparqlForm, accept: string | undefined): ResultType {
  const types = typesOf(form);
  const wanted = (accept ?? '')
    .split(',')
    .map((part, at) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const [, q = '1'] = /^q=([\d.]+)$/.exec(parameters.find((it) => it.startsWith('q=')) ?? '') ?? [];
      return { name, weight: Number(q), at };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  for (const { name } of wanted) {
    const found = types.find((type) => type === name || type === ALIASES[name]);
    if (found) return found;
  }
  return types[0]!;
}

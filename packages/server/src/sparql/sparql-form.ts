import { PREFIXES } from '@precedent/formats';
import { PrecedentError } from '@precedent/model';

/** What a query gives: a table, yes or no, or a graph. */
export type SparqlForm = 'select' | 'ask' | 'construct' | 'describe';

/** What is skipped to find the words of a query: comments, IRIs and strings. */
const OPAQUE =
  /#[^\r\n]*|<[^<>"{}|^`\\\s]*>|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'/g;
const FORMS = /(?<![\w:?$-])(select|ask|construct|describe)(?![\w:-])/i;
const UPDATES = /(?<![\w:?$-])(insert|delete|load|clear|create|drop|copy|move|add|with)(?![\w:-])/i;

/**
 * The form of a query.
 *
 * @throws PrecedentError `invalid_input` for an update, or what is no query.
 */
export function formOf(query: string): SparqlForm {
  const words = query.replace(OPAQUE, ' ');
  const [, form] = FORMS.exec(words) ?? [];
  const update = UPDATES.exec(words.replace(/\{[\s\S]*/, ''));
  if (form !== undefined && (update === null || words.search(FORMS) < update.index))
    return form.toLowerCase() as SparqlForm;
  if (update)
    throw new PrecedentError(
      'invalid_input',
      'SPARQL updates are not supported: the graph can only be read',
      'Add or remove articles instead; the graph follows them.',
    );
  throw new PrecedentError(
    'invalid_input',
    'the query has none of SELECT, ASK, CONSTRUCT and DESCRIBE',
    'Write a SPARQL 1.1 query; docs/sparql.md has examples.',
  );
}

/** The query with the prefixes of the RDF exports, as far as it uses them without declaring them. */
export function withPrefixes(query: string): string {
  const words = query.replace(OPAQUE, ' ');
  const declared = new Set([...words.matchAll(/\bprefix\s+([\w-]*):/gi)].map(([, name]) => name));
  const missing = Object.entries(PREFIXES).filter(
    ([name]) => !declared.has(name) && new RegExp(`(?<![\\w:-])${name}:`).test(words),
  );
  // On the line of the query, so that the lines of error messages are those of the query.
  return missing.map(([name, iri]) => `PREFIX ${name}: <${iri}> `).join('') + query;
}

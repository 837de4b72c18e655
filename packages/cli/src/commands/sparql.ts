import { readFileSync } from 'node:fs';
import { PrecedentError } from '@precedent/model';
import type { ResultType } from '@precedent/server';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { addScopeOptions, examples, type ScopeOptions, withArchive } from './options.ts';

/** The formats by the names that people type. */
const FORMATS: Readonly<Record<string, ResultType>> = {
  tsv: 'text/tab-separated-values',
  csv: 'text/csv',
  json: 'application/sparql-results+json',
  xml: 'application/sparql-results+xml',
  turtle: 'text/turtle',
  'n-triples': 'application/n-triples',
  'json-ld': 'application/ld+json',
  'rdf-xml': 'application/rdf+xml',
};

interface Options extends ScopeOptions {
  file?: string;
  format?: string;
}

export function addSparql(program: Command, context: Context): void {
  const command = program
    .command('sparql')
    .description('ask a SPARQL 1.1 query over the graph as RDF')
    .argument('[query]', 'the query; prefixes of the RDF exports need no declaration')
    .option('--file <file>', 'read the query from a file; - for standard input')
    .addOption(
      new Option('--format <format>', 'tsv for tables and turtle for graphs by default').choices(
        Object.keys(FORMATS),
      ),
    );
  addScopeOptions(command)
    .addHelpText(
      'after',
      examples(
        `precedent sparql 'SELECT ?type (COUNT(*) AS ?n) WHERE { ?s a ?type } GROUP BY ?type'`,
        'precedent sparql --file query.rq --format csv',
        `precedent sparql 'CONSTRUCT WHERE { ?s owl:sameAs ?o }' --format n-triples`,
      ),
    )
    .action((query: string | undefined, options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const { terminal } = context;
        const text = readQuery(query, options.file);
        const [{ SparqlEndpoint }, { graphAt }] = await Promise.all([
          import('@precedent/server'),
          import('@precedent/graph'),
        ]);
        const reference = await context.reference();
        const graph = graphAt(await loadGraph(archive, reference, terminal), options);
        const endpoint = new SparqlEndpoint(reference);
        try {
          const accept = options.format === undefined ? FORMATS.tsv : FORMATS[options.format];
          const { text: result } = await endpoint.answer(graph, { query: text, accept });
          await terminal.print(result.endsWith('\n') ? result : `${result}\n`);
        } finally {
          await endpoint.close();
        }
      }),
    );
}

function readQuery(query: string | undefined, file: string | undefined): string {
  if ((query === undefined) === (file === undefined))
    throw new PrecedentError(
      'invalid_input',
      query === undefined ? 'no query given' : 'a query and a file are given',
      `Write one: precedent sparql 'SELECT * WHERE { ?s ?p ?o } LIMIT 10', or --file query.rq.`,
    );
  if (query !== undefined) return query;
  try {
    return readFileSync(file === '-' ? 0 : file!, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PrecedentError('not_found', `cannot read the query: ${reason}`, 'Check the name of the file.', {
      cause,
    });
  }
}

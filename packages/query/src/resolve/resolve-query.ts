import { resolveName } from '../names/resolve-name.ts';
import type { QueryContext } from '../query/context.ts';
import { HOLE, type Query } from '../query/query.ts';
import { resolveOffice } from './resolve-office.ts';

/**
 * A formal query with the ids of everything that it names, which may be given by name too.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates; `invalid_input` for an unknown relation.
 */
export function resolveQuery({ graph, reference, asOf }: QueryContext, query: Query): Query {
  for (const relation of query.relations) reference.ontology.relation(relation);
  const entity = (name: string) => resolveName(graph, reference, name).id;
  const end = (name: string | null) => (name === null || name === HOLE ? name : entity(name));
  return {
    ...query,
    asOf: query.asOf ?? asOf,
    subject: end(query.subject),
    object: end(query.object),
    speaker: end(query.speaker),
    after: end(query.after),
    before: end(query.before),
    among: end(query.among),
    choices: query.choices.map(entity),
    except: query.except.map(entity),
    office: query.office.map((name) => resolveOffice(graph, reference, name).id),
  };
}

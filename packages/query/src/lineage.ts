import { type GraphView, lineageOf, mapTogether } from '@precedent/graph';
import { type Answer, type Reference, sayDate } from '@precedent/model';
import { answerAt } from './answer-at.ts';
import { noteOutweighed, tenureFinding } from './evaluate/holders.ts';
import { uncertainHoldings } from './evaluate/uncertain-holdings.ts';
import { ANY_TIME } from './judge/in-time.ts';
import type { QueryOptions } from './query/context-at.ts';
import { toResult } from './query/finding.ts';
import { printQuery } from './query/print-query.ts';
import { EMPTY_QUERY } from './query/query.ts';
import { resolveOffice } from './resolve/resolve-office.ts';

/**
 * The holders of an office in order, one result for each, and the lineage itself.
 *
 * @param office any way to name it: "Secretary General of NATO", "NATO chief", or its id.
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function lineage(
  graph: GraphView,
  reference: Reference,
  office: string,
  options: QueryOptions = {},
): Answer {
  return answerAt(graph, reference, { ...options, asked: ['lineage', office] }, (context) => {
    const { id, label } = resolveOffice(context.graph, reference, office);
    const { asOf } = context;
    const line = lineageOf(context.graph, reference, id, { asOf: asOf ?? undefined });
    const findings = [
      ...mapTogether(line.tenures, (tenure) => tenureFinding(context, line.office, tenure)),
      ...uncertainHoldings(context, ANY_TIME, { offices: [id], subject: null }),
    ];
    const { relation } = reference.ontology.endsThat('holds')[0]!;
    return {
      question: office,
      interpretation: `Holders of the office of ${label}, in order${asOf === null ? '' : `, as of ${sayDate(asOf)}`}.`,
      query: printQuery({ ...EMPTY_QUERY, relations: [relation], subject: '?', office: [id], asOf }),
      sparql: null,
      summary: null,
      results: findings.map(toResult),
      notes: noteOutweighed(context, { office: [id], subject: null }).map((note) => `${note}.`),
      conflicts: [],
      lineage: line,
    };
  });
}

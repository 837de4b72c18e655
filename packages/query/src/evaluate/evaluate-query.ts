import type { Ontology } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import type { Evaluation } from '../query/finding.ts';
import { HOLE, type Query } from '../query/query.ts';
import { evaluateAbout, evaluateCareer, evaluateHappened } from './about.ts';
import { evaluateCommon } from './common.ts';
import { evaluateFacts } from './facts.ts';
import { evaluateHoldings } from './holdings.ts';
import { evaluateLinks } from './links.ts';
import { evaluateSayingSources, evaluateSayings } from './sayings.ts';
import { evaluateSources, toSources } from './sources.ts';
import { evaluateSteps } from './steps.ts';

/** What a query gives: the kind of question and the relation decide how it is found. */
export function evaluateQuery(context: QueryContext, query: Query): Evaluation {
  switch (query.kind) {
    case 'about':
      return evaluateAbout(context, query);
    case 'offices':
      return evaluateCareer(context, query);
    case 'happened':
      return evaluateHappened(context, query);
    case 'links':
      return evaluateLinks(context, query);
    case 'common':
      return evaluateCommon(context, query);
    case 'said':
      return evaluateSayings(context, query);
    case 'sources':
      if (query.speaker !== null && query.relations.length === 0)
        return evaluateSayingSources(context, query);
      return query.relations.length === 0 && query.office.length === 0
        ? evaluateSources(context, query)
        : toSources(
            context,
            evaluateClaims(context, { ...query, kind: 'who', type: null }),
            query.type === 'person',
          );
    default:
      return evaluateClaims(context, query);
  }
}

function evaluateClaims(context: QueryContext, query: Query): Evaluation {
  const { ontology } = context.reference;
  if (isAboutHolding(query, ontology)) return evaluateHoldings(context, query);
  if (isAboutSteps(query, ontology)) return evaluateSteps(context, query);
  return evaluateFacts(context, query);
}

function isAboutHolding({ relations }: Query, ontology: Ontology): boolean {
  return relations.some((id) => ontology.isTenure(id));
}

/** A succession with somebody named on one side at least. */
function isAboutSteps({ relations, subject, object }: Query, ontology: Ontology): boolean {
  const isNamed = (end: string | null) => end !== null && end !== HOLE;
  return relations.some((id) => ontology.succession(id) !== null) && (isNamed(subject) || isNamed(object));
}

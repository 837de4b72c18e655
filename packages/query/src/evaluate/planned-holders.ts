import { lineageOf } from '@precedent/graph';
import type { Fact } from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import type { Finding } from '../query/finding.ts';
import type { Query } from '../query/query.ts';
import { inBrackets } from './describe.ts';
import { type HeldTenure, tenureFinding } from './holders.ts';

/** Who is, or was, to hold an office: planned terms, and those who are to succeed one of its holders. */
export function plannedHolders(context: QueryContext, query: Query, held: readonly HeldTenure[]): Finding[] {
  const planned = held.filter(({ tenure }) => tenure.claims.some(({ modality }) => modality === 'planned'));
  const findings = planned.map(({ tenure, lineage: { office } }) => tenureFinding(context, office, tenure));
  const named = new Set(planned.map(({ tenure }) => tenure.person));
  const steps = query.office.flatMap((office) => plannedSteps(context, office));
  return [...findings, ...steps.filter(({ entities }) => !named.has(entities[0]!.id))];
}

function plannedSteps({ graph, reference }: QueryContext, officeId: string): Finding[] {
  const { office, people } = lineageOf(graph, reference, officeId);
  return people.flatMap(({ id: holder, name }) =>
    graph
      .mapEdges(holder, (_, fact) => fact)
      .flatMap((fact): Finding[] => {
        const successor = successorIn(reference.ontology, fact, holder);
        if (successor === null) return [];
        const entity = graph.getNodeAttributes(successor);
        const text = `${entity.name}, as ${office.label}${inBrackets(['planned', `to succeed ${name}`])}`;
        return [
          {
            text,
            entities: [entity, graph.getNodeAttributes(office.body)],
            facts: [fact.id],
            claims: fact.claims,
            from: fact.from,
            to: fact.to,
          },
        ];
      }),
  );
}

/** The one who is planned to succeed a holder; null if the fact says nothing of that. */
function successorIn(
  ontology: QueryContext['reference']['ontology'],
  fact: Fact,
  holder: string,
): string | null {
  const ends = ontology.succession(fact.relation);
  const isPlan = fact.claims.some(
    ({ modality, polarity }) => modality === 'planned' && polarity === 'positive',
  );
  return ends !== null && isPlan && fact[ends.predecessor] === holder ? fact[ends.successor] : null;
}

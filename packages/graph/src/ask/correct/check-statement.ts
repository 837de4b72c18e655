import {
  datePrefixSchema,
  type End,
  earliestDay,
  latestDay,
  type Ontology,
  PrecedentError,
  type StatementRef,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { resolvedIn } from '../../partial/resolved-in.ts';

/** @throws PrecedentError `invalid_input` if the ontology has no such claim, or its dates are impossible. */
export function checkStatement(says: StatementRef, ontology: Ontology, graph: GraphView): void {
  if (!ontology.has(says.relation)) throw unknownRelation(says.relation, ontology);
  for (const end of ['subject', 'object'] as const) checkType(says, end, ontology, graph);
  if (isSame(says, graph))
    throw new PrecedentError(
      'invalid_input',
      `both ends of the claim are "${says.subject.name}"`,
      'Give two different entities.',
    );
  if (says.office !== null && ontology.relation(says.relation).office === null)
    throw new PrecedentError(
      'invalid_input',
      `the relation ${says.relation} has no office`,
      'Leave the office out.',
    );
  checkDates(says);
}

function unknownRelation(relation: string, { relations }: Ontology): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `unknown relation "${relation}"`,
    `Use one of ${relations.map(({ id }) => id).join(', ')}.`,
  );
}

function checkType(says: StatementRef, end: End, ontology: Ontology, graph: GraphView): void {
  const allowed = ontology.relation(says.relation)[end];
  const { name } = says[end];
  const id = resolvedIn(graph).entityMeant(says[end]);
  const type = id === null ? says[end].type : graph.getNodeAttribute(id, 'type');
  if (allowed.includes(type)) return;
  throw new PrecedentError(
    'invalid_input',
    `"${name}" is a ${type}, which can't be the ${end} of ${says.relation}`,
    `Choose a ${allowed.join(' or ')}, or another relation.`,
  );
}

function isSame({ subject, object }: StatementRef, graph: GraphView): boolean {
  const [one, other] = mapTogether(
    [subject, object],
    (ref) => resolvedIn(graph).entityMeant(ref) ?? JSON.stringify(ref),
  );
  return one === other;
}

function checkDates({ from, to }: StatementRef): void {
  for (const date of [from, to])
    if (date !== null && !(datePrefixSchema.safeParse(date).success && date <= latestDay(date.slice(0, 7))))
      throw new PrecedentError(
        'invalid_input',
        `"${date}" is not a date`,
        'Write it as 2024-10-01, 2024-10 or 2024.',
      );
  if (from !== null && to !== null && earliestDay(from) > latestDay(to))
    throw new PrecedentError(
      'invalid_input',
      `the end (${to}) is before the beginning (${from})`,
      'Swap or correct the two dates.',
    );
}

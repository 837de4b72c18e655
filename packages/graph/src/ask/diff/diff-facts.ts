import type { Differences, Fact } from '@precedent/model';
import { compareStrings } from '@precedent/model';
import { factId } from '../../build/facts/fact-id.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { bodyOfOffice } from '../../build/titles/office-label.ts';
import { claimChanges, fieldChanges } from './describe-change.ts';
import type { Counterparts } from './match-entities.ts';

/** Facts are the same by their ends, as the later graph calls them. */
export function diffFacts(
  before: PrecedentGraph,
  after: PrecedentGraph,
  forward: Counterparts,
): Differences<Fact> {
  const differences: Differences<Fact> = { added: [], removed: [], changed: [] };
  const reached = new Map<string, Fact[]>();
  for (const fact of factsOf(before)) {
    const id = translateFact(fact, forward);
    if (after.hasEdge(id)) reached.set(id, [...(reached.get(id) ?? []), fact]);
    else differences.removed.push(fact);
  }
  for (const fact of factsOf(after)) {
    const old = reached.get(fact.id);
    if (!old) {
      differences.added.push(fact);
      continue;
    }
    // Where two entities became one, so may two facts: their claims count together.
    const claims = old.flatMap((it) => it.claims);
    const changes = [
      ...fieldChanges(old[0]!, fact, ['office', 'modality', 'polarity', 'from', 'to']),
      ...claimChanges(claims, fact.claims),
    ];
    if (changes.length > 0) differences.changed.push({ before: old[0]!, after: fact, changes });
  }
  return differences;
}

function factsOf(graph: PrecedentGraph): Fact[] {
  return graph.mapEdges((_, fact) => fact).sort((a, b) => compareStrings(a.id, b.id));
}

/** The id that the fact has if its ends are called as `counterparts` has them. */
function translateFact(
  { id, subject, relation, object, symmetric }: Fact,
  counterparts: Counterparts,
): string {
  const translate = (entity: string) => counterparts.get(entity) ?? entity;
  const ends = [translate(subject), translate(object)];
  if (symmetric) ends.sort(compareStrings);
  const office = id.split('~')[3] ?? null;
  return factId({
    subject: ends[0]!,
    relation,
    object: ends[1]!,
    office: office && translateOffice(office, counterparts),
  });
}

/** The office id with the body as `counterparts` has it; a bare title stays. */
export function translateOffice(office: string, counterparts: Counterparts): string {
  if (!office.includes('/')) return office;
  const body = bodyOfOffice(office);
  return `${counterparts.get(body) ?? body}${office.slice(body.length)}`;
}

import { compareStrings, type Differences, type Fact, type Office, officeId } from '@precedent/model';
import { factId } from '../../build/facts/fact-id.ts';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { claimChanges, fieldChanges } from './describe-change.ts';
import type { Counterparts } from './match-entities.ts';

/** Matches facts by their ends, using the ids of the later graph. */
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
    // If two entities were merged, two facts may have been too: their claims are taken together.
    const claims = old.flatMap((it) => it.claims);
    const changes = [
      ...fieldChanges(withLabel(old[0]!), withLabel(fact), [
        'office',
        'modality',
        'polarity',
        'certain',
        'from',
        'to',
      ]),
      ...claimChanges(claims, fact.claims),
    ];
    if (changes.length > 0) differences.changed.push({ before: old[0]!, after: fact, changes });
  }
  return differences;
}

/** Shows the office by its label in descriptions of changes. */
function withLabel({ office, ...fact }: Fact) {
  return { ...fact, office: office?.label ?? null };
}

function factsOf(graph: PrecedentGraph): Fact[] {
  return graph.mapEdges((_, fact) => fact).sort((a, b) => compareStrings(a.id, b.id));
}

/** The id of the fact with its ends translated by `counterparts`. */
function translateFact(
  { subject, relation, object, office, symmetric }: Fact,
  counterparts: Counterparts,
): string {
  const translate = (entity: string) => counterparts.get(entity) ?? entity;
  const ends = [translate(subject), translate(object)];
  if (symmetric) ends.sort(compareStrings);
  return factId({
    subject: ends[0]!,
    relation,
    object: ends[1]!,
    office: office && translateOffice(office, counterparts),
  });
}

/** The id of the office with its body translated by `counterparts`. */
export function translateOffice({ title, body }: Office, counterparts: Counterparts): string {
  return officeId({ title, body: counterparts.get(body ?? '') ?? body });
}

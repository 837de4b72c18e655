import {
  type Fact,
  type GraphParts,
  type NamedOffice,
  type Ontology,
  officeId,
  type SourcedClaim,
} from '@precedent/model';
import { factId } from '../build/facts/fact-id.ts';
import { createFact, endsOf } from '../build/facts/gather-facts.ts';

/** The facts that new claims make or change. */
export async function changeFacts(
  claims: readonly SourcedClaim[],
  offices: ReadonlyMap<string, NamedOffice>,
  ontology: Ontology,
  parts: Pick<GraphParts, 'facts'>,
): Promise<Fact[]> {
  const gathered = new Map<string, SourcedClaim[]>();
  for (const claim of claims) {
    const office = claim.office && officeId(claim.office);
    const id = factId({ ...endsOf(claim, ontology), office });
    gathered.set(id, [...(gathered.get(id) ?? []), claim]);
  }
  const kept = await parts.facts([...gathered.keys()]);
  return [...gathered].map(([id, own], at) => {
    const before = kept[at]?.claims ?? [];
    const office = own[0]!.office && offices.get(officeId(own[0]!.office))!;
    return createFact({ id, claims: [...before, ...own] }, office, ontology);
  });
}

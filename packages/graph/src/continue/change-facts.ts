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

/** What claims of some articles make, where others were. */
export interface ClaimsReplaced {
  articles: ReadonlySet<string>;
  before: readonly SourcedClaim[];
  after: readonly SourcedClaim[];
}

export interface ChangedFacts {
  /** New ones, and those that are not as they are kept. */
  facts: Fact[];
  /** As they are kept. */
  removed: Fact[];
}

/**
 * The facts that are otherwise once all claims of some articles are replaced by others.
 *
 * @param offices those that the claims named or name, as they are called now.
 */
export async function changeFacts(
  { articles, before, after }: ClaimsReplaced,
  offices: ReadonlyMap<string, NamedOffice>,
  ontology: Ontology,
  parts: Pick<GraphParts, 'facts' | 'factsInOffices'>,
): Promise<ChangedFacts> {
  const gathered = gather(after, ontology);
  const ids = [...new Set([...gather(before, ontology).keys(), ...gathered.keys()])];
  const touched = (await parts.facts(ids)).map((kept, at) => ({ id: ids[at]!, kept }));
  const changed: ChangedFacts = { facts: [], removed: [] };
  for (const { id, kept } of [...touched, ...(await othersRenamed(ids, offices, parts))]) {
    const others = kept?.claims.filter(({ article }) => !articles.has(article.id)) ?? [];
    const claims = [...others, ...(gathered.get(id) ?? [])];
    const [first] = claims;
    if (first === undefined) {
      if (kept !== null) changed.removed.push(kept);
      continue;
    }
    const office = first.office && offices.get(officeId(first.office))!;
    const fact = createFact({ id, claims }, office, ontology);
    if (JSON.stringify(fact) !== JSON.stringify(kept)) changed.facts.push(fact);
  }
  return changed;
}

function gather(claims: readonly SourcedClaim[], ontology: Ontology): Map<string, SourcedClaim[]> {
  const gathered = new Map<string, SourcedClaim[]>();
  for (const claim of claims) {
    const office = claim.office && officeId(claim.office);
    const id = factId({ ...endsOf(claim, ontology), office });
    gathered.set(id, [...(gathered.get(id) ?? []), claim]);
  }
  return gathered;
}

/** The other facts in offices that are called otherwise now. */
async function othersRenamed(
  ids: readonly string[],
  offices: ReadonlyMap<string, NamedOffice>,
  parts: Pick<GraphParts, 'factsInOffices'>,
): Promise<{ id: string; kept: Fact }[]> {
  const known = new Set(ids);
  const found = (await parts.factsInOffices([...offices.keys()])).flat();
  const others = found.filter(
    ({ id, office }) => !known.has(id) && isRenamed(office!, offices.get(office!.id)!),
  );
  return others.map((kept) => ({ id: kept.id, kept }));
}

function isRenamed(before: NamedOffice, after: NamedOffice): boolean {
  return before.title !== after.title || before.label !== after.label;
}

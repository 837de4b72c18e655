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
  /** The same, and those that are gone, as they are kept. */
  before: Fact[];
}

/** Offices by their ids, as they are called. */
export interface OfficeNames {
  before: ReadonlyMap<string, NamedOffice>;
  after: ReadonlyMap<string, NamedOffice>;
}

/**
 * The facts that are otherwise once all claims of some articles are replaced by others.
 *
 * @param offices those that the claims named or name.
 */
export async function changeFacts(
  { articles, before, after }: ClaimsReplaced,
  offices: OfficeNames,
  ontology: Ontology,
  parts: Pick<GraphParts, 'facts' | 'factsInOffices'>,
): Promise<ChangedFacts> {
  const gathered = gather(after, ontology);
  const ids = [...new Set([...gather(before, ontology).keys(), ...gathered.keys()])];
  const touched = (await parts.facts(ids)).map((kept, at) => ({ id: ids[at]!, kept }));
  const changed: ChangedFacts = { facts: [], before: [] };
  for (const { id, kept } of [...touched, ...(await othersRenamed(ids, offices, parts))]) {
    const others = kept?.claims.filter(({ article }) => !articles.has(article.id)) ?? [];
    const claims = [...others, ...(gathered.get(id) ?? [])];
    const [first] = claims;
    const office = first?.office && offices.after.get(officeId(first.office))!;
    const fact = first ? createFact({ id, claims }, office ?? null, ontology) : null;
    if (JSON.stringify(fact) === JSON.stringify(kept)) continue;
    if (fact !== null) changed.facts.push(fact);
    if (kept !== null) changed.before.push(kept);
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
  offices: OfficeNames,
  parts: Pick<GraphParts, 'factsInOffices'>,
): Promise<{ id: string; kept: Fact }[]> {
  const renamed = [...offices.after.values()].filter((office) =>
    isRenamed(offices.before.get(office.id), office),
  );
  if (renamed.length === 0) return [];
  const known = new Set(ids);
  const found = (await parts.factsInOffices(renamed.map(({ id }) => id))).flat();
  return found.flatMap((kept) => (known.has(kept.id) ? [] : [{ id: kept.id, kept }]));
}

function isRenamed(before: NamedOffice | undefined, after: NamedOffice): boolean {
  return before !== undefined && (before.title !== after.title || before.label !== after.label);
}

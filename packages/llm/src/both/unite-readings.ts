import {
  type Claim,
  compareStrings,
  type Evidence,
  foldName,
  type Office,
  type Ontology,
  type Provenance,
  type Reading,
} from '@precedent/model';
import { uniteEntities } from './unite-entities.ts';

/**
 * The reading of the built-in reader and that of a language model, of the same article, as one. What both draw is
 * one claim, says so, and is surer than either; what one of them draws is kept as it is.
 */
export function uniteReadings(
  builtIn: Reading,
  asked: Reading,
  ontology: Ontology,
): Pick<Reading, 'entities' | 'claims'> {
  const { entities, idOf } = uniteEntities(builtIn.entities, asked.entities);
  const second = asked.claims.map((claim) => rename(claim, idOf));
  const partners = pairUp(builtIn.claims, second, ontology);
  const alone = second.filter((claim) => ![...partners.values()].includes(claim));
  const united = builtIn.claims.map((claim) => {
    const partner = partners.get(claim);
    return partner ? unite(claim, partner) : claim;
  });
  const claims = [...united, ...alone]
    .sort(byPlace)
    .map((claim, index) => ({ ...claim, id: `c${index + 1}` }));
  return { entities, claims };
}

function rename(claim: Claim, idOf: (id: string) => string): Claim {
  const { office, speaker } = claim;
  return {
    ...claim,
    subject: idOf(claim.subject),
    object: idOf(claim.object),
    office: office && { ...office, body: office.body && idOf(office.body) },
    speaker: speaker && idOf(speaker),
  };
}

/**
 * Which claim of the second reader says the same as one of the first: first those with the same office, then those
 * of which one lacks the body of the office, then those of which one lacks the office. Each has one partner at most, so that both readings stay free of
 * duplicates.
 */
function pairUp(first: readonly Claim[], second: readonly Claim[], ontology: Ontology): Map<Claim, Claim> {
  const partners = new Map<Claim, Claim>();
  const taken = new Set<Claim>();
  for (const fits of [isSameOffice, isSameTitle, lacksOffice])
    for (const claim of first) {
      if (partners.has(claim)) continue;
      const partner = second.find(
        (other) =>
          !taken.has(other) &&
          keyOf(claim, ontology) === keyOf(other, ontology) &&
          fits(claim.office, other.office),
      );
      if (!partner) continue;
      partners.set(claim, partner);
      taken.add(partner);
    }
  return partners;
}

function keyOf({ subject, object, relation, modality, polarity }: Claim, ontology: Ontology): string {
  const ends = [subject, object];
  if (ontology.relation(relation).symmetric) ends.sort();
  return JSON.stringify([...ends, relation, modality, polarity]);
}

function isSameOffice(a: Office | null, b: Office | null): boolean {
  if (a === null || b === null) return a === b;
  return foldName(a.title) === foldName(b.title) && a.body === b.body;
}

function isSameTitle(a: Office | null, b: Office | null): boolean {
  if (a === null || b === null || foldName(a.title) !== foldName(b.title)) return false;
  return a.body === null || b.body === null;
}

function lacksOffice(a: Office | null, b: Office | null): boolean {
  return a === null || b === null;
}

/**
 * The first claim, completed from the second. Both dates come from the same claim, because no source states a mixed
 * period. The readers err on their own, so both are wrong only where each is: 0.8 and 0.5 make 0.9.
 */
function unite(claim: Claim, other: Claim): Claim {
  const isTimed = claim.from !== null || claim.to !== null;
  const { from, to } = isTimed ? claim : other;
  const confidence = 1 - (1 - claim.confidence) * (1 - other.confidence);
  return {
    ...claim,
    office: claim.office?.body ? claim.office : (other.office ?? claim.office),
    from,
    to,
    status: claim.status ?? other.status,
    speaker: claim.speaker ?? other.speaker,
    evidence: distinct([...claim.evidence, ...other.evidence]),
    confidence: Math.round(confidence * 1000) / 1000,
    certain: claim.certain || other.certain,
    how: bothOf(claim.how, other.how),
  };
}

function bothOf(builtIn: Provenance, languageModel: Provenance): Provenance {
  const isBuiltIn = builtIn.by === 'rule' || builtIn.by === 'model';
  if (!isBuiltIn || languageModel.by !== 'language-model') return builtIn;
  return { by: 'both', builtIn, languageModel };
}

/** The same sentence can have other bounds in either reading; the first one's are kept. */
function distinct(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const one of evidence)
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept;
}

function byPlace(a: Claim, b: Claim): number {
  return a.evidence[0]!.start - b.evidence[0]!.start || compareStrings(contentOf(a), contentOf(b));
}

function contentOf({ subject, relation, object, office, modality, polarity }: Claim): string {
  return JSON.stringify([subject, relation, object, office, modality, polarity]);
}

import { expectAll, factsOfClaims } from '@precedent/graph';
import {
  type Lineage,
  type Ontology,
  type SourcedClaim,
  type Succession,
  sayDate,
  type Tenure,
} from '@precedent/model';
import type { QueryContext } from '../query/context.ts';
import type { Finding } from '../query/finding.ts';
import { inBrackets, standingOfTenure } from './describe.ts';

export type Side = 'predecessor' | 'successor';

export function ownTenure(step: Succession, side: Side): Tenure {
  return side === 'predecessor' ? step.successor : step.predecessor;
}

function askedTenure(step: Succession, side: Side): Tenure {
  return side === 'predecessor' ? step.predecessor : step.successor;
}

/** If the neighbour was only acting, the full holder before or after is an answer too. */
export function fullHolders(
  context: QueryContext,
  lineage: Lineage,
  step: Succession,
  side: Side,
): Finding[] {
  let [at, claims] = [step, step.claims];
  const seen = new Set<Succession>();
  while (askedTenure(at, side).status === 'acting' && !seen.has(at)) {
    seen.add(at);
    const acting = askedTenure(at, side);
    const next = lineage.successions.find((it) => ownTenure(it, side) === acting);
    if (!next) return [];
    claims = [...claims, ...next.claims.filter((claim) => !claims.includes(claim))];
    at = next;
  }
  return at === step ? [] : [stepFinding(context, lineage, { ...at, claims }, side, askedTenure(step, side))];
}

/** @param beyond the acting holder in between. */
export function stepFinding(
  { graph, reference }: QueryContext,
  { office, successions }: Lineage,
  step: Succession,
  side: Side,
  beyond: Tenure | null,
): Finding {
  const tenure = askedTenure(step, side);
  // Together: otherwise the claims would be asked for only when the names are there.
  expectAll(graph, [() => graph.getNodeAttributes(office.body), () => step.claims], (look) => look());
  const entity = graph.getNodeAttributes(tenure.person);
  const notes = [
    tenure.status === 'acting' ? 'acting' : null,
    standingOfStep(step, successions, reference.ontology),
    beyond &&
      `${side === 'predecessor' ? 'before' : 'after'} ${graph.getNodeAttribute(beyond.person, 'name')}, acting`,
    step.gap && `no holder known between ${sayDate(step.gap.from)} and ${sayDate(step.gap.to)}`,
  ];
  return {
    text: `${entity.name}, as ${office.label}${inBrackets(notes)}`,
    entities: [entity, graph.getNodeAttributes(office.body)],
    facts: factsOfClaims(graph, step.claims),
    claims: step.claims,
    from: step.successor.from,
    to: step.successor.from,
  };
}

/**
 * "planned for 1 October 2024" if the step is not known to have happened. A step that was only planned
 * stays planned even if the successor is known to have taken the office in another way.
 */
function standingOfStep(step: Succession, all: readonly Succession[], ontology: Ontology): string | null {
  const { successor, predecessor } = step;
  const standing = standingOfTenure(successor);
  if (standing !== null)
    return successor.from === null ? standing : `${standing} for ${sayDate(successor.from)}`;
  const best = statingClaims(step, ontology)[0]?.modality ?? 'asserted';
  const surer = all.some((it) => it !== step && it.successor === successor && isSurer(it, ontology));
  return best !== 'asserted' && surer ? best : standingOfTenure(predecessor);
}

function isSurer(step: Succession, ontology: Ontology): boolean {
  return (
    step.basis === 'derived' || statingClaims(step, ontology).some(({ modality }) => modality === 'asserted')
  );
}

/** The claims of a step that state the succession. */
function statingClaims({ claims }: Succession, ontology: Ontology): SourcedClaim[] {
  return claims.filter(({ relation }) => ontology.succession(relation) !== null);
}

/** Merges results of the same text, with the evidence of all. */
export function uniteFindings(findings: readonly Finding[]): Finding[] {
  const byText = new Map<string, Finding>();
  for (const finding of findings) {
    const known = byText.get(finding.text);
    if (!known) byText.set(finding.text, finding);
    else
      byText.set(finding.text, {
        ...known,
        facts: [...new Set([...known.facts, ...finding.facts])],
        claims: [...new Set([...known.claims, ...finding.claims])],
      });
  }
  return [...byText.values()];
}

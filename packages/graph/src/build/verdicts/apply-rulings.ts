import type { AddingVerdict, Claim, Decision, Reading, RulingVerdict } from '@precedent/model';
import type { DecisionProblem } from '../resolution/decide/apply-decisions.ts';
import { isMeant } from './claim-meant.ts';
import { EndPlacer } from './place-ends.ts';
import type { Ruling } from './rulings.ts';

/** A reading with what people decided about its claims. */
export interface JudgedReading {
  reading: Reading;
  /** That entities which a decision added are those of other articles. */
  ties: readonly Decision[];
  problems: readonly DecisionProblem[];
}

/** @param rulings those on this reading, the newest first. */
export function applyRulings(reading: Reading, rulings: readonly Ruling[]): JudgedReading {
  const ends = new EndPlacer(reading);
  const problems: DecisionProblem[] = [];
  const added = addClaims(reading, rulings, ends, problems);
  const drawn = [...reading.claims, ...added.keys()];
  const ruled = ruleOn(drawn, added, rulings, ends, problems);
  const claims = drawn.flatMap((claim) => decide(claim, ruled.get(claim), ends));
  problems.sort((a, b) => a.decision - b.decision);
  return { reading: { ...reading, entities: ends.entities, claims }, ties: ends.ties, problems };
}

/** A reading with the claims that people added, before any of them was edited or rejected. */
export function withAddedClaims(reading: Reading, rulings: readonly Ruling[]): Reading {
  const ends = new EndPlacer(reading);
  const added = addClaims(reading, rulings, ends, []);
  return { ...reading, entities: ends.entities, claims: [...reading.claims, ...added.keys()] };
}

/** The claims that people added, the oldest first, each with the number of its decision. */
function addClaims(
  reading: Reading,
  rulings: readonly Ruling[],
  ends: EndPlacer,
  problems: DecisionProblem[],
): Map<Claim, number> {
  const added = new Map<Claim, number>();
  for (const ruling of rulings.toReversed()) {
    if (!isAdding(ruling)) continue;
    const { start, end, quote } = ruling.verdict.quote;
    if (reading.article.text.slice(start, end) === quote) added.set(addedClaim(ruling, ends), ruling.number);
    else problems.push(absent(ruling.number, 'its quote is not in the article'));
  }
  return added;
}

function addedClaim(ruling: Ruling<AddingVerdict>, ends: EndPlacer): Claim {
  const { article: _, ...evidence } = ruling.verdict.quote;
  return {
    id: `decision-${ruling.number}`,
    ...ends.place(ruling.verdict.says, ruling),
    speaker: null,
    evidence: [evidence],
    ...byDecision(ruling.number),
    source: null,
  };
}

function byDecision(decision: number): Pick<Claim, 'confidence' | 'certain' | 'how'> {
  return { confidence: 1, certain: true, how: { by: 'decision', decision } };
}

/** What decides about each claim: the newest of the decisions that mean it. */
function ruleOn(
  drawn: readonly Claim[],
  added: ReadonlyMap<Claim, number>,
  rulings: readonly Ruling[],
  ends: EndPlacer,
  problems: DecisionProblem[],
): Map<Claim, Ruling<RulingVerdict>> {
  const entities = new Map(ends.entities.map((entity) => [entity.id, entity]));
  const ruled = new Map<Claim, Ruling<RulingVerdict>>();
  for (const ruling of rulings) {
    if (!isRuling(ruling)) continue;
    // What was decided before a claim was added is not about that one.
    const meant = drawn.filter(
      (claim) => (added.get(claim) ?? 0) < ruling.number && isMeant(ruling.verdict.claim, claim, entities),
    );
    if (meant.length === 0) problems.push(absent(ruling.number, 'its article no longer says so'));
    const newer = meant.map((claim) => ruled.get(claim)).find((other) => other !== undefined);
    if (newer && !isAgreed(newer.verdict, ruling.verdict)) problems.push(overruled(ruling, newer));
    for (const claim of meant) if (!ruled.has(claim)) ruled.set(claim, ruling);
  }
  return ruled;
}

/** What becomes of a claim. */
function decide(claim: Claim, ruling: Ruling<RulingVerdict> | undefined, ends: EndPlacer): Claim[] {
  if (!ruling) return [claim];
  const { verdict, number } = ruling;
  if (verdict.kind === 'reject') return [];
  if (verdict.kind === 'edit')
    return [{ ...claim, ...ends.place(verdict.says, ruling), ...byDecision(number) }];
  return [claim.certain ? claim : { ...claim, certain: true }];
}

function isAgreed(a: RulingVerdict, b: RulingVerdict): boolean {
  return a.kind === b.kind && a.kind !== 'edit';
}

function isAdding(ruling: Ruling): ruling is Ruling<AddingVerdict> {
  return ruling.verdict.kind === 'add';
}

function isRuling(ruling: Ruling): ruling is Ruling<RulingVerdict> {
  return ruling.verdict.kind !== 'add';
}

export function absent(decision: number, why: string): DecisionProblem {
  const message = `decision ${decision} no longer has an effect: ${why}`;
  return { decision, kind: 'absent', with: [], message };
}

function overruled({ number }: Ruling, newer: Ruling): DecisionProblem {
  const message = `decision ${number} contradicts ${newer.number}; the newer one counts`;
  return { decision: number, kind: 'conflict', with: [newer.number], message };
}

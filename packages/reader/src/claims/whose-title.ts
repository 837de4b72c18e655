import { TAKING_TURNS } from '../english/offices/office-verbs.ts';
import { isPluralTitle } from '../english/offices/title-words.ts';
import { ATTENDANTS } from '../english/people/attendants.ts';
import { RELATIVES } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { agentsOf } from '../syntax/clauses.ts';
import type { Syntax } from '../syntax/syntax.ts';
import type { Candidate, DrawnClaim } from './drawn-claim.ts';
import type { RuleContext } from './rule.ts';

/**
 * Merkel for a claim that in "Chancellor Angela Merkel's spokesperson, Steffen Seibert" makes Seibert the chancellor;
 * null if the title is nobody else's. Counter-examples: "Presidents Bush and Putin", "Chancellor Scholz's predecessor,
 * Angela Merkel".
 */
export function holderBeside(
  { subject, office }: Candidate,
  { syntax, arguments: args }: RuleContext,
): Mention | null {
  if (office === null || typeof office === 'string' || isPluralTitle(syntax.lower(office.end - 1)))
    return null;
  const beside = args.mentionAt(office.end);
  if (beside?.kind !== 'name' || beside.type !== 'person' || beside.tokens.start !== office.end) return null;
  if (beside === subject) return null;
  const [from, to] = [Math.min(office.start, subject.head), Math.max(beside.tokens.end, subject.head)];
  for (let at = from; at < to; at++) if (TAKING_TURNS.has(syntax.lemma(at))) return null;
  return beside;
}

/**
 * Whether the title is that of somebody who isn't named, "the wife of Portugal's president", or of whoever a passive is
 * about, "was dismissed by X after a year as minister".
 */
export function isTitleOfAnother({ subject, office }: Candidate, { syntax }: RuleContext): boolean {
  if (office === null || typeof office === 'string') return false;
  const head = syntax.outermost(office).at(-1);
  if (head === undefined || syntax.isUnder(subject.head, head)) return false;
  return belongsToPerson(syntax, head, subject) || isOfTopic(syntax, head, subject);
}

function belongsToPerson(syntax: Syntax, title: number, subject: Mention): boolean {
  const person = syntax.head(title);
  if (person < 0 || !['nmod', 'nmod:poss'].includes(syntax.deprel(title))) return false;
  return person !== subject.head && isSomebodys(syntax, person);
}

function isOfTopic(syntax: Syntax, title: number, subject: Mention): boolean {
  const verb = syntax.head(subject.head);
  return (
    verb >= 0 &&
    syntax.isPassive(verb) &&
    agentsOf(syntax, verb).includes(subject.head) &&
    syntax.isUnder(title, verb) &&
    !syntax.isUnder(title, subject.head)
  );
}

/** "brother", "lawyer": with somebody's name they mean another person. */
function isSomebodys(syntax: Syntax, noun: number): boolean {
  const lemma = syntax.lemma(noun);
  return (RELATIVES.has(lemma) || ATTENDANTS.has(lemma)) && !TAKING_TURNS.has(lemma);
}

/** Whether an act is aimed only at a relative or an employee of its object: "met Trump's lawyer". */
export function isAimedAtAttendant({ object }: Candidate, { syntax }: RuleContext): boolean {
  if (object === null || object.kind === 'pronoun') return false;
  const noun = syntax.head(object.head);
  return noun >= 0 && syntax.deprel(object.head) === 'nmod:poss' && isSomebodys(syntax, noun);
}

/** The rule's claim that the title is only sought: "in the race for mayor of Split"; null if there is none. */
export function soughtBy(
  claim: Candidate,
  ruled: readonly DrawnClaim[],
  { relations }: RuleContext,
): DrawnClaim | null {
  const races = [relations.running, relations.withdrawing];
  const ofSame = ruled.filter(
    (one) => one.sentence === claim.sentence && one.subject === claim.subject && races.includes(one.relation),
  );
  return ofSame.find((one) => isSoughtOffice(claim, one)) ?? null;
}

function isSoughtOffice({ office, object, subject }: Candidate, race: DrawnClaim): boolean {
  const isRange = office !== null && typeof office !== 'string';
  if (isRange && race.office !== null && typeof race.office !== 'string')
    return office.start < race.office.end && race.office.start < office.end;
  // "President Putin's bid for the presidency": the title beside the name is held.
  const isBeside = isRange && (office.end === subject.tokens.start || office.start < subject.tokens.start);
  return !isBeside && object === race.object;
}

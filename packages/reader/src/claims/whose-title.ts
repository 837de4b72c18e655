import { AGENT } from '../english/grammar/prepositions.ts';
import { OFFICE_GIVING_VERBS, TAKING_TURNS } from '../english/offices/office-verbs.ts';
import { isPluralTitle } from '../english/offices/title-words.ts';
import { ATTENDANTS } from '../english/people/attendants.ts';
import { RELATIVES } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import type { TokenRange } from '../parse/document.ts';
import { agentsOf, subjectsOf } from '../syntax/clauses.ts';
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
 * Whether the title is that of somebody who isn't named, "the wife of Portugal's president", of whoever a passive is
 * about, "was dismissed by X after a year as minister", or of somebody whom its supposed holder appoints or dismisses.
 */
export function isTitleOfAnother({ subject, office }: Candidate, context: RuleContext): boolean {
  if (office === null || typeof office === 'string') return false;
  if (isGivenBeside(context, office, subject)) return true;
  const { syntax } = context;
  const head = syntax.outermost(office).at(-1);
  if (head === undefined || syntax.isUnder(subject.head, head)) return false;
  return (
    belongsToPerson(syntax, head, subject) ||
    isOfTopic(syntax, head, subject) ||
    isDecidedBy(context, head, subject)
  );
}

/** "X appointed him foreign minister", "X fired his vice president", "is appointed premier by the monarch, X". */
function isDecidedBy(context: RuleContext, title: number, subject: Mention): boolean {
  const { syntax } = context;
  const verb = syntax.head(title);
  if (verb < 0 || !['obj', 'xcomp', 'obl'].includes(syntax.deprel(title)) || !decidesOnOffices(context, verb))
    return false;
  const doers = syntax.isPassive(verb) ? agentsOf(syntax, verb) : subjectsOf(syntax, verb);
  return doers.some((doer) => isSameNominal(syntax, subject.head, doer));
}

/** "appointed him foreign minister", "appointed premier by X": by the words alone, which the parse often gets wrong. */
function isGivenBeside(context: RuleContext, { start, end }: TokenRange, subject: Mention): boolean {
  const { syntax } = context;
  const before = syntax.tokens[start - 1];
  if (!before) return false;
  if (before.xpos === 'PRP')
    return start > 1 && subject.head !== start - 1 && decidesOnOffices(context, start - 2);
  return subject.head > end && AGENT.includes(syntax.lower(end)) && decidesOnOffices(context, start - 1);
}

/** Whether a verb appoints, nominates or dismisses. */
function decidesOnOffices({ syntax, cues, reference: { ontology } }: RuleContext, verb: number): boolean {
  const isDecision = (relation: string) =>
    ontology.namesOffice(relation) &&
    !ontology.isTenure(relation) &&
    ontology.succession(relation) === null &&
    ontology.relation(relation).object.includes('person');
  const lemma = syntax.lemma(verb);
  const known = cues.verbs.get(lemma) ?? [];
  return (
    OFFICE_GIVING_VERBS.has(lemma) || known.some(({ relation, inverse }) => !inverse && isDecision(relation))
  );
}

const WITHIN_NOMINAL = new Set(['appos', 'conj', 'flat', 'nmod:desc']);

/** Whether a token is a nominal's head, or joined or in apposition to it: "the King or Queen, currently X". */
function isSameNominal(syntax: Syntax, token: number, nominal: number): boolean {
  let at = token;
  while (at !== nominal && WITHIN_NOMINAL.has(syntax.deprel(at))) at = syntax.head(at);
  return at === nominal;
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

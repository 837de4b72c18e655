import { JUDGING_VERBS } from '../english/acts/judging-verbs.ts';
import { CALL_ON, OBJECT_CONTROL_VERBS } from '../english/grammar/control-verbs.ts';
import { AGENT, TOGETHER_WITH } from '../english/grammar/prepositions.ts';
import { WITHOUT_ANTECEDENT } from '../english/grammar/pronouns.ts';
import { INFINITIVE_MARK } from '../english/grammar/verb-forms.ts';
import { OFFICE_GIVING_VERBS, TAKING_TURNS } from '../english/offices/office-verbs.ts';
import type { Syntax } from './syntax.ts';

const MAX_CLIMB = 8;

/**
 * The logical subjects of a verb: its own, or one inherited by coordination, control, raising, a relative
 * clause or a participle.
 */
export function subjectsOf(syntax: Syntax, verb: number): number[] {
  return findSubjects(syntax, verb, MAX_CLIMB);
}

function findSubjects(syntax: Syntax, verb: number, climbs: number): number[] {
  if (syntax.isPassive(verb)) return agentsOf(syntax, verb);
  const own = syntax.children(verb, 'nsubj', 'nsubj:outer');
  if (own.length > 0)
    return [...own, ...joinedTo(syntax, verb, own[0]!)].map((subject) => antecedentOf(syntax, subject, verb));
  return climbs === 0 ? [] : understoodSubjects(syntax, verb, climbs - 1);
}

/** Oman in "Qatar, along with Oman, sent". */
function joinedTo(syntax: Syntax, verb: number, subject: number): number[] {
  return [...syntax.children(verb, 'obl'), ...syntax.children(subject, 'nmod', 'obl')].filter(
    (child) => subject < child && child < verb && syntax.hasPreposition(child, TOGETHER_WITH),
  );
}

/** The understood subject of an infinitive, a participle or a second conjunct. */
function understoodSubjects(syntax: Syntax, verb: number, climbs: number): number[] {
  const governor = syntax.head(verb);
  if (governor < 0) return [];
  switch (syntax.deprel(verb)) {
    case 'conj':
      return syntax.isPredicate(governor) ? topicsOf(syntax, governor, climbs) : [];
    case 'xcomp':
      return controllersOf(syntax, governor, climbs);
    case 'ccomp':
      return syntax.token(verb).xpos === 'VBG' || hasTo(syntax, verb)
        ? controllersOf(syntax, governor, climbs)
        : [];
    case 'advcl':
      if (isOfAppointee(syntax, verb, governor)) return objectsOf(syntax, governor);
      return isNonFinite(syntax, verb) ? topicsOf(syntax, governor, climbs) : [];
    case 'parataxis':
      // "On Monday, Viktor Yanukovych accused": the parser took the name for the head of the sentence.
      return syntax.token(governor).upos === 'PROPN' && governor < verb ? [governor] : [];
    case 'acl':
      return understoodInNoun(syntax, verb, governor, climbs);
    case 'acl:relcl':
      // "the troops it sent" has its own subject; here the parser misread the relative word.
      return hasRelativeObject(syntax, verb) ? [] : [governor];
    default:
      return [];
  }
}

/**
 * The subject is the man in "a man accusing X", and the one who attempts or has it in "his attempt to remove X" and
 * "has a policy of arresting X". Who defended "the decision to remove X" need not have made it.
 */
function understoodInNoun(syntax: Syntax, verb: number, noun: number, climbs: number): number[] {
  if (!hasTo(syntax, verb) && !isIntroduced(syntax, verb))
    return syntax.token(verb).xpos === 'VBG' ? [noun] : [];
  const possessors = syntax.children(noun, 'nmod:poss');
  if (possessors.length > 0) return possessors;
  const governor = syntax.head(noun);
  if (governor < 0 || !syntax.isPredicate(governor) || JUDGING_VERBS.has(syntax.lemma(governor))) return [];
  if (['obj', 'obl'].includes(syntax.deprel(noun))) return topicsOf(syntax, governor, climbs);
  return [];
}

/** "named Daley as chief of staff, replacing Emanuel": Daley replaces him. */
function isOfAppointee(syntax: Syntax, verb: number, governor: number): boolean {
  return (
    syntax.token(verb).xpos === 'VBG' &&
    TAKING_TURNS.has(syntax.lemma(verb)) &&
    OFFICE_GIVING_VERBS.has(syntax.lemma(governor)) &&
    !syntax.isPassive(governor) &&
    !isIntroduced(syntax, verb)
  );
}

function controllersOf(syntax: Syntax, governor: number, climbs: number): number[] {
  const objects = syntax.children(governor, 'obj', 'iobj');
  if (objects.length > 0 && OBJECT_CONTROL_VERBS.has(syntax.lemma(governor))) return objects;
  if (syntax.lemma(governor) === CALL_ON.verb) {
    const called = syntax
      .children(governor, 'obl')
      .filter((child) => syntax.hasPreposition(child, CALL_ON.prepositions));
    if (called.length > 0) return called;
  }
  return topicsOf(syntax, governor, climbs);
}

/**
 * The grammatical subject in either voice, which is also the subject of a participle or infinitive beside it.
 */
export function topicsOf(syntax: Syntax, predicate: number, climbs: number = MAX_CLIMB): number[] {
  const own = syntax.children(predicate, 'nsubj', 'nsubj:pass', 'nsubj:outer');
  if (own.length > 0) return own.map((subject) => antecedentOf(syntax, subject, predicate));
  if (climbs === 0) return [];
  if (syntax.isPassive(predicate)) return passiveTopics(syntax, predicate, climbs - 1);
  return understoodSubjects(syntax, predicate, climbs - 1);
}

/** The logical objects of a verb, in either voice. */
export function objectsOf(syntax: Syntax, verb: number): number[] {
  if (syntax.isPassive(verb)) return topicsOf(syntax, verb);
  const own = directObjects(syntax, verb);
  if (own.length > 0) return own.map((object) => antecedentOf(syntax, object, verb));
  // "appointed Rutte as head": the parser took the name for a predicate.
  const named = syntax
    .children(verb, 'xcomp')
    .filter(
      (child) =>
        syntax.token(child).upos === 'PROPN' && syntax.children(child, 'mark', 'cop', 'case').length === 0,
    );
  if (named.length > 0) return named;
  // "declared the envoy persona non grata": the first of two predicates is the object.
  const predicates = syntax
    .children(verb, 'xcomp')
    .filter((child) => syntax.children(child, 'mark', 'case').length === 0);
  if (predicates.length > 1) return predicates.slice(0, 1);
  // "named Ana Rojas finance minister": the parser took the name for a part of the title.
  const within = predicates.flatMap((predicate) =>
    syntax
      .children(predicate, 'compound')
      .filter((child) => syntax.token(child).upos === 'PROPN')
      .slice(0, 1),
  );
  if (within.length > 0) return within;
  // "shot and killed a gunman": the first verb shares the object of the last.
  const shared = syntax
    .children(verb, 'conj')
    .filter((other) => syntax.children(other, 'nsubj', 'nsubj:pass').length === 0 && !syntax.isPassive(other))
    .flatMap((other) => syntax.children(other, 'obj'));
  if (shared.length > 0) return shared;
  return syntax.deprel(verb) === 'acl:relcl' && hasOwnSubject(syntax, verb) && !hasRelativeWord(syntax, verb)
    ? [syntax.head(verb)]
    : [];
}

/** Includes indirect objects, which is what the parser calls X in "accused X of" and "told X to". */
function directObjects(syntax: Syntax, verb: number): number[] {
  const direct = syntax.children(verb, 'obj');
  return direct.length > 0 ? direct : syntax.children(verb, 'iobj');
}

function passiveTopics(syntax: Syntax, verb: number, climbs: number): number[] {
  const governor = syntax.head(verb);
  if (governor < 0) return [];
  if (syntax.deprel(verb) === 'acl' || syntax.deprel(verb) === 'acl:relcl') return [governor];
  return understoodSubjects(syntax, verb, climbs);
}

/** The agent in the by-phrase of a passive. */
export function agentsOf(syntax: Syntax, verb: number): number[] {
  const marked = syntax.children(verb, 'obl:agent');
  const by =
    marked.length > 0
      ? marked
      : syntax.children(verb, 'obl').filter((child) => syntax.hasPreposition(child, AGENT));
  return by.filter((child) => syntax.token(child).xpos !== 'VBG');
}

/** What a relative word refers to: "the envoy who resigned"; other tokens are returned as they are. */
export function antecedentOf(syntax: Syntax, token: number, verb: number): number {
  if (!isRelativeWord(syntax, token)) return token;
  for (const at of [verb, ...syntax.ancestors(verb)])
    if (syntax.deprel(at) === 'acl:relcl') return syntax.head(at);
  return token;
}

function isRelativeWord(syntax: Syntax, token: number): boolean {
  const { xpos } = syntax.token(token);
  return (xpos === 'WP' || xpos === 'WDT') && syntax.lower(token) !== WITHOUT_ANTECEDENT;
}

function hasRelativeWord(syntax: Syntax, verb: number): boolean {
  return syntax
    .children(verb, 'obj', 'nsubj', 'nsubj:pass', 'obl')
    .some((child) => isRelativeWord(syntax, child));
}

function hasRelativeObject(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'obj', 'obl').some((child) => isRelativeWord(syntax, child));
}

function hasOwnSubject(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'nsubj').length > 0;
}

function hasTo(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'mark').some((child) => syntax.lower(child) === INFINITIVE_MARK);
}

/** By a preposition: "of arresting". */
function isIntroduced(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'mark', 'case').length > 0;
}

function isNonFinite(syntax: Syntax, verb: number): boolean {
  const { xpos } = syntax.token(verb);
  return xpos === 'VBG' || xpos === 'VBN' || hasTo(syntax, verb);
}

import type { TokenRange } from '../parse/document.ts';
import type { Syntax } from '../syntax/syntax.ts';
import { type DateExpression, findDates } from './find-dates.ts';

/**
 * The words of the date that belongs to a trigger: in its own clause, or in the one of which it is the infinitive
 * or object. Dates in other clauses don't count: in "said on Wednesday that it invaded in 2022", the date of the
 * invasion is 2022.
 */
export function timeOf(syntax: Syntax, trigger: number): TokenRange | null {
  const dates = findDates(syntax.tokens);
  if (dates.length === 0) return null;
  for (const anchor of anchorsOf(syntax, trigger)) {
    const own = dates.filter((date) => attachesTo(syntax, date, anchor));
    if (own.length > 0) return { start: own[0]!.tokens.start, end: own.at(-1)!.tokens.end };
  }
  return null;
}

/** Relations to a governor whose date is also that of what depends on it. */
const SHARING = new Set(['xcomp', 'obj', 'nsubj', 'nsubj:pass', 'nmod', 'obl', 'conj', 'acl']);

/** The trigger, then the predicates whose date it shares. */
function anchorsOf(syntax: Syntax, trigger: number): number[] {
  const anchors = [trigger];
  let at = trigger;
  while (anchors.length < 5) {
    const governor = syntax.head(at);
    if (governor < 0 || !(SHARING.has(syntax.deprel(at)) || isParticiple(syntax, at))) break;
    // A later conjunct shares a date only if it is at the front of the sentence.
    if (syntax.deprel(at) === 'conj' && syntax.isPredicate(at) && !hasFrontedDate(syntax, governor)) break;
    anchors.push(governor);
    if (
      syntax.isPredicate(governor) &&
      syntax.deprel(governor) !== 'xcomp' &&
      syntax.deprel(governor) !== 'conj'
    )
      break;
    at = governor;
  }
  return anchors;
}

/** "named X on Thursday, replacing Y": what is done with the main act is done when that is. */
function isParticiple(syntax: Syntax, at: number): boolean {
  const isBare = syntax.token(at).xpos === 'VBG' && syntax.children(at, 'mark', 'aux', 'nsubj').length === 0;
  return syntax.deprel(at) === 'advcl' && isBare;
}

function hasFrontedDate(syntax: Syntax, predicate: number): boolean {
  const subject = syntax.child(predicate, 'nsubj', 'nsubj:pass') ?? predicate;
  return findDates(syntax.tokens).some(
    (date) => date.tokens.end <= subject && attachesTo(syntax, date, predicate),
  );
}

/** Whether there is no other predicate between a date and the anchor above it. */
function attachesTo(syntax: Syntax, date: DateExpression, anchor: number): boolean {
  const head = syntax.outermost(date.tokens)[0] ?? date.tokens.start;
  if (head === anchor) return true;
  for (const at of syntax.ancestors(head)) {
    if (at === anchor) return true;
    if (syntax.isPredicate(at)) return false;
  }
  return false;
}

import { POSSESSIVE_DETERMINERS } from '../english/grammar/determiners.ts';
import { DENIES_BEING } from '../english/grammar/negation.ts';
import { RELATIVES } from '../english/people/person-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { childrenOf, lowerOf, tokenAt } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import { type Antecedent, type Discourse, type Occurrence, occurrenceOf, sentenceOf } from './discourse.ts';
import { mainSubjectAfter } from './main-subject.ts';
import { scoreFit } from './score-fit.ts';

/** The least score at which a description is taken to mean a candidate, and the lead it needs. Chosen on dev data. */
const THRESHOLD = 2;
const MARGIN = 0.75;
const REACH = 8;
/** What the subject of the main clause behind it, and the subject of the sentence before, have ahead. */
const MAIN_SUBJECT = 1.5;
const SUBJECT_BEFORE = 0.5;

/** What a definite description means; null where none, or several alike, fit. */
export function resolveDescription(
  discourse: Discourse,
  description: Mention,
  past: readonly Occurrence[],
): Antecedent | null {
  const equated = equatedName(discourse, description);
  if (equated) return { mention: equated, step: 'apposition' };
  const noun = lowerOf(tokenAt(sentenceOf(discourse, description), description.head));
  if (RELATIVES.has(noun) || isOfPerson(discourse, description)) return null;
  const subject = mainSubjectAfter(discourse, description);
  const scored = candidatesOf(discourse, description, past, subject).map(({ last, rank, count }) => {
    const mention = last.mention as Mention;
    const distance = Math.max(0, Math.min(description.sentence - last.sentence, 4));
    const isMain = subject !== null && discourse.chains.isJoined(subject.index, mention.index);
    const isBefore = distance === 1 && last.role === 'subject';
    const near =
      (isMain ? MAIN_SUBJECT : 0) +
      (isBefore ? SUBJECT_BEFORE : 0) -
      0.3 * distance -
      0.35 * Math.min(rank, 4);
    const often = 0.25 * Math.min(Math.log2(count), 4);
    return { mention, score: scoreFit(discourse, description, noun, mention) + near + often };
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score < THRESHOLD) return null;
  if (second && best.score - second.score < MARGIN) return null;
  return { mention: best.mention, step: 'description' };
}

/** "his party", "her government": whose it is says which, and that is for the claims to tell. */
function isOfPerson(discourse: Discourse, description: Mention): boolean {
  if (description.type === 'person') return false;
  const sentence = sentenceOf(discourse, description);
  return childrenOf(sentence, description.head).some((child) => {
    const token = tokenAt(sentence, child);
    return token.deprel === 'nmod:poss' && POSSESSIVE_DETERMINERS.has(lowerOf(token));
  });
}

/** "the president, Emmerson Mnangagwa", "his predecessor Stoltenberg", "X is the leader of Y". */
function equatedName(discourse: Discourse, description: Mention): Mention | null {
  const sentence = sentenceOf(discourse, description);
  const { head, deprel } = tokenAt(sentence, description.head);
  const children = childrenOf(sentence, description.head);
  const related = (...deprels: string[]) =>
    children.filter((child) => deprels.includes(tokenAt(sentence, child).deprel));
  const beside = related('appos', 'flat');
  if (deprel === 'appos' && head >= 0) beside.push(head);
  if (related('cop').length > 0 && !isNegated(sentence, children)) beside.push(...related('nsubj'));
  const named = beside.flatMap((token) => discourse.map.at(sentence.index, token) ?? []);
  return (
    named.find(
      (mention) => mention !== description && mention.kind === 'name' && mention.type === description.type,
    ) ?? null
  );
}

const isNegated = (sentence: Sentence, children: readonly number[]) =>
  children.some((child) => DENIES_BEING.has(lowerOf(tokenAt(sentence, child))));

interface Candidate {
  last: Occurrence;
  /** Candidates mentioned later than it. */
  rank: number;
  count: number;
}

function candidatesOf(
  discourse: Discourse,
  description: Mention,
  past: readonly Occurrence[],
  subject: Mention | null,
): Candidate[] {
  const candidates = new Map<number, Candidate>();
  const near = past
    .filter(({ mention, sentence }) => mention && description.sentence - sentence <= REACH)
    .toReversed();
  if (subject) near.push(occurrenceOf(discourse, subject));
  for (const occurrence of near) {
    const leader = discourse.chains.find((occurrence.mention as Mention).index);
    if (leader === discourse.chains.find(description.index)) continue;
    const known = candidates.get(leader);
    if (known) known.count++;
    else if (fits(description, occurrence))
      candidates.set(leader, { last: occurrence, rank: candidates.size, count: 1 });
  }
  return [...candidates.values()];
}

function fits(description: Mention, { type, gender }: Occurrence): boolean {
  if (description.gender !== null && gender !== null && gender !== description.gender) return false;
  return type === description.type || (description.type === 'place' && type === 'country');
}

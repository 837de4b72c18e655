import { isReflexive } from '../english/grammar/pronouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { tokenAt } from '../mentions/phrase.ts';
import { isExcluded } from './constraints.ts';
import { type Discourse, type Occurrence, occurrenceOf, sentenceOf } from './discourse.ts';
import { mainSubjectAfter } from './main-subject.ts';
import { type Candidate, featuresOf, featuresOfNone, scoreOf } from './pronoun-features.ts';
import { PRONOUN_WEIGHTS, type PronounClass } from './pronoun-weights.ts';

/** How many sentences back a pronoun reaches. */
const REACH = 5;

/** How far the best candidate's score must lead: less, and two are equally good. */
const LEAD = 0.15;

export function classOf(pronoun: Mention): PronounClass {
  if (pronoun.gender !== null) return 'person';
  return pronoun.plural ? 'group' : 'thing';
}

/** The mention that a third-person pronoun means; null where nothing, or two things alike, can be meant. */
export function resolvePronoun(
  discourse: Discourse,
  pronoun: Mention,
  past: readonly Occurrence[],
): Mention | null {
  const weights = PRONOUN_WEIGHTS[classOf(pronoun)];
  const candidates = candidatesFor(discourse, pronoun, past);
  const scores = candidates.map((candidate) =>
    scoreOf(featuresOf(discourse, pronoun, candidate), weights.candidate),
  );
  const none = scoreOf(featuresOfNone(discourse, pronoun), weights.none);
  const total = [none, ...scores].reduce((sum, score) => sum + Math.exp(score), 0);
  const [top = 0, second = Number.NEGATIVE_INFINITY] = scores.toSorted((a, b) => b - a);
  const best = scores.indexOf(top);
  const isSure = best >= 0 && Math.exp(top) / total >= weights.least && top - second >= LEAD;
  return isSure ? (candidates[best]?.last.mention ?? null) : null;
}

/** What was mentioned near enough and agrees in gender, number and type, nearest first. */
export function candidatesFor(
  discourse: Discourse,
  pronoun: Mention,
  past: readonly Occurrence[],
): Candidate[] {
  const sentence = sentenceOf(discourse, pronoun);
  const reflexive = isReflexive(tokenAt(sentence, pronoun.head).text);
  const candidates = new Map<string, Candidate>();
  const near = past.filter((occurrence) => pronoun.sentence - occurrence.sentence <= REACH);
  for (const occurrence of near.toReversed()) {
    const key = occurrence.mention
      ? `e${discourse.chains.find(occurrence.mention.index)}`
      : `t${occurrence.start}`;
    const known = candidates.get(key);
    if (known) {
      known.count++;
      continue;
    }
    if (occurrence.mention && discourse.chains.isJoined(occurrence.mention.index, pronoun.index)) continue;
    if (!agrees(pronoun, occurrence)) continue;
    if (!reflexive && isExcluded(sentence, pronoun, occurrence)) continue;
    candidates.set(key, { last: occurrence, count: 1, rank: candidates.size, isMostOften: false });
  }
  const subject = mainSubjectAfter(discourse, pronoun);
  const key = subject && `e${discourse.chains.find(subject.index)}`;
  if (subject && key && !candidates.has(key) && agrees(pronoun, occurrenceOf(discourse, subject)))
    candidates.set(key, {
      last: occurrenceOf(discourse, subject),
      count: 1,
      rank: candidates.size,
      isMostOften: false,
    });
  return markMostOften([...candidates.values()]);
}

function markMostOften(candidates: readonly Candidate[]): Candidate[] {
  const [most = 0, second = 0] = candidates.map(({ count }) => count).sort((a, b) => b - a);
  return candidates.map((candidate) => ({
    ...candidate,
    isMostOften: candidate.count === most && most > second,
  }));
}

function agrees(pronoun: Mention, { type, gender, plural, mention }: Occurrence): boolean {
  const kind = classOf(pronoun);
  if (kind === 'person')
    return type === 'person' && !plural && (gender === null || gender === pronoun.gender);
  if (kind === 'thing') return type !== 'person' && !plural;
  if (mention?.kind === 'pronoun') return plural;
  return plural || (mention !== null && (type === 'institution' || type === 'country'));
}

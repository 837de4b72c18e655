import type { Mention } from '../mentions/mention.ts';
import { type Discourse, type Occurrence, occurrenceOf } from './discourse.ts';
import { mainSubjectAfter } from './main-subject.ts';

/** A thing that a pronoun or description may mean. */
export interface Candidate {
  /** Its last mention before. */
  last: Occurrence;
  /** All its mentions within reach, the last first. */
  occurrences: Occurrence[];
  /** Candidates mentioned later than it: 0 for the nearest. */
  rank: number;
  /** Mentioned more often than any other candidate. */
  isMostOften: boolean;
}

/** How many sentences back a pronoun and a description reach, and how many a description reaches ahead. */
export const REACH = { pronoun: 5, description: 8, ahead: 3 } as const;

/**
 * What was mentioned within reach and is allowed, nearest first; at the end the subject of the main clause
 * behind an opening one, if it is new.
 */
export function gatherCandidates(
  discourse: Discourse,
  reference: Mention,
  past: readonly Occurrence[],
  reach: number,
  isAllowed: (occurrence: Occurrence) => boolean,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const offer = (occurrence: Occurrence) => {
    const key = keyOf(discourse, occurrence);
    const known = candidates.get(key);
    if (known) known.occurrences.push(occurrence);
    else if (!isItself(discourse, reference, occurrence) && isAllowed(occurrence))
      candidates.set(key, {
        last: occurrence,
        occurrences: [occurrence],
        rank: candidates.size,
        isMostOften: false,
      });
  };
  for (let at = past.length - 1; at >= 0; at--) {
    const occurrence = past[at]!;
    if (reference.sentence - occurrence.sentence > reach) break;
    offer(occurrence);
  }
  const subject = mainSubjectAfter(discourse, reference);
  const isNew = subject && !candidates.has(keyOf(discourse, occurrenceOf(discourse, subject)));
  if (isNew) offer(occurrenceOf(discourse, subject));
  return markMostOften([...candidates.values()]);
}

/**
 * What is named only after a reference, the nearest first: news often opens with "the French leader" and
 * names them in the next sentence.
 */
export function gatherAhead(
  discourse: Discourse,
  reference: Mention,
  before: readonly Candidate[],
  isAllowed: (occurrence: Occurrence) => boolean,
): Candidate[] {
  const known = new Set(before.map(({ last }) => keyOf(discourse, last)));
  const ahead = new Map<string, Candidate>();
  for (let sentence = reference.sentence; sentence <= reference.sentence + REACH.ahead; sentence++)
    for (const mention of discourse.map.in(sentence)) {
      if (mention.kind !== 'name' || mention.span.start < reference.span.end) continue;
      const occurrence = occurrenceOf(discourse, mention);
      const key = keyOf(discourse, occurrence);
      const found = ahead.get(key);
      if (found) found.occurrences.push(occurrence);
      else if (!known.has(key) && isNamedFirst(discourse, mention) && isAllowed(occurrence))
        ahead.set(key, {
          last: occurrence,
          occurrences: [occurrence],
          rank: ahead.size,
          isMostOften: false,
        });
    }
  return [...ahead.values()];
}

/** Whether nothing of its chain comes before a mention: the first of a chain leads it. */
function isNamedFirst({ chains }: Discourse, { index }: Mention): boolean {
  return chains.find(index) === index;
}

function keyOf({ chains }: Discourse, { mention, start }: Occurrence): string {
  return mention ? `e${chains.find(mention.index)}` : `t${start}`;
}

function isItself({ chains }: Discourse, reference: Mention, { mention }: Occurrence): boolean {
  return mention !== null && chains.isJoined(mention.index, reference.index);
}

function markMostOften(candidates: readonly Candidate[]): Candidate[] {
  const counts = candidates.map(({ occurrences }) => occurrences.length);
  const [most = 0, second = 0] = counts.sort((a, b) => b - a);
  return candidates.map((candidate) => ({
    ...candidate,
    isMostOften: candidate.occurrences.length === most && most > second,
  }));
}

import type { ClaimProposal, MentionProposal, TokenRange } from '../document.ts';
import type { ModelOutput } from './session.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longest office or time that a pointer may span, in tokens. */
const LONGEST_RANGE = 14;
const MENTION_TYPES = 5;

/** Decodes the model's output for a sentence into proposals for mentions and claims. */
export interface ClaimDecoder {
  /** Every anchor whose probability of being a mention is at least `threshold`. */
  mentions(output: ModelOutput, threshold: number): MentionProposal[];
  /** Every claim whose score is at least `threshold`, in order of subject, object and relation. */
  claims(output: ModelOutput, threshold: number): ClaimProposal[];
}

/** The ends of a claim: 0 for one that the sentence does not name, else 1 + place in the output's list of anchors. */
interface Pair {
  subject: number;
  object: number;
}

export function createClaimDecoder(vocabulary: Vocabulary): ClaimDecoder {
  const { relations, mentionTypes, modality, polarity, ...biases } = vocabulary.claims;
  const officeRelations = new Set(biases.officeRelations);
  const width = 1 + relations.length + modality.length + polarity.length;

  function mentionAt({ tag, span, length: T }: ModelOutput, anchor: number): MentionProposal {
    const starts = anchor * T;
    const ends = (T + anchor) * T;
    const at = anchor * MENTION_TYPES;
    const start = argmax(span, starts, starts + anchor + 1) - starts;
    const end = argmax(span, ends + anchor, ends + T) - ends + 1;
    const type = mentionTypes[argmax(tag, at + 1, at + MENTION_TYPES) - at] as MentionProposal['type'];
    return { start, end, anchor, type, score: 1 - softmaxAt(tag, at, at + MENTION_TYPES, at) };
  }

  /**
   * The target of pointer `p` of the pair: 0 for nowhere, else 1 + token. `from` and `to` are counted the same
   * way.
   */
  function pointerTarget(
    output: ModelOutput,
    { subject, object }: Pair,
    p: number,
    from: number,
    to: number,
  ) {
    const N = output.anchors.length + 1;
    const columns = output.length + 1;
    const subjectRow = (p * N + subject) * columns;
    const objectRow = (p * N + object) * columns;
    let best = from;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let q = from; q < to; q++) {
      const bias = q === 0 ? biases.pointerNullBias[p]! : 0;
      const score =
        output.pointerFromSubject[subjectRow + q]! + output.pointerFromObject[objectRow + q]! + bias;
      if (score > bestScore) [best, bestScore] = [q, score];
    }
    return best;
  }

  /** The range between pointers `p` (its first token) and `p + 1` (its last). */
  function rangeOf(output: ModelOutput, pair: Pair, p: number): TokenRange | null {
    const first = pointerTarget(output, pair, p, 0, output.length + 1);
    if (first === 0) return null;
    const stop = Math.min(output.length + 1, first + LONGEST_RANGE);
    return { start: first - 1, end: pointerTarget(output, pair, p + 1, first, stop) };
  }

  function cellOf({ anchors }: ModelOutput, { subject, object }: Pair): number {
    return (subject * (anchors.length + 1) + object) * width;
  }

  function endAt(output: ModelOutput, place: number): MentionProposal | null {
    return place === 0 ? null : mentionAt(output, output.anchors[place - 1]!);
  }

  function claimAt(output: ModelOutput, pair: Pair, relation: number, score: number): ClaimProposal {
    const offsets = biases.modalityByRelation[relation]!;
    const modalities = cellOf(output, pair) + 1 + relations.length;
    const speaker = pointerTarget(output, pair, 4, 0, output.length + 1);
    return {
      subject: endAt(output, pair.subject),
      relation: relations[relation]!,
      object: endAt(output, pair.object),
      office: officeRelations.has(relations[relation]!) ? rangeOf(output, pair, 0) : null,
      time: rangeOf(output, pair, 2),
      speaker: speaker === 0 ? null : mentionAt(output, speaker - 1),
      modality: modality[argmaxWith(output.pair, modalities, offsets, 0, 4)]!,
      polarity: polarity[argmaxWith(output.pair, modalities + 4, offsets, 4, 2)]!,
      score,
    };
  }

  return {
    mentions(output, threshold) {
      const every = Array.from({ length: output.length }, (_, anchor) => mentionAt(output, anchor));
      return every.filter((mention) => mention.score >= threshold);
    },
    claims(output, threshold) {
      const found: ClaimProposal[] = [];
      const { pair, anchors } = output;
      // The sigmoid of the arc is an upper bound of the score, so most pairs need only this comparison.
      const lowest = Math.log(threshold / (1 - threshold));
      for (let subject = 0; subject <= anchors.length; subject++) {
        for (let object = 0; object <= anchors.length; object++) {
          const cell = cellOf(output, { subject, object });
          if (subject === object || pair[cell]! < lowest) continue;
          const arc = 1 / (1 + Math.exp(-pair[cell]!));
          const shares = softmax(pair, cell + 1, cell + 1 + relations.length);
          for (let r = 0; r < relations.length; r++) {
            const share = shares[r]!;
            if (arc * share >= threshold) found.push(claimAt(output, { subject, object }, r, arc * share));
          }
        }
      }
      return found;
    },
  };
}

function argmax(values: Float32Array, from: number, to: number): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

function argmaxWith(
  values: Float32Array,
  from: number,
  offsets: readonly number[],
  at: number,
  count: number,
): number {
  let best = 0;
  for (let i = 1; i < count; i++)
    if (values[from + i]! + offsets[at + i]! > values[from + best]! + offsets[at + best]!) best = i;
  return best;
}

/** The probability of index `at` among those from `from` to `to`. */
function softmaxAt(values: Float32Array, from: number, to: number, at: number): number {
  return softmax(values, from, to)[at - from]!;
}

/** The probabilities of the indexes from `from` to `to`. */
function softmax(values: Float32Array, from: number, to: number): Float64Array {
  const powers = new Float64Array(to - from);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) most = Math.max(most, values[i]!);
  let sum = 0;
  for (let i = from; i < to; i++) {
    powers[i - from] = Math.exp(values[i]! - most);
    sum += powers[i - from]!;
  }
  return powers.map((power) => power / sum);
}

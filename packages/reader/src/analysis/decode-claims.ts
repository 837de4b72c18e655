import type { ClaimProposal, MentionProposal, TokenRange } from '../document.ts';
import type { ModelOutput } from './session.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Longest office or time that a pointer may span, in tokens. */
const LONGEST_RANGE = 14;
const MENTION_TYPES = 5;

/** Reads mention and claim proposals of single sentences out of the model's output. */
export interface ClaimDecoder {
  /** Every anchor whose probability of being a mention is at least `threshold`. */
  mentions(output: ModelOutput, row: number, length: number, threshold: number): MentionProposal[];
  /** Every claim whose score is at least `threshold`, in order of subject, object and relation. */
  claims(output: ModelOutput, row: number, length: number, threshold: number): ClaimProposal[];
}

export function createClaimDecoder(vocabulary: Vocabulary): ClaimDecoder {
  const { relations, mentionTypes, modality, polarity, ...biases } = vocabulary.claims;
  const officeRelations = new Set(biases.officeRelations);
  const width = 1 + relations.length + modality.length + polarity.length;

  function mentionAt(output: ModelOutput, row: number, length: number, anchor: number): MentionProposal {
    const { tag, span, length: T } = output;
    const starts = (row * 2 * T + anchor) * T;
    const ends = ((row * 2 + 1) * T + anchor) * T;
    const at = (row * T + anchor) * MENTION_TYPES;
    const start = argmax(span, starts, starts + anchor + 1) - starts;
    const end = argmax(span, ends + anchor, ends + length) - ends + 1;
    const type = mentionTypes[argmax(tag, at + 1, at + MENTION_TYPES) - at] as MentionProposal['type'];
    return { start, end, anchor, type, score: 1 - softmaxAt(tag, at, at + MENTION_TYPES, at) };
  }

  /** Where pointer `p` of the pair leads: 0 nowhere, else 1 + token; `from` to `to` in that count. */
  function pointerTarget(
    out: ModelOutput,
    row: number,
    s: number,
    o: number,
    p: number,
    from: number,
    to: number,
  ) {
    const T = out.length;
    const subjectRow = ((row * 5 + p) * T + s) * (T + 1);
    const objectRow = ((row * 5 + p) * T + o) * (T + 1);
    let best = from;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (let q = from; q < to; q++) {
      const bias = q === 0 ? biases.pointerNullBias[p]! : 0;
      const score = out.pointerFromSubject[subjectRow + q]! + out.pointerFromObject[objectRow + q]! + bias;
      if (score > bestScore) [best, bestScore] = [q, score];
    }
    return best;
  }

  /** The range between pointers `p` (its first token) and `p + 1` (its last). */
  function rangeOf(
    out: ModelOutput,
    row: number,
    length: number,
    s: number,
    o: number,
    p: number,
  ): TokenRange | null {
    const first = pointerTarget(out, row, s, o, p, 0, length + 1);
    if (first === 0) return null;
    const stop = Math.min(length + 1, first + LONGEST_RANGE);
    return { start: first - 1, end: pointerTarget(out, row, s, o, p + 1, first, stop) };
  }

  function claimAt(
    out: ModelOutput,
    row: number,
    length: number,
    s: number,
    o: number,
    relation: number,
    score: number,
  ): ClaimProposal {
    const cell = ((row * out.length + s) * out.length + o) * width;
    const offsets = biases.modalityByRelation[relation]!;
    const modalities = cell + 1 + relations.length;
    const speaker = pointerTarget(out, row, s, o, 4, 0, length + 1);
    return {
      subject: mentionAt(out, row, length, s),
      relation: relations[relation]!,
      object: mentionAt(out, row, length, o),
      office: officeRelations.has(relations[relation]!) ? rangeOf(out, row, length, s, o, 0) : null,
      time: rangeOf(out, row, length, s, o, 2),
      speaker: speaker === 0 ? null : mentionAt(out, row, length, speaker - 1),
      modality: modality[argmaxWith(out.pair, modalities, offsets, 0, 4)]!,
      polarity: polarity[argmaxWith(out.pair, modalities + 4, offsets, 4, 2)]!,
      score,
    };
  }

  return {
    mentions(output, row, length, threshold) {
      const found: MentionProposal[] = [];
      for (let anchor = 0; anchor < length; anchor++) {
        const mention = mentionAt(output, row, length, anchor);
        if (mention.score >= threshold) found.push(mention);
      }
      return found;
    },
    claims(output, row, length, threshold) {
      const found: ClaimProposal[] = [];
      const { pair, length: T } = output;
      // The sigmoid of the arc bounds the score: most pairs are dismissed by one comparison.
      const lowest = Math.log(threshold / (1 - threshold));
      for (let s = 0; s < length; s++) {
        for (let o = 0; o < length; o++) {
          const cell = ((row * T + s) * T + o) * width;
          if (s === o || pair[cell]! < lowest) continue;
          const arc = 1 / (1 + Math.exp(-pair[cell]!));
          for (let r = 0; r < relations.length; r++) {
            const share = softmaxAt(pair, cell + 1, cell + 1 + relations.length, cell + 1 + r);
            if (arc * share >= threshold) found.push(claimAt(output, row, length, s, o, r, arc * share));
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

/** Probability of index `at` among `from` to `to`. */
function softmaxAt(values: Float32Array, from: number, to: number, at: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) most = Math.max(most, values[i]!);
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.exp(values[i]! - most);
  return Math.exp(values[at]! - most) / sum;
}

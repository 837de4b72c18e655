import { z } from 'zod';

/** One input of the model: 32-bit integers of the given shape. */
export interface Feature {
  data: Int32Array;
  dims: readonly number[];
}

/** What of the vocabulary the inputs are made with. */
export const featureVocabulary = z.object({
  /** Row of a lower-cased word in the word vectors, less 2. */
  glove: z.array(z.string()).min(1),
  /** Row of a lower-cased word in the trained vectors, less 2. */
  known: z.array(z.string()).min(1),
  chars: z.record(z.string(), z.number().int()),
  /** Characters of a word that count, with the marks of its beginning and end. */
  maxchars: z.number().int().min(4),
  /** Whose annotation habits to follow. */
  style: z.record(z.string(), z.number().int()),
});

/** The model's inputs, by name. */
export const INPUTS = ['words', 'known', 'chars', 'lens', 'style'] as const;
export type Features = Record<(typeof INPUTS)[number], Feature>;

/** Turns sentences into the inputs of the model. All that depends on the encoder is in this file. */
export interface Featuriser {
  /**
   * @param sentences token forms of `B` sentences, not empty
   * @returns inputs for `B` sentences padded to the longest one's `T` tokens
   */
  features(sentences: readonly (readonly string[])[]): Features;
}

const UNKNOWN = 1;
/** Row 0 pads, row 1 is the unknown word. */
const FIRST_ROW = 2;
const WORD_BEGIN = 2;
const WORD_END = 3;

/** Word vectors by lower-cased form, and characters: `words`, `known`, `chars`, `lens`, `style`. */
export function createFeaturiser(vocabulary: z.infer<typeof featureVocabulary>, style: string): Featuriser {
  const vectors = rowsOf(vocabulary.glove);
  const known = rowsOf(vocabulary.known);
  const chars = new Map(Object.entries(vocabulary.chars));
  const width = vocabulary.maxchars;
  const styleId = vocabulary.style[style] ?? 0;

  function vectorRow(word: string): number {
    return (
      vectors.get(word) ?? (/\d/.test(word) ? vectors.get(word.replace(/\d/g, '0')) : undefined) ?? UNKNOWN
    );
  }

  function writeChars(token: string, target: Int32Array, offset: number): void {
    const ids = shorten([...token], width - 2);
    target[offset] = WORD_BEGIN;
    for (let i = 0; i < ids.length; i++) target[offset + 1 + i] = chars.get(ids[i]!) ?? UNKNOWN;
    target[offset + 1 + ids.length] = WORD_END;
  }

  return {
    features(sentences) {
      const count = sentences.length;
      const longest = sentences.reduce((length, tokens) => Math.max(length, tokens.length), 0);
      const wordRows = new Int32Array(count * longest);
      const knownRows = new Int32Array(count * longest);
      const charIds = new Int32Array(count * longest * width);
      sentences.forEach((tokens, b) => {
        tokens.forEach((token, t) => {
          const at = b * longest + t;
          const lower = token.toLowerCase();
          wordRows[at] = vectorRow(lower);
          knownRows[at] = known.get(lower) ?? UNKNOWN;
          writeChars(token, charIds, at * width);
        });
      });
      return {
        words: { data: wordRows, dims: [count, longest] },
        known: { data: knownRows, dims: [count, longest] },
        chars: { data: charIds, dims: [count, longest, width] },
        lens: { data: Int32Array.from(sentences, (tokens) => tokens.length), dims: [count] },
        style: { data: new Int32Array(count).fill(styleId), dims: [count] },
      };
    },
  };
}

function rowsOf(words: readonly string[]): Map<string, number> {
  return new Map(words.map((word, row) => [word, row + FIRST_ROW]));
}

/** Keeps the two ends of a long word. */
function shorten(chars: string[], limit: number): string[] {
  return chars.length <= limit ? chars : [...chars.slice(0, limit / 2), ...chars.slice(-limit / 2)];
}

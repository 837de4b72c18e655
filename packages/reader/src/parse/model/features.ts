import { z } from 'zod';

/** One input of the model: 32-bit integers of the given shape. */
export interface Feature {
  data: Int32Array;
  dims: readonly number[];
}

/** The part of the vocabulary that is needed for the inputs. */
export const featureVocabulary = z.object({
  /** Lower-case words; the index plus 2 is the row in the word vectors. */
  glove: z.array(z.string()).min(1),
  /** Lower-case words; the index plus 2 is the row in the trained vectors. */
  known: z.array(z.string()).min(1),
  chars: z.record(z.string(), z.number().int()),
  /** Maximum number of characters of a word, including the marks for its beginning and end. */
  maxchars: z.number().int().min(4),
  /** The number of each data set whose annotation style can be followed. */
  style: z.record(z.string(), z.number().int()),
});

/** The model's inputs, by name. */
export const INPUTS = ['words', 'known', 'chars', 'style'] as const;
export type Features = Record<(typeof INPUTS)[number], Feature>;

/** Turns a sentence into the model's inputs. Everything that depends on the encoder is in this file. */
export interface Featuriser {
  /**
   * @param tokens forms of a sentence's `T` tokens, at least one
   * @returns `words`, `known` `[1,T]`, `chars` `[1,T,maxchars]`, `style` `[1]`
   */
  features(tokens: readonly string[]): Features;
}

const UNKNOWN = 1;
/** Row 0 is padding, row 1 the unknown word. */
const FIRST_ROW = 2;
const WORD_BEGIN = 2;
const WORD_END = 3;

/** Words by their lower-case form, and their characters. */
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
    features(tokens) {
      const lower = tokens.map((token) => token.toLowerCase());
      const charIds = new Int32Array(tokens.length * width);
      tokens.forEach((token, t) => {
        writeChars(token, charIds, t * width);
      });
      return {
        words: { data: Int32Array.from(lower, vectorRow), dims: [1, tokens.length] },
        known: {
          data: Int32Array.from(lower, (word) => known.get(word) ?? UNKNOWN),
          dims: [1, tokens.length],
        },
        chars: { data: charIds, dims: [1, tokens.length, width] },
        style: { data: Int32Array.of(styleId), dims: [1] },
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

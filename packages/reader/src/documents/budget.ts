/*
 * How much of one article is read. The limits count work, not seconds, so that an article has the same reading on
 * every machine. What lies beyond them is left unread, and a note says from where.
 */

/** Maximum number of characters of an article. A longer one is refused: nobody means to add it as one article. */
export const LONGEST_ARTICLE = 1_000_000;

/**
 * What the model may do for one article, counted in tokens. It is enough for some 12,000 words, as many as the
 * longest reports in magazines have, and takes four to seven seconds on one core.
 */
export const MODEL_BUDGET = 20_000;

/** The model takes as long for any sentence, however short, as for this many tokens. */
const COST_OF_SENTENCE = 10;

/** Every token is compared with every other: in a sentence of this many, that doubles the work for each. */
const DOUBLED_AT = 300;

/** What the model does for a sentence of up to {@link LONGEST_SENTENCE} tokens, counted in tokens. */
export function costOfSentence(tokens: number): number {
  return COST_OF_SENTENCE + tokens + Math.round(tokens ** 2 / DOUBLED_AT);
}

/** A longer sentence is read in pieces: the model's memory and time grow with the square of the length. */
export const LONGEST_SENTENCE = 110;

/** Maximum length of pieces: that of the longest usual sentences in news, at a quarter of the cost per word. */
export const LONGEST_PIECE = 60;

/**
 * How many mentions an article may have. Names are compared in pairs. Prose within {@link MODEL_BUDGET} has some
 * 2,000 mentions; only lists of names have more.
 */
export const MOST_MENTIONS = 5_000;

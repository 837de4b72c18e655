import type { Article } from '@precedent/model';
import type { Document, Sentence } from '../document.ts';
import { foreignLanguage } from '../text/language.ts';
import { lemmaOf } from '../text/lemma.ts';
import { sentencesOf, type TextSentence } from '../text/sentences.ts';
import { type TextToken, tokenise } from '../text/tokens.ts';
import { createSentenceModel, type ReaderModel, type SentenceAnalysis } from './sentence-model.ts';

export type { ReaderModel };

export interface Analyser {
  /** Sentences with tokens, parse, names and proposals. Calls may overlap; their sentences take turns. */
  analyse(article: Article): Promise<Document>;
}

/** Longer sentences are read in pieces: the claim head's memory grows with the square of the length. */
const LONGEST_SENTENCE = 110;

/** A sentence as it goes to the model. */
type Draft = TextSentence & { tokens: TextToken[] };

/** @throws PrecedentError `invalid_input` where weights or vocabulary are not the reader's model. */
export async function createAnalyser(model: ReaderModel, threads = 1): Promise<Analyser> {
  const sentenceModel = await createSentenceModel(model, threads);
  return {
    async analyse(article) {
      const language = foreignLanguage(article.text);
      if (language)
        return {
          article,
          sentences: [],
          notes: [`It seems to be in ${language}; only English is read, so nothing was drawn.`],
        };
      const { drafts, notes } = draftSentences(article.text);
      const sentences: Sentence[] = [];
      for (const draft of drafts) {
        const analysis = await sentenceModel.analyse(draft.tokens.map((token) => token.text));
        sentences.push(joinSentence(draft, sentences.length, analysis));
      }
      return { article, sentences, notes };
    },
  };
}

function draftSentences(text: string): { drafts: Draft[]; notes: string[] } {
  let long = 0;
  const drafts = sentencesOf(text).flatMap((sentence) => {
    const tokens = tokenise(text, sentence);
    if (tokens.length === 0) return [];
    const pieces = splitLong(tokens);
    if (pieces.length > 1) long++;
    return pieces.map((piece) => ({
      start: piece[0]!.start,
      end: piece.at(-1)!.end,
      paragraph: sentence.paragraph,
      tokens: piece,
    }));
  });
  const notes = long > 0 ? [`${long} sentences of over ${LONGEST_SENTENCE} words were read in pieces.`] : [];
  return { drafts, notes };
}

/** Pieces of at most {@link LONGEST_SENTENCE} tokens, cut after the last semicolon, comma or dash that allows it. */
function splitLong(tokens: TextToken[]): TextToken[][] {
  const pieces: TextToken[][] = [];
  let from = 0;
  while (tokens.length - from > LONGEST_SENTENCE) {
    let to = from + LONGEST_SENTENCE;
    for (let t = to; t > from + LONGEST_SENTENCE / 2; t--)
      if (/^(?:[;:,]|-+)$/.test(tokens[t - 1]!.text)) {
        to = t;
        break;
      }
    pieces.push(tokens.slice(from, to));
    from = to;
  }
  pieces.push(tokens.slice(from));
  return pieces;
}

function joinSentence(draft: Draft, index: number, { tokens, ...analysis }: SentenceAnalysis): Sentence {
  return {
    index,
    paragraph: draft.paragraph,
    start: draft.start,
    end: draft.end,
    tokens: draft.tokens.map((token, t) => {
      const said = tokens[t]!;
      return { ...token, lemma: lemmaOf(token.text, said.upos, said.xpos), ...said };
    }),
    ...analysis,
  };
}

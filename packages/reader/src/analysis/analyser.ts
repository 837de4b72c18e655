import type { Article } from '@precedent/model';
import type { Document, Sentence, Token } from '../document.ts';
import { lemmaOf } from '../text/lemma.ts';
import { sentencesOf, type TextSentence } from '../text/sentences.ts';
import { type TextToken, tokenise } from '../text/tokens.ts';
import { batchByLength } from './batches.ts';
import { createClaimDecoder } from './decode-claims.ts';
import { decodeTags, namesOf } from './decode-names.ts';
import { decodeTree } from './decode-tree.ts';
import { createFeaturiser } from './features.ts';
import { type ModelOutput, openSession } from './session.ts';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

/** The built-in reader's model, as files hold it. */
export interface ReaderModel {
  /** ONNX bytes. */
  weights: Uint8Array;
  /** The JSON beside them, not yet validated. */
  vocabulary: unknown;
}

export interface Analyser {
  /** Sentences with tokens, parse, names and proposals. Calls may overlap; their batches take turns. */
  analyse(article: Article): Promise<Document>;
}

/** Whose habits to follow: the claims were annotated in this corpus's. */
const STYLE = 'cross';
/** Longer sentences are read in pieces: the claim head's memory grows with the square of the length. */
const LONGEST_SENTENCE = 110;
/** Proposals below are noise; what to make of those above is for the claims' own threshold. */
const LOWEST_CLAIM_SCORE = 0.05;
const LOWEST_MENTION_SCORE = 0.1;

/** A sentence as it goes to the model. */
type Draft = TextSentence & { tokens: TextToken[] };

/** @throws PrecedentError `invalid_input` where weights or vocabulary are not the reader's model. */
export async function createAnalyser(model: ReaderModel, threads = 1): Promise<Analyser> {
  const vocabulary = parseVocabulary(model.vocabulary);
  const session = await openSession(model.weights, threads);
  const featuriser = createFeaturiser(vocabulary, STYLE);
  const decode = createDecoder(vocabulary);
  return {
    async analyse(article) {
      const drafts = draftSentences(article.text);
      const sentences: Sentence[] = [];
      for (const batch of batchByLength(drafts.map((draft) => draft.tokens.length))) {
        const forms = batch.map((index) => drafts[index]!.tokens.map((token) => token.text));
        const output = await session.run(featuriser.features(forms));
        batch.forEach((index, row) => {
          sentences[index] = decode(drafts[index]!, index, output, row);
        });
      }
      return { article, sentences };
    },
  };
}

function draftSentences(text: string): Draft[] {
  return sentencesOf(text).flatMap((sentence) => {
    const tokens = tokenise(text, sentence);
    if (tokens.length === 0) return [];
    return splitLong(tokens).map((piece) => ({
      start: piece[0]!.start,
      end: piece.at(-1)!.end,
      paragraph: sentence.paragraph,
      tokens: piece,
    }));
  });
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

/** Decodes one row of a batch. */
function createDecoder(vocabulary: Vocabulary) {
  const { upos, xpos, rels, ner, crf, crfStart } = vocabulary;
  const claimDecoder = createClaimDecoder(vocabulary);
  return (draft: Draft, index: number, output: ModelOutput, row: number): Sentence => {
    const length = draft.tokens.length;
    const heads = decodeTree(arcScores(output, row, length));
    const tags = decodeTags(output.ner, row * output.length * ner.length, length, crf, crfStart);
    const tokens = draft.tokens.map((token, t): Token => {
      const at = row * output.length + t;
      const head = heads[t]!;
      const [pos, tag] = [upos[output.upos[at]!]!, xpos[output.xpos[at]!]!];
      return {
        ...token,
        lemma: lemmaOf(token.text, pos, tag),
        upos: pos,
        xpos: tag,
        head: head - 1,
        deprel: rels[output.rel[at * (output.length + 1) + head]!]!,
      };
    });
    return {
      index,
      paragraph: draft.paragraph,
      start: draft.start,
      end: draft.end,
      tokens,
      namedEntities: namesOf(tags.map((tag) => ner[tag]!)),
      mentionProposals: claimDecoder.mentions(output, row, length, LOWEST_MENTION_SCORE),
      claimProposals: claimDecoder.claims(output, row, length, LOWEST_CLAIM_SCORE),
    };
  };
}

/** `[dependent][head]` over the root and the tokens of one row; no token heads itself. */
function arcScores({ arc, length: T }: ModelOutput, row: number, length: number): Float64Array[] {
  const scores = [new Float64Array(length + 1)];
  for (let t = 0; t < length; t++) {
    const from = (row * T + t) * (T + 1);
    const line = Float64Array.from(arc.subarray(from, from + length + 1));
    line[t + 1] = -1e9;
    scores.push(line);
  }
  return scores;
}

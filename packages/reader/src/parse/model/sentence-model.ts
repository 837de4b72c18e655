import type { ClaimProposal, MentionProposal, NamedEntity } from '../document.ts';
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

/** What the model says of one token. */
export interface TokenAnalysis {
  upos: string;
  xpos: string;
  /** Index of its syntactic head in the sentence; -1 for the root. */
  head: number;
  deprel: string;
}

/** What the model says of one sentence. */
export interface SentenceAnalysis {
  tokens: TokenAnalysis[];
  namedEntities: NamedEntity[];
  mentionProposals: MentionProposal[];
  claimProposals: ClaimProposal[];
}

export interface SentenceModel {
  /** @param forms the sentence's tokens, at least one; its cost grows with the square of their number. */
  analyse(forms: readonly string[]): Promise<SentenceAnalysis>;
}

/** Whose habits to follow in naming: of the five, entities of news articles came out best with this one's. */
const STYLE = 'wikigold';
/** Proposals below are noise; what to make of those above is for the claims' own threshold. */
const LOWEST_CLAIM_SCORE = 0.05;
const LOWEST_MENTION_SCORE = 0.1;

/**
 * Opens the model.
 *
 * Sentences go through it one by one: the weights are 8-bit and activations are scaled by the
 * largest value of a run, so in a batch a sentence's scores would depend on its neighbours; and
 * batches are not faster on a CPU, where one sentence's activations fit the cache.
 *
 * @param threads threads inside one operator
 * @throws PrecedentError `invalid_input` where weights or vocabulary are not the reader's model.
 */
export async function createSentenceModel(
  model: ReaderModel,
  threads: number,
  style: string = STYLE,
): Promise<SentenceModel> {
  const vocabulary = parseVocabulary(model.vocabulary);
  const session = await openSession(model.weights, threads);
  const featuriser = createFeaturiser(vocabulary, style);
  const decode = createDecoder(vocabulary);
  return {
    async analyse(forms) {
      return decode(await session.run(featuriser.features(forms)));
    },
  };
}

function createDecoder(vocabulary: Vocabulary) {
  const { upos, xpos, rels, ner, crf, crfStart } = vocabulary;
  const claimDecoder = createClaimDecoder(vocabulary);
  return (output: ModelOutput): SentenceAnalysis => {
    const heads = decodeTree(arcScores(output));
    const tags = decodeTags(output.ner, crf, crfStart);
    return {
      tokens: heads.map((head, t) => ({
        upos: upos[output.upos[t]!]!,
        xpos: xpos[output.xpos[t]!]!,
        head: head - 1,
        deprel: rels[output.rel[t * (output.length + 1) + head]!]!,
      })),
      namedEntities: namesOf(tags.map((tag) => ner[tag]!)),
      mentionProposals: claimDecoder.mentions(output, LOWEST_MENTION_SCORE),
      claimProposals: claimDecoder.claims(output, LOWEST_CLAIM_SCORE),
    };
  };
}

/** `[dependent][head]` over the root and the tokens; no token heads itself. */
function arcScores({ arc, length }: ModelOutput): Float64Array[] {
  const scores = [new Float64Array(length + 1)];
  for (let t = 0; t < length; t++) {
    const line = Float64Array.from(arc.subarray(t * (length + 1), (t + 1) * (length + 1)));
    line[t + 1] = -1e9;
    scores.push(line);
  }
  return scores;
}

import type { ClaimProposal, MentionProposal, NamedEntity } from '../document.ts';
import { createClaimDecoder } from './decode-claims.ts';
import { decodeTags, namesOf } from './decode-names.ts';
import { decodeTree } from './decode-tree.ts';
import { createFeaturiser } from './features.ts';
import { type ModelOutput, openSession } from './session.ts';
import { parseVocabulary, type Vocabulary } from './vocabulary.ts';

/** The built-in reader's model, as stored in files. */
export interface ReaderModel {
  /** ONNX bytes; or the file that has them, which its runtime reads into less memory. */
  weights: Uint8Array | string;
  /** The JSON that belongs to the weights, not yet validated. */
  vocabulary: unknown;
  /** The ranker's trees, not yet validated. */
  ranker: unknown;
}

/** The model's analysis of a token. */
export interface TokenAnalysis {
  upos: string;
  xpos: string;
  /** Index of its syntactic head in the sentence; -1 for the root. */
  head: number;
  deprel: string;
}

/** The model's analysis of a sentence. */
export interface SentenceAnalysis {
  tokens: TokenAnalysis[];
  namedEntities: NamedEntity[];
  mentionProposals: MentionProposal[];
  claimProposals: ClaimProposal[];
}

export interface SentenceModel {
  /** @param forms the sentence's tokens, at least one; the cost is quadratic in their number. */
  analyse(forms: readonly string[]): Promise<SentenceAnalysis>;
}

/** The annotation style for names: of the five, this one gave the best entities in news articles. */
const STYLE = 'wikigold';
/** Proposals below this are noise; those above are filtered by the threshold for their relation. */
const LOWEST_CLAIM_SCORE = 0.02;
const LOWEST_MENTION_SCORE = 0.1;

/**
 * Opens the model.
 *
 * Sentences are processed one at a time. The weights are 8-bit and activations are scaled by the largest value of
 * a run, so in a batch, a sentence's scores would depend on its neighbours. Nor are batches faster on a CPU,
 * whose cache holds the activations of one sentence.
 *
 * @param threads threads inside one operator
 * @throws PrecedentError `invalid_input` if the weights or the vocabulary don't belong to the reader's model.
 */
export async function createSentenceModel(
  model: Pick<ReaderModel, 'weights' | 'vocabulary'>,
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

/** `[dependent][head]` for the root and the tokens; a token can't be its own head. */
function arcScores({ arc, length }: ModelOutput): Float64Array[] {
  const scores = [new Float64Array(length + 1)];
  for (let t = 0; t < length; t++) {
    const line = Float64Array.from(arc.subarray(t * (length + 1), (t + 1) * (length + 1)));
    line[t + 1] = -1e9;
    scores.push(line);
  }
  return scores;
}

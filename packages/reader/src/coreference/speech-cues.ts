import { ACCORDING_TO, QUOTING_VERBS } from '../english/acts/speech-verbs.ts';
import type { Mention } from '../mentions/mention.ts';
import { lowerOf } from '../mentions/phrase.ts';
import type { Sentence } from '../parse/document.ts';
import type { MentionMap } from './mention-map.ts';

/** Verbs of saying looked at in one sentence. Only text designed to be slow has more. */
const MOST_VERBS = 50;

interface Cues {
  /** Tokens that are verbs of saying. */
  verbs: readonly number[];
  /** Who is named after "according to". */
  source: Mention | null;
}

/** What shows who speaks in a sentence, found once however many quotations the sentence has. */
export class SpeechCues {
  readonly mentions: MentionMap;
  private readonly known = new Map<Sentence, Cues>();

  constructor(mentions: MentionMap) {
    this.mentions = mentions;
  }

  in(sentence: Sentence): Cues {
    const known = this.known.get(sentence);
    if (known) return known;
    const cues = { verbs: verbsIn(sentence), source: this.sourceIn(sentence) };
    this.known.set(sentence, cues);
    return cues;
  }

  private sourceIn(sentence: Sentence): Mention | null {
    const source = sentence.tokens.findIndex(
      (token, at) =>
        lowerOf(token) === ACCORDING_TO[0] && lowerOf(sentence.tokens[at + 1] ?? token) === ACCORDING_TO[1],
    );
    if (source < 0) return null;
    const named = this.mentions
      .in(sentence.index)
      .find(({ tokens, kind, type }) => tokens.start >= source && kind !== 'adjective' && type !== 'country');
    return named ?? null;
  }
}

function verbsIn({ tokens }: Sentence): number[] {
  return tokens
    .flatMap(({ upos, lemma }, at) => (upos === 'VERB' && QUOTING_VERBS.has(lemma.toLowerCase()) ? [at] : []))
    .slice(0, MOST_VERBS);
}

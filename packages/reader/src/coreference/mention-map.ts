import { groupBySentence } from '../mentions/group-by-sentence.ts';
import type { Mention } from '../mentions/mention.ts';

/** Mentions by their place in the text. */
export class MentionMap {
  /** The mentions of a sentence, in text order. */
  readonly in: (sentence: number) => readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.in = groupBySentence(mentions);
  }

  /** The mention with this token as its head, or else a name that contains it. */
  at(sentence: number, token: number): Mention | null {
    const here = this.in(sentence).filter(({ tokens }) => tokens.start <= token && token < tokens.end);
    return here.find(({ head }) => head === token) ?? here.find(({ kind }) => kind === 'name') ?? null;
  }

  /** Whether a longer name contains this mention: "United States" in "United States Senate". */
  isNested({ sentence, span, text }: Mention): boolean {
    return this.in(sentence).some(
      (outer) =>
        outer.kind === 'name' &&
        outer.span.start <= span.start &&
        outer.span.end >= span.end &&
        outer.text.length > text.length,
    );
  }
}

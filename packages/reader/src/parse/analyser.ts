import type { Article } from '@precedent/model';
import { LONGEST_SENTENCE } from '../documents/budget.ts';
import { findForeignParagraphs } from '../documents/foreign-paragraphs.ts';
import { lemmaOf } from '../english/forms/lemma.ts';
import type { Document, Sentence } from './document.ts';
import { draftSentences, type SentenceDraft } from './draft-sentences.ts';
import {
  createSentenceModel,
  type ReaderModel,
  type SentenceAnalysis,
  type TokenAnalysis,
} from './model/sentence-model.ts';

export type { ReaderModel };

export interface Analyser {
  /**
   * Sentences with tokens, parse, names and proposals. Calls may overlap; the model does one sentence at a
   * time.
   *
   * @param signal stops between two sentences when it aborts: the call fails with its reason.
   */
  analyse(article: Article, signal?: AbortSignal): Promise<Document>;
}

/**
 * @param stop stops calls that have no signal of their own.
 * @throws PrecedentError `invalid_input` if the weights or the vocabulary don't belong to the reader's model.
 */
export async function createAnalyser(model: ReaderModel, threads = 1, stop?: AbortSignal): Promise<Analyser> {
  const sentenceModel = await createSentenceModel(model, threads);
  return {
    async analyse(article, signal = stop) {
      const { languages, found } = findForeignParagraphs(article.text);
      if (languages.length > 0 && languages.every(Boolean))
        return { article, sentences: [], notes: [foreignNote(found)], unreadFrom: null };
      const isForeign = (paragraph: number) => Boolean(languages[paragraph]);
      const { drafts, pieced, unreadFrom } = draftSentences(article.text, isForeign);
      const sentences: Sentence[] = [];
      for (const draft of drafts) {
        signal?.throwIfAborted();
        const analysis = await sentenceModel.analyse(draft.tokens.map((token) => token.text));
        sentences.push(joinSentence(draft, sentences.length, analysis));
      }
      const notes = found.length > 0 ? [partlyForeignNote(languages, found)] : [];
      if (pieced > 0) notes.push(piecedNote(pieced));
      return { article, sentences, notes, unreadFrom };
    },
  };
}

function foreignNote(found: readonly string[]): string {
  return `The article seems to be in ${found.join(' and ')}; only English is read, so nothing was extracted from it.`;
}

function partlyForeignNote(languages: readonly (string | null)[], found: readonly string[]): string {
  const count = languages.filter(Boolean).length;
  const seem = `of ${languages.length} paragraphs ${count === 1 ? 'seems' : 'seem'} to be in ${found.join(' and ')}`;
  return `${count} ${seem}; only English is read, so nothing was extracted from ${count === 1 ? 'it' : 'them'}.`;
}

function piecedNote(count: number): string {
  const sentences = count === 1 ? 'One sentence' : `${count} sentences`;
  return `${sentences} of over ${LONGEST_SENTENCE} words and punctuation marks ${count === 1 ? 'was' : 'were'} read in pieces.`;
}

function joinSentence(draft: SentenceDraft, index: number, analysis: SentenceAnalysis): Sentence {
  const { paragraph, start, end } = draft;
  const tokens = draft.tokens.map((token, t) => {
    const { upos, xpos, head } = analysis.tokens[t]!;
    const deprel = isBareObject(analysis.tokens, t) ? 'obj' : analysis.tokens[t]!.deprel;
    const { text } = token;
    return {
      start: token.start,
      end: token.end,
      text,
      lemma: lemmaOf(text, upos, xpos),
      upos,
      xpos,
      head,
      deprel,
    };
  });
  return { index, paragraph, start, end, ...analysis, tokens };
}

/**
 * "announced his resignation": a noun without a subject or copula is an object, even if the parser calls it a
 * clause.
 */
function isBareObject(tokens: readonly TokenAnalysis[], t: number): boolean {
  const { upos, deprel } = tokens[t]!;
  const clausal = (token: TokenAnalysis) =>
    token.head === t && /^(?:[nc]subj|cop|mark|aux)/.test(token.deprel);
  return deprel === 'ccomp' && upos === 'NOUN' && !tokens.some(clausal);
}

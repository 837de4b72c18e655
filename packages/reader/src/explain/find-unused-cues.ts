import type { Article, Ontology } from '@precedent/model';
import { type Cue, type CueIndex, indexCues } from '../claims/cues.ts';
import type { Sentence, Token } from '../parse/document.ts';
import { wordsOf } from './explain-words.ts';
import type { FindingExplanation, UnusedCue } from './explanation.ts';

/** Words that express a relation, although no claim of it came from the sentence and no rule used them. */
export function findUnusedCues(
  article: Article,
  sentence: Sentence,
  findings: readonly FindingExplanation[],
  ontology: Ontology,
): UnusedCue[] {
  const index = indexCues(ontology);
  const words = new Set(
    sentence.tokens.flatMap(({ text, lemma }) => [text.toLowerCase(), lemma.toLowerCase()]),
  );
  return sentence.tokens.flatMap((token, at) => {
    const word = wordsOf(article, sentence, { start: at, end: at + 1 });
    const isUsed = ({ relation }: Cue) =>
      findings.some(
        (finding) =>
          finding.relation === relation && (finding.outcome.kept || finding.trigger?.first === word.first),
      );
    return cuesOf(token, index)
      .filter((cue) => isWhole(cue, words) && !isUsed(cue))
      .map(({ text, relation }) => ({ word, cue: text, relation }));
  });
}

function cuesOf({ upos, lemma }: Token, { verbs, nouns }: CueIndex): readonly Cue[] {
  const known = upos === 'VERB' ? verbs : upos === 'NOUN' || upos === 'ADJ' ? nouns : null;
  return known?.get(lemma.toLowerCase()) ?? [];
}

/** Whether the sentence has all words of a cue. */
function isWhole({ fixed, slot }: Cue, words: ReadonlySet<string>): boolean {
  return [...fixed, ...(slot === null ? [] : [slot])].every((word) => words.has(word));
}

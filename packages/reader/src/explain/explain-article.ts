import type { Article, Reference } from '@precedent/model';
import { groupBySentence } from '../mentions/group-by-sentence.ts';
import type { Analyser } from '../parse/analyser.ts';
import type { Ranker } from '../reading/ranking/ranker.ts';
import { type Interpretation, interpret, readingOf } from '../reading/read.ts';
import { explainFindings } from './explain-findings.ts';
import { explainMentions } from './explain-mentions.ts';
import { explainNoMentions } from './explain-no-mentions.ts';
import { explainWords } from './explain-words.ts';
import type { ArticleExplanation } from './explanation.ts';
import { findUnusedCues } from './find-unused-cues.ts';

/** Reads an article as `readArticle` does, and explains every step. */
export async function explainArticle(
  article: Article,
  analyser: Analyser,
  reference: Reference,
  ranker: Ranker,
): Promise<ArticleExplanation> {
  return explain(interpret(await analyser.analyse(article), reference, ranker), reference, ranker);
}

function explain(interpretation: Interpretation, reference: Reference, ranker: Ranker): ArticleExplanation {
  const { document, found } = interpretation;
  const mentionsIn = groupBySentence(found.mentions);
  const droppedIn = groupBySentence(found.dropped.map((dropped) => ({ ...dropped, ...dropped.item })));
  const findings = explainFindings({ document, interpretation, reference, ranker });
  return {
    reading: readingOf(interpretation),
    sentences: document.sentences.map((sentence, index) => {
      const mentions = mentionsIn(index);
      const { start, end } = sentence;
      return {
        number: index + 1,
        text: document.article.text.slice(start, end),
        start,
        end,
        words: explainWords(sentence),
        mentions: explainMentions(sentence, mentions, interpretation),
        noMentions: explainNoMentions(document.article, sentence, mentions, droppedIn(index)),
        findings: findings[index]!,
        unusedCues: findUnusedCues(document.article, sentence, findings[index]!, reference.ontology),
      };
    }),
  };
}

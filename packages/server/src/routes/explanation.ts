import { type Finding, operations } from '@precedent/api';
import { PrecedentError, quoteAt, takePage } from '@precedent/model';
import type { ArticleExplanation, FindingExplanation, SentenceExplanation } from '@precedent/reader';
import { defineFrontRoute } from '../http/route.ts';

export const explainArticle = defineFrontRoute(
  operations.explainArticle,
  async ({ archive, articles }, { params: { id }, query }, { gone }) => {
    const article = await archive.article(id);
    if (!article)
      throw new PrecedentError('not_found', `no article has the id "${id}"`, 'Use an id from /api/articles.');
    if (article.kind === 'facts')
      throw new PrecedentError(
        'unsupported_input',
        'the rows of a facts file are taken as they are',
        'Ask for an article.',
      );
    const explanation = await articles.explain(article, gone);
    const all = explanation.sentences.flatMap((sentence) =>
      sentence.findings.map((finding) => toFinding(finding, sentence, explanation)),
    );
    const { items, ...page } = takePage(all, query, keyOf);
    return { findings: items, ...page };
  },
);

function keyOf({ sentence, subject, relation, object }: Finding): string {
  return [sentence.start, subject, relation, object].join(' ');
}

function toFinding(
  { subject, relation, object, confidence, reasons, changes, outcome }: FindingExplanation,
  { start, end }: SentenceExplanation,
  { reading }: ArticleExplanation,
): Finding {
  const claim = outcome.kept ? outcome.claim : null;
  return {
    sentence: quoteAt(reading.article.text, { start, end }),
    subject: subject?.entity?.name ?? subject?.text ?? null,
    relation,
    object: object?.entity?.name ?? object?.text ?? null,
    claim,
    certain: reading.claims.some(({ id, certain }) => id === claim && certain),
    confidence,
    why: outcome.kept ? null : outcome.why,
    changes,
    reasons: reasons.map(({ feature, weight }) => ({ feature, weight })),
  };
}

export type { ReaderModel } from './analysis/sentence-model.ts';
export { type ClaimLine, toClaimLine } from './claim-line.ts';
export { THRESHOLDS, type Thresholds } from './claims/thresholds.ts';
export { createReader, type ReaderAssets } from './create-reader.ts';
export { READER_INFO } from './read.ts';
export { type ArticleFormat, type ArticleInput, parseArticle } from './text/parse-article.ts';
export { type ArticleLine, parseArticleLines, readArticleLines } from './text/parse-article-lines.ts';
export { sentencesOf, type TextSentence } from './text/sentences.ts';

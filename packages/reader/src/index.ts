export { type Thresholds, thresholdOf } from './claims/thresholds.ts';
export { type ArticleFormat, type ArticleInput, parseArticle } from './documents/parse-article.ts';
export { type ArticleLine, parseArticleLines, readArticleLines } from './documents/parse-article-lines.ts';
export { sentencesOf, type TextSentence } from './documents/sentences.ts';
export type { ReaderModel } from './parse/model/sentence-model.ts';
export { type ClaimLine, toClaimLine } from './reading/claim-line.ts';
export { createReader, type ReaderAssets } from './reading/create-reader.ts';
export { READER_INFO } from './reading/read.ts';

// How facts, dates and sources read in plain English. The page imports this entry at run time, so it needs no
// library; `npm run check` sees to that.

export { countSources, type OfSource, type SourceCount, sayCarried, saySources } from './count-sources.ts';
export { toPrintable } from './printable.ts';
export { BUILT_IN_F1, BUILT_IN_QUALITY, LANGUAGE_MODEL_QUALITY } from './reader-quality.ts';
export type { Predicate, RelationWording } from './relation-wording.ts';
export { publisherOf, sayArticle, sayOrigin } from './say-article.ts';
export { sayDate, sayPeriod, sayTerm, sayWhen } from './say-date.ts';
export { sayList } from './say-list.ts';
export { sayNumber } from './say-number.ts';
export { sayPlanStatus, sayPlanStep } from './say-plan.ts';
export { titleOfAlert } from './title-of-alert.ts';
export type { VerbForms } from './verb-forms.ts';
export { isWebAddress } from './web-address.ts';
export { type Named, openSentence, withArticle } from './with-article.ts';
export {
  type FindNamed,
  markUncertain,
  remarkOn,
  writeEdgeLabel,
  writeFact,
  writeMatter,
} from './write-fact.ts';
export { type Statement, writeSentence } from './write-sentence.ts';

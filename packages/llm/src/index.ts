export type { AnswerCache } from './answer-cache.ts';
export { type BothCounts, type BothReader, createBothReader } from './both/create-both-reader.ts';
export { isUnsure } from './both/doubt.ts';
export {
  describeRejects,
  type LlmCounts,
  type Prices,
  REJECT_REASONS,
  type RejectReason,
  type Rejects,
} from './counts.ts';
export { createLlmReader, type LlmReader, type LlmReaderOptions } from './create-llm-reader.ts';

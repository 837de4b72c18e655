export type { OperationName, PathOf, Reply, ReplyAt, RequestAt } from './client.ts';
export { describeApi } from './openapi/describe-api.ts';
export { isJson, type Method, type Operation } from './operation.ts';
export type { Changes } from './operations/changes.ts';
export type { DecisionProblem } from './operations/decisions.ts';
export * as operations from './operations/index.ts';
export type { ComparedPair, ComparedSide } from './operations/resolution.ts';
export { createProblem, type Problem, problemSchema } from './problem.ts';

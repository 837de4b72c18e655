export type {
  AnyOperation,
  InputOf,
  OperationAt,
  OperationName,
  Operations,
  PathOf,
  Reply,
  ReplyAt,
  ReplyOf,
  RequestAt,
} from './client.ts';
export { describeApi } from './openapi/describe-api.ts';
export type { JsonObject } from './openapi/json-object.ts';
export { isJson, type MediaReply, type Method, type Operation } from './operation.ts';
export type { Changes } from './operations/changes.ts';
export type { DecisionProblem } from './operations/decisions.ts';
export type { Finding } from './operations/explanation.ts';
export * as operations from './operations/index.ts';
export type { ComparedPair, ComparedSide } from './operations/resolution.ts';
export {
  createProblem,
  type Problem,
  type ProblemCode,
  problemSchema,
  type TransportCode,
} from './problem.ts';
export { type Role, roleSchema } from './role.ts';

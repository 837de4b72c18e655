export { createToken, type Tokens } from './access/access.ts';
export { isLoopback } from './access/loopback.ts';
export { addAlert, removeAlert } from './alerts/add-alert.ts';
export { type AlertMessage, sayChange } from './alerts/alert-message.ts';
export { type AlertParts, checkAlerts, type Deliver, type Noticed } from './alerts/check-alerts.ts';
export type { Answers } from './answers/answers.ts';
export { type AnsweringParts, AnswersHere } from './answers/answers-here.ts';
export { obeyOrders } from './answers/obey-orders.ts';
export { openWholeGraph } from './answers/open-answers.ts';
export type {
  ElsewhereEvents,
  Order,
  OrderAnswer,
  RouteAsked,
  RunningElsewhere,
  StartElsewhere,
} from './answers/protocol.ts';
export { type Added, ArticleQueue, type ReadingParts } from './articles/article-queue.ts';
export { ArchiveShelf, type Shelf } from './articles/shelf.ts';
export type { ChangeFeed, News } from './change-feed.ts';
export { type App, createApp } from './create-app.ts';
export type { LoggedRequest } from './http/request-log.ts';
export type { AnswerParts, ArchiveRoute, Client, Input, OperationInput } from './http/route.ts';
export { type GraphElsewhere, LiveGraph } from './live-graph.ts';
export type {
  AssistantParts,
  AssistantTools,
  FetchArticles,
  FetchedArticles,
  PostedArticle,
  ServerParts,
  ServerReader,
  Webhooks,
} from './parts.ts';
export { searchInTime } from './search-in-time.ts';
export { GRAPH_TYPES, type ResultType, TABLE_TYPES } from './sparql/result-formats.ts';
export {
  SparqlEndpoint,
  type SparqlLimits,
  type SparqlQuery,
  type SparqlResult,
} from './sparql/sparql-endpoint.ts';
export { type RunningServer, type ServeOptions, startServer } from './start-server.ts';

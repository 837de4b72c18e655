import type { Plan, QueryScope, QueryTime, Verdict } from '@precedent/model';
import { addressOf, get, post, remove, repliesReceived } from './request.ts';

interface GraphQuery extends QueryScope {
  entity?: string;
  depth?: number;
}
interface PlansQuery extends QueryTime {
  fact?: string;
  status?: Plan['status'];
  limit?: number;
}

export const fetchVocabulary = () => get('/api/ontology', {});
export const fetchStats = (time: QueryTime = {}) => get('/api/stats', { query: time });
export const fetchGraph = (query: GraphQuery = {}) => get('/api/graph', { query });
export const fetchEntity = (id: string, scope: QueryScope) =>
  get('/api/entities/{id}', { params: { id }, query: scope });
export const fetchFact = (id: string, scope: QueryScope) =>
  get('/api/facts/{id}', { params: { id }, query: scope });
export const fetchAnswer = (question: string, scope: QueryScope) =>
  get('/api/ask', { query: { q: question, ...scope } });
export const fetchLineage = (office: string, scope: QueryScope) =>
  get('/api/lineage', { query: { office, ...scope } });
export const fetchConflicts = (time: QueryTime, limit = 100) =>
  get('/api/conflicts', { query: { ...time, limit } });
export const fetchPlans = (query: PlansQuery) => get('/api/plans', { query });
export const fetchDuplicates = (limit = 50) => get('/api/resolution/candidates', { query: { limit } });
export const fetchMerges = (entity: string) => get('/api/resolution/merges', { query: { entity } });
export const fetchDecisions = () => get('/api/decisions', {});
export const fetchArticle = (id: string) => get('/api/articles/{id}', { params: { id } });
export const findEntities = (text: string, signal: AbortSignal) =>
  get('/api/entities', { query: { q: text } }, { signal });
export const fetchArticles = () => get('/api/articles', {});
export const fetchFormats = () => get('/api/formats', {});

export const fetchSession = () => get('/api/session', {});
export const logIn = (token: string) => post('/api/session', { token });
export const logOut = () => remove('/api/session', {});

export const addArticle = (content: string, file: string | null) =>
  post('/api/articles', { content, ...(file === null ? {} : { file }) });
export const decide = (verdict: Verdict) => sendDecision(() => post('/api/decisions', verdict));
export const undoDecision = (number: number) =>
  sendDecision(() => remove('/api/decisions/{number}', { params: { number } }));

let lastDecision: Promise<unknown> = Promise.resolve();

/** Waits for pending requests first, because the decision may remove the id that they ask for. */
function sendDecision<Reply>(send: () => Promise<Reply>): Promise<Reply> {
  const sent = repliesReceived().then(send);
  lastDecision = sent;
  return sent;
}

/**
 * Resolves when the page has followed its own latest decision. The decision may give the open entity a new id,
 * which is only known from the reply. Loading the entity again before that would ask for an id that is gone.
 */
export async function decisionFollowed(): Promise<void> {
  await lastDecision;
  // The address of the page changes in a task of its own.
  await new Promise((resolve) => setTimeout(resolve));
}

/** The address of the event stream of changes; those after `since` are sent at once. */
export const changesAddress = (since: number) => addressOf('/api/changes', { query: { since } });
export const exportAddress = (format: string, scope: QueryScope) =>
  addressOf('/api/export/{format}', { params: { format }, query: scope });

import type { Reply, RequestAt } from '@precedent/api';
import type { Answer, Plan, QueryScope, QueryTime } from '@precedent/model';
import { addressOf, get, type Outcome, post, remove, repliesReceived } from './request.ts';
import { toBase64 } from './to-base64.ts';

interface GraphQuery extends QueryScope {
  entity?: string;
  depth?: number;
  limit?: number;
  claims?: number;
}
interface PlansQuery extends QueryTime {
  fact?: string;
  status?: Plan['status'];
  limit?: number;
  cursor?: string | null;
}
interface ConflictsQuery {
  limit?: number;
  entity?: string | null;
  cursor?: string | null;
}

export const fetchVocabulary = () => get('/api/ontology', {});
export const fetchStats = (time: QueryTime = {}) => get('/api/stats', { query: time });
export const fetchGraph = (query: GraphQuery = {}) => get('/api/graph', { query });
export const fetchEntity = (id: string, scope: QueryScope, limit: number | null = null) =>
  get('/api/entities/{id}', { params: { id }, query: { ...scope, limit } });
export const fetchFact = (id: string, scope: QueryScope) =>
  get('/api/facts/{id}', { params: { id }, query: scope });
/** Results of an answer that are asked for at first: few are shown at once, and with their quotes they are most of the reply. */
const FIRST_RESULTS = 20;
/** Claims of each, of which two are shown at once. */
const CLAIMS_OF_RESULT = 6;
/** @param cursor of the page before; without one, the first page, which is short. */
export const fetchAnswer = (
  question: string,
  previous: string | null,
  scope: QueryScope,
  cursor: string | null = null,
) => {
  const limit = cursor === null ? FIRST_RESULTS : null;
  return get('/api/ask', {
    query: { q: question, previous, ...scope, cursor, limit, claims: CLAIMS_OF_RESULT },
  });
};
/**
 * The line of holders of an office.
 *
 * @param results how many beside it, null for the most. They say again what is in the line, except for holders whom only
 *   uncertain claims name.
 */
export const fetchLineage = (
  office: string,
  scope: QueryScope,
  results: number | null = scope.uncertain ? null : 1,
) => get('/api/lineage', { query: { office, ...scope, limit: results } });
/** The holders of several offices; an office without a line of holders is left out. */
export async function fetchLineages(offices: readonly string[], time: QueryTime): Promise<Outcome<Answer[]>> {
  const outcomes = await Promise.all(offices.map((office) => fetchLineage(office, time)));
  return { ok: true, value: outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])) };
}
export const fetchConflicts = (time: QueryTime, { limit = 100, ...query }: ConflictsQuery = {}) =>
  get('/api/conflicts', { query: { ...time, limit, ...query } });
export const fetchPlans = (query: PlansQuery) => get('/api/plans', { query });
export const fetchDuplicates = (limit = 50) => get('/api/resolution/candidates', { query: { limit } });
export const fetchMerges = (entity: string) => get('/api/resolution/merges', { query: { entity } });
export const fetchDecisions = (article?: string) =>
  get('/api/decisions', { query: { article: article ?? null } });
export const fetchArticle = (id: string) => get('/api/articles/{id}', { params: { id } });
export const fetchArticleFacts = (id: string, scope: QueryScope) =>
  get('/api/articles/{id}/facts', { params: { id }, query: { ...scope, limit: 1000 } });
export const fetchExplanation = (id: string) => get('/api/articles/{id}/explanation', { params: { id } });
export const fetchNews = (limit: number, cursor: string | null = null) =>
  get('/api/news', { query: { limit, cursor } });
/** What an article changed. */
export const fetchChangeOf = (article: string) => get('/api/news', { query: { article } });
export const removeArticle = (id: string) => remove('/api/articles/{id}', { params: { id } });
/** @param q beginnings of words in their names. */
export const fetchOffices = (query: QueryTime & { q?: string }) => get('/api/offices', { query });
export const fetchPath = (from: string, to: string, scope: QueryScope) =>
  get('/api/path', { query: { from, to, ...scope } });
export const fetchPaths = (from: string, to: string, scope: QueryScope) =>
  get('/api/paths', { query: { from, to, limit: 6, ...scope } });
export const findEntities = (text: string, signal: AbortSignal) =>
  get('/api/entities', { query: { q: text } }, { signal });
export const fetchFormats = () => get('/api/formats', {});

export const fetchSession = () => get('/api/session', {});
export const logIn = (token: string) => post('/api/session', { token });
export const logOut = () => remove('/api/session', {});

export const addArticle = (content: string, file: string | null) =>
  post('/api/articles', { content, ...(file === null ? {} : { file }) });
/** What is at an address of the web, to be added. */
export const fetchAddress = (address: string) => post('/api/fetched', { address });
/** Adds what was fetched from an address. */
export const addFetched = (article: Reply<'fetchAddress'>['articles'][number]) =>
  post('/api/articles', { ...article, format: 'text' });
/** Sends the file as it is: the server knows its encoding, and reads documents. */
export const addFile = async (file: File) =>
  post('/api/articles', { content: await toBase64(file), encoding: 'base64', file: file.name });
/**
 * Called with the new ids of the entities that a decision was about, or of the fact that has the claim; resolves when the
 * page shows them under these.
 */
export type Follow = (entities: readonly string[], fact: string | null) => Promise<unknown>;

/** A decision as it is sent: names instead of references, a claim by its article and id. */
export type SentVerdict = RequestAt<'post', '/api/decisions'>['body'];

export const decide = (verdict: SentVerdict, follow: Follow) =>
  sendDecision(() => post('/api/decisions', verdict), follow);
export const undoDecision = (number: number, follow: Follow) =>
  sendDecision(() => remove('/api/decisions/{number}', { params: { number } }), follow);

let lastDecision: Promise<unknown> = Promise.resolve();

/**
 * Sends a decision and follows it. Waits for pending requests first, because the decision may remove the id that they
 * ask for.
 */
function sendDecision<Reply extends { entities: string[]; fact: string | null }>(
  send: () => Promise<Outcome<Reply>>,
  follow: Follow,
): Promise<Outcome<Reply>> {
  const followed = repliesReceived()
    .then(send)
    .then(async (outcome) => {
      if (outcome.ok) await follow(outcome.value.entities, outcome.value.fact);
      return outcome;
    });
  lastDecision = followed;
  return followed;
}

/**
 * Resolves when the page shows what its own latest decision led to. The decision may give the open entity a new id,
 * which is only known from the reply. Loading the entity again before that would ask for an id that is gone.
 */
export async function decisionFollowed(): Promise<void> {
  await lastDecision;
}

/** The address of the event stream of changes; those after `since` are sent at once. */
export const changesAddress = (since: number) => addressOf('/api/changes', { query: { since } });
/** What is to be exported of the graph; everything that is left out does not limit it. */
export interface ExportPart extends QueryScope {
  entity?: string;
  /** Steps from the entity. */
  depth?: number;
  relation?: readonly string[];
}
export const exportAddress = (format: string, { relation = [], ...part }: ExportPart) =>
  addressOf('/api/export/{format}', {
    params: { format },
    query: { ...part, ...(relation.length > 0 ? { relation: [...relation] } : {}) },
  });

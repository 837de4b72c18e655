import type {
  Answer,
  Article,
  ArticleRef,
  Candidate,
  Conflict,
  Decision,
  Entity,
  EntityRef,
  Fact,
  GraphData,
  Plan,
  QueryTime,
  Reading,
  SourcedClaim,
  Verdict,
  Vocabulary,
} from '@precedent/model';

/** An error as the server words it (RFC 9457), or the page itself where no server answers. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  remedy: string;
  /** What the input could mean, best first. */
  candidates?: Candidate[];
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export interface GraphAnswer extends GraphData {
  total: { entities: number; facts: number };
  /** How much was left out and why; null where nothing was. */
  cut: string | null;
}

export interface Stats {
  articles: number;
  facts: number;
  entities: number;
  claims: number;
  /** Of the archive's latest change. */
  sequence: number;
}

/** A list with what it names, and how long the whole list is. */
export interface ConflictsAnswer {
  conflicts: Conflict[];
  entities: Entity[];
  total: number;
}
export interface PlansAnswer {
  plans: Plan[];
  entities: Entity[];
  total: number;
}

/** One of two that were compared, with what its articles say of it. */
export interface ComparedSide {
  /** Null for an entity that only a list knows. */
  entity: string | null;
  name: string;
  articles: number;
  ref: EntityRef;
  claims: SourcedClaim[];
}
/** Two names that could be one, or were taken for one, and why. */
export interface ComparedPair {
  sides: [ComparedSide, ComparedSide];
  score: number;
  reasons: { feature: string; weight: number; detail: string }[];
}
export interface CandidatesAnswer {
  candidates: ComparedPair[];
  total: number;
}
export interface MergesAnswer {
  ref: EntityRef | null;
  merges: ComparedPair[];
  decisions: Decision[];
  /** What is wrong with them. */
  problems: DecisionProblem[];
  total: number;
}
export interface DecisionProblem {
  decision: number;
  kind: 'conflict' | 'absent';
  with: number[];
  message: string;
}
export interface DecisionsAnswer {
  decisions: Decision[];
  problems: DecisionProblem[];
}

/** An entity or fact with the entities that it names. */
export interface EntityAnswer {
  entity: Entity;
  facts: Fact[];
  entities: Entity[];
}
export interface FactAnswer {
  fact: Fact;
  entities: Entity[];
}
export interface ExportFormat {
  id: string;
  label: string;
  extension: string;
}

export interface GraphQuery extends QueryTime {
  entity?: string;
  depth?: number;
}

export const fetchVocabulary = () => get<Vocabulary>('/api/ontology');
export const fetchStats = (time: QueryTime = {}) => get<Stats>('/api/stats', { ...time });
export const fetchGraph = (query: GraphQuery = {}) => get<GraphAnswer>('/api/graph', { ...query });
export const fetchEntity = (id: string, time: QueryTime) =>
  get<EntityAnswer>(`/api/entities/${encodeURIComponent(id)}`, { ...time });
export const fetchFact = (id: string, time: QueryTime) =>
  get<FactAnswer>(`/api/facts/${encodeURIComponent(id)}`, { ...time });
export const fetchAnswer = (question: string, time: QueryTime) =>
  get<Answer>('/api/ask', { q: question, ...time });
export const fetchLineage = (office: string, time: QueryTime) =>
  get<Answer>('/api/lineage', { office, ...time });
export const fetchConflicts = (time: QueryTime, limit = 100) =>
  get<ConflictsAnswer>('/api/conflicts', { ...time, limit });
export const fetchPlans = (query: QueryTime & { fact?: string; status?: Plan['status']; limit?: number }) =>
  get<PlansAnswer>('/api/plans', { ...query });
export const fetchCandidates = (limit = 50) => get<CandidatesAnswer>('/api/resolution/candidates', { limit });
export const fetchMerges = (entity: string) => get<MergesAnswer>('/api/resolution/merges', { entity });
export const fetchDecisions = () => get<DecisionsAnswer>('/api/decisions');
export const fetchArticle = (id: string) => get<Article>(`/api/articles/${encodeURIComponent(id)}`);
export const findEntities = (text: string, signal: AbortSignal) =>
  get<{ entities: Entity[] }>('/api/entities', { q: text }, signal);
export const fetchArticles = () => get<{ articles: ArticleRef[] }>('/api/articles');
export const fetchFormats = () => get<{ formats: ExportFormat[] }>('/api/formats');

export async function addArticle(content: string, file: string | null): Promise<Outcome<Reading>> {
  return request<Reading>('/api/articles', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ content, ...(file === null ? {} : { file }) }),
  });
}

/** Ids that what was decided about has now. */
interface DecidedEntities {
  entities: string[];
}

/** @returns with the decisions that this one leaves without effect. */
export async function decide(
  verdict: Verdict,
): Promise<Outcome<DecidedEntities & { problems: DecisionProblem[] }>> {
  return request('/api/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(verdict),
  });
}

export async function undoDecision(number: number): Promise<Outcome<DecidedEntities>> {
  return request(`/api/decisions/${number}`, { method: 'DELETE' });
}

/** Where changes of the archive are told, those after `since` at once. */
export function changesAddress(since: number): string {
  return `/api/changes?since=${since}`;
}

export function exportAddress(format: string, time: QueryTime): string {
  return addressOf(`/api/export/${encodeURIComponent(format)}`, { ...time });
}

function get<Value>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Outcome<Value>> {
  return request<Value>(addressOf(path, query), signal ? { signal } : {});
}

type Query = Record<string, string | number | null | undefined>;

function addressOf(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

async function request<Value>(address: string, options: RequestInit): Promise<Outcome<Value>> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, ...options });
    const body: unknown = await response.json();
    return response.ok
      ? { ok: true, value: body as Value }
      : { ok: false, problem: completeProblem(body, response.status) };
  } catch (cause) {
    return { ok: false, problem: unreachable(address, cause) };
  }
}

function completeProblem(body: unknown, status: number): Problem {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  return {
    title: given.title ?? 'The server refused this',
    status,
    detail: given.detail ?? `It answered with status ${status}.`,
    code: given.code ?? 'io',
    ...(given.candidates ? { candidates: given.candidates } : {}),
    remedy: given.remedy ?? 'Reload the page; if it stays so, look at what the server printed.',
  };
}

function unreachable(address: string, cause: unknown): Problem {
  return {
    title: 'No answer from Precedent',
    status: 0,
    detail: `${address.split('?')[0]}: ${cause instanceof Error ? cause.message : String(cause)}`,
    code: 'io',
    remedy: 'Check that “npm start” is still running in its terminal, then try again.',
  };
}

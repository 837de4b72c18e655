import type {
  Answer,
  Article,
  ArticleRef,
  Entity,
  Fact,
  GraphData,
  Reading,
  Vocabulary,
} from '@precedent/model';

/** An error as the server words it (RFC 9457), or the page itself where no server answers. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  remedy: string;
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

export interface GraphQuery {
  entity?: string;
  depth?: number;
  asOf?: string | null;
}

export const fetchVocabulary = () => get<Vocabulary>('/api/ontology');
export const fetchStats = () => get<Stats>('/api/stats');
export const fetchGraph = (query: GraphQuery = {}) => get<GraphAnswer>('/api/graph', { ...query });
export const fetchEntity = (id: string) => get<EntityAnswer>(`/api/entities/${encodeURIComponent(id)}`);
export const fetchFact = (id: string) => get<FactAnswer>(`/api/facts/${encodeURIComponent(id)}`);
export const fetchAnswer = (question: string, asOf: string | null) =>
  get<Answer>('/api/ask', { q: question, asOf });
export const fetchLineage = (office: string, asOf: string | null) =>
  get<Answer>('/api/lineage', { office, asOf });
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

export function exportAddress(format: string): string {
  return `/api/export/${encodeURIComponent(format)}`;
}

function get<Value>(
  path: string,
  query: Record<string, string | number | null | undefined> = {},
  signal?: AbortSignal,
): Promise<Outcome<Value>> {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return request<Value>(search === '' ? path : `${path}?${search}`, signal ? { signal } : {});
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

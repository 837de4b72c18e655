import { operations } from '@precedent/api';
import { type Article, type Claim, PrecedentError } from '@precedent/model';
import { parseArticle } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import { type Archive, openArchive, readFactsFile } from '@precedent/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CheckedDocument, checkDocument } from './document-for-tests.ts';
import { MOST_WAITING } from './limits.ts';
import { createTestReader, readSentences } from './reader-for-tests.ts';
import { startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
type Name = keyof typeof operations;
const names = Object.keys(operations) as Name[];

interface Sent {
  params?: Record<string, string>;
  query?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What to send to each operation so that it succeeds; empty if it needs nothing. */
const GOOD: Partial<Record<Name, Sent>> = {
  getEntity: { params: { id: 'person/ann' } },
  getFact: { params: { id: 'person/ann~succeeded~person/bob' } },
  ask: { query: '?q=who+succeeded+Bob%3F' },
  getLineage: { query: '?office=Prime+Minister+of+the+Netherlands' },
  findPath: { query: '?from=Ann&to=Cid' },
  listMerges: { query: '?entity=person/ann' },
  listHolders: { query: '?office=Prime+Minister+of+the+Netherlands&on=2019-05' },
  querySparql: { query: '?query=ASK+%7B%3Fs+%3Fp+%3Fo%7D' },
  postSparql: { body: { query: 'SELECT ?s WHERE { ?s a p:Claim } LIMIT 1' } },
  getCareer: { query: '?person=Ann+Ames' },
  listNeighbours: { query: '?entity=Ann&depth=2&relation=met' },
  listCommon: { query: '?one=Ann&other=Cid' },
  listPaths: { query: '?from=Ann&to=Cid&depth=6&modality=asserted&since=2024' },
  searchArticles: { query: '?q=met' },
  getArticle: { params: { id: 'FIRST' } },
  addArticle: { body: { content: 'Dan met Eve.' } },
  fetchAddress: { body: { address: 'https://news.example/met' } },
  logIn: { body: { token: 'anything' } },
  decide: { body: { kind: 'same', entity: 'Ann', other: 'Anne' } },
  exportGraph: { params: { format: 'json' } },
  getSaved: { params: { id: 'all' } },
  save: { body: { content: { kind: 'view', name: 'Some', address: '/explore' } } },
  deleteSaved: { params: { id: 'some-view' } },
  addAlert: { body: { question: 'Who succeeded Ann?' } },
  removeAlert: { params: { id: 'who-met-ann' } },
};

const ELSEWHERE = { origin: 'https://elsewhere.example' };
const PDF = { 'content-type': 'application/pdf' };
const LARGE = { content: 'Ann met Bob. '.repeat(1_000_000) };

/** A facts file, which nobody reads. */
const TAKEN_AS_IT_IS = { id: '' };

/** Requests that fail, by the status that the document gives for them. */
const BAD: [Name, number, Sent][] = [
  ['getGraph', 404, { query: '?entity=Ann' }],
  ['getEntity', 404, { params: { id: 'Ann' } }],
  ['getFact', 404, { params: { id: 'nothing' } }],
  ['ask', 404, { query: '?q=who+met+Anm%3F' }],
  ['ask', 409, { query: '?q=who+was+prime+minister+in+2022%3F' }],
  ['ask', 422, { query: '?q=tell+me+a+joke' }],
  ['getLineage', 404, { query: '?office=Grand+Vizier' }],
  ['getLineage', 409, { query: '?office=Prime+Minister' }],
  ['findPath', 404, { query: '?from=Ann&to=nobody' }],
  ['findPath', 409, { query: '?from=Ann&to=Jordan' }],
  ['postSparql', 403, { body: {}, headers: ELSEWHERE }],
  ['postSparql', 413, { body: { query: 'ASK {} '.repeat(2_000_000) } }],
  ['postSparql', 415, { body: 'ASK {}', headers: PDF }],
  ['listHolders', 404, { query: '?office=Grand+Vizier&on=2019' }],
  ['listHolders', 409, { query: '?office=Prime+Minister&on=2019' }],
  ['getCareer', 404, { query: '?person=nobody' }],
  ['getCareer', 409, { query: '?person=Melonini' }],
  ['listNeighbours', 404, { query: '?entity=nobody' }],
  ['listNeighbours', 409, { query: '?entity=Jordan' }],
  ['listCentrality', 404, { query: '?relation=hugged' }],
  ['listCommunities', 404, { query: '?relation=hugged' }],
  ['listCommon', 404, { query: '?one=Ann&other=nobody' }],
  ['listCommon', 409, { query: '?one=Ann&other=Jordan' }],
  ['listPaths', 404, { query: '?from=Ann&to=nobody' }],
  ['listPaths', 409, { query: '?from=Ann&to=Jordan' }],
  ['listMerges', 404, { query: '?entity=nobody' }],
  ['getArticle', 404, { params: { id: 'nothing' } }],
  ['exportGraph', 404, { params: { format: 'json' }, query: '?entity=nobody' }],
  ['listArticleFacts', 404, { params: { id: 'nothing' } }],
  ['decide', 404, { body: { kind: 'same', entity: 'Ann', other: 'nobody' } }],
  ['decide', 409, { body: { kind: 'rename', entity: 'Jordan', name: 'Jordan Ames' } }],
  ['decide', 403, { body: {}, headers: ELSEWHERE }],
  ['decide', 413, { body: LARGE }],
  ['decide', 415, { body: 'same', headers: PDF }],
  ['undoDecision', 404, { params: { number: '99' } }],
  ['undoDecision', 403, { params: { number: '1' }, headers: ELSEWHERE }],
  ['getSaved', 404, { params: { id: 'nothing' } }],
  ['save', 403, { body: {}, headers: ELSEWHERE }],
  ['save', 413, { body: LARGE }],
  ['save', 415, { body: 'view', headers: PDF }],
  ['deleteSaved', 404, { params: { id: 'nothing' } }],
  ['deleteSaved', 403, { params: { id: 'all' }, headers: ELSEWHERE }],
  ['addAlert', 404, { body: { entity: 'Nobody' } }],
  ['addAlert', 409, { body: { question: 'who was prime minister in 2022?' } }],
  ['addAlert', 422, { body: { question: 'tell me a joke' } }],
  ['addAlert', 403, { body: {}, headers: ELSEWHERE }],
  ['addAlert', 413, { body: LARGE }],
  ['addAlert', 415, { body: 'who', headers: PDF }],
  ['removeAlert', 404, { params: { id: 'nothing' } }],
  ['removeAlert', 403, { params: { id: 'nothing' }, headers: ELSEWHERE }],
  ['logIn', 403, { body: {}, headers: ELSEWHERE }],
  ['logIn', 413, { body: LARGE }],
  ['logIn', 415, { body: 'token', headers: PDF }],
  ['logOut', 403, { headers: ELSEWHERE }],
  ['explainArticle', 404, { params: { id: 'nothing' } }],
  ['explainArticle', 415, { params: TAKEN_AS_IT_IS }],
  ['removeArticle', 404, { params: { id: 'nothing' } }],
  ['removeArticle', 403, { params: { id: 'nothing' }, headers: ELSEWHERE }],
  ['fetchAddress', 404, { body: { address: 'https://news.example/nothing' } }],
  ['fetchAddress', 403, { body: {}, headers: ELSEWHERE }],
  ['fetchAddress', 413, { body: LARGE }],
  ['fetchAddress', 415, { body: 'https://news.example/met', headers: PDF }],
  ['addArticle', 403, { body: {}, headers: ELSEWHERE }],
  ['addArticle', 413, { body: LARGE }],
  ['addArticle', 415, { body: 'Ann met Bob.', headers: PDF }],
];

const FACTS = `subject,relation,object,office,from,to,status,source,subject_type,object_type
Ann Ames,holds_office,Netherlands,Prime Minister,2010-10-14,2020-07-02,,a list,person,country
Bob Best,holds_office,Netherlands,Prime Minister,2018-01-01,,current,a list,person,country
Cid Cole,holds_office,Norway,Prime Minister,2021-10-14,,,a list,person,country
Jordan,met,Jordan,,,,,a list,person,country
Giorgia Melonini,met,France,,,,,a list,person,country`;
const SPELLED_ALMOST_ALIKE = `${FACTS.split('\n')[0]}
Georgia Melonini,met,France,,,,,a list,person,country`;

let server: TestServer;
let document: CheckedDocument;
/** Every operation and status that was seen, such as `ask 404`. */
const seen = new Set<string>();

beforeAll(async () => {
  const reader = createTestReader();
  const explain = async (article: Article) => ({
    reading: readSentences(article, reader.info),
    sentences: [],
  });
  server = await startTestServer({
    reference,
    elsewhere: true,
    reader: async () => ({ ...reader, explain }),
    fetchArticles,
  });
  document = checkDocument((await server.json('/api/openapi.json')).body);
  GOOD.getArticle = { params: { id: await keep('Ann succeeded Bob. Ann met Cid.', {}) } };
  GOOD.listArticleFacts = GOOD.getArticle;
  GOOD.explainArticle = GOOD.getArticle;
  GOOD.removeArticle = { params: { id: await keep('Eve met Fay.', {}) } };
  await keep('Anne met Carl.', { modality: 'planned', from: '2024-08-01', to: '2024-08-01' });
  await keep('Ann met Cid. No.', { polarity: 'negative', speaker: 'cid', modality: 'alleged' });
  const entity = { type: 'person' as const, name: 'Carl', links: {}, anchors: [] };
  const { number } = await server.archive.decide(
    { kind: 'rename', entity, name: 'Carlo' },
    '2024-07-01T00:00:00Z',
  );
  for (const id of ['all', 'some-view'])
    await server.archive.save(id, { kind: 'view', name: id, address: '/' }, '2024-07-01T00:00:00Z');
  await server.archive.addAlert({
    id: 'who-met-ann',
    question: 'Who met Ann?',
    entity: null,
    webhook: null,
    found: { summary: null, results: [] },
    changes: [],
    checkedAt: '2024-07-01T00:00:00Z',
  });
  GOOD.undoDecision = { params: { number: `${number}` } };
  for (const [index, content] of [FACTS, SPELLED_ALMOST_ALIKE].entries()) {
    const { reading } = readFactsFile({ file: `${index}.csv`, content }, reference);
    await server.archive.add(reading);
    TAKEN_AS_IT_IS.id = reading.article.id;
  }
});
afterAll(() => server.close());

/** The web: one page. */
async function fetchArticles(address: string) {
  if (address.endsWith('nothing'))
    throw new PrecedentError('not_found', 'there is no such page', 'Check it.');
  return { articles: [{ content: 'Ann met Bob.', url: address }], failed: [] };
}

/** Adds an article whose claims are changed before it is stored. */
async function keep(content: string, changes: Partial<Claim>): Promise<string> {
  const article = parseArticle({ content, date: '2024-06-27' });
  const { claims, ...reading } = readSentences(article, server.reader.info);
  await server.archive.add({ ...reading, claims: claims.map((claim) => ({ ...claim, ...changes })) });
  return article.id;
}

/** Sends a request, checks the response against the document and returns its status. */
async function check(name: Name, sent: Sent = {}, url = server.url): Promise<number> {
  const { method, path } = operations[name];
  const { params = {}, query = '', body, headers = { 'content-type': 'application/json' } } = sent;
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, key) => encodeURIComponent(params[key]!));
  const abort = new AbortController();
  const response = await fetch(`${url}${filled}${query}`, {
    method: method.toUpperCase(),
    headers,
    signal: abort.signal,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  seen.add(`${name} ${response.status}`);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream) expect(await document.faultOf(method, path, response)).toBeNull();
  abort.abort();
  return response.status;
}

test.each(names)('%s replies as documented', async (name) => {
  expect(await check(name, GOOD[name])).toBeLessThan(300);
});

test('no list in the replies is empty', async () => {
  const of = async (name: Name) =>
    (await server.json(operations[name].path + (GOOD[name]?.query ?? ''))).body;
  expect((await of('listConflicts')).conflicts).not.toEqual([]);
  expect((await of('listPlans')).plans).not.toEqual([]);
  expect((await of('listDuplicates')).candidates).not.toEqual([]);
  expect((await of('listDecisions')).decisions).not.toEqual([]);
  expect((await of('listOffices')).offices).not.toEqual([]);
  expect((await of('searchArticles')).hits).not.toEqual([]);
  expect((await of('listMerges')).merges).not.toEqual([]);
  expect((await of('findPath')).results).not.toEqual([]);
  for (const name of ['listHolders', 'getCareer', 'listNeighbours'] as const)
    expect((await of(name)).results).not.toEqual([]);
  expect((await of('listPaths')).paths).not.toEqual([]);
  expect((await of('listCentrality')).ranked).not.toEqual([]);
  expect((await of('listCommunities')).communities).not.toEqual([]);
  expect((await of('listSources')).sources).not.toEqual([]);
  expect((await of('getStatistics')).years).not.toEqual([]);
  expect((await of('getLineage')).lineage.successions).not.toEqual([]);
});

test('an article that the archive already has gets another status', async () => {
  expect(await check('addArticle', GOOD.addArticle)).toBe(200);
});

test.each(names)('%s refuses an unknown parameter with a documented problem', async (name) => {
  const { query = '', ...sent } = GOOD[name] ?? {};
  expect(await check(name, { ...sent, query: `${query === '' ? '?' : `${query}&`}unknown=1` })).toBe(400);
});

test.each(BAD)('%s refuses with status %i as documented', async (name, status, sent) => {
  expect(await check(name, sent)).toBe(status);
});

describe('when a token is needed', () => {
  let guarded: TestServer;
  let limited: TestServer;
  beforeAll(async () => {
    const tokens = { write: 'a token for writing', read: 'a token for reading' };
    guarded = await startTestServer({ reference, tokens });
    limited = await startTestServer({ reference, tokens, requestsPerMinute: 1 });
    await limited.get('/api/health');
  });
  afterAll(() => Promise.all([guarded.close(), limited.close()]));

  const isOpen = (name: Name) => operations[name].access === 'open' && name !== 'logIn';
  test.each(names.filter((name) => !isOpen(name)))('%s asks for it as documented', async (name) => {
    expect(await check(name, GOOD[name], guarded.url)).toBe(401);
  });

  test.each(names)('%s refuses too many requests as documented', async (name) => {
    expect(await check(name, GOOD[name], limited.url)).toBe(429);
  });
});

/** Operations that reply without the archive; the event stream starts before it is read. */
const NO_ARCHIVE = new Set<Name>(['followChanges', 'getSession', 'logIn', 'logOut']);

describe('when the archive is busy', () => {
  let busy: TestServer;
  beforeAll(async () => {
    const archive = lockArchive(await openArchive(':memory:'));
    busy = await startTestServer({ reference, archive, elsewhere: true });
  });
  afterAll(() => busy.close());

  test.each(names.filter((name) => !NO_ARCHIVE.has(name)))('%s says so as documented', async (name) => {
    expect(await check(name, GOOD[name], busy.url)).toBe(503);
  });
});

/** An archive in which everything but closing fails. */
function lockArchive(archive: Archive): Archive {
  const refuse = () => Promise.reject(new PrecedentError('archive_locked', 'busy', 'Wait.'));
  return new Proxy(archive, {
    get: (target, key) => (key === 'close' ? () => target.close() : refuse),
  });
}

test('a reader that fails is a documented problem', async () => {
  const failing = await startTestServer({
    reference,
    reader: async () => {
      throw new PrecedentError('reader_failed', 'the model is missing', 'Install it.');
    },
  });
  expect(await check('addArticle', GOOD.addArticle, failing.url)).toBe(500);
  const id = await failing.keep('Ann met Bob.');
  expect(await check('explainArticle', { params: { id } }, failing.url)).toBe(500);
  await failing.close();
});

test.each(['listCentrality', 'listCommunities'] as const)(
  '%s of a large graph is refused as documented',
  async (name) => {
    const small = await startTestServer({ reference, mostSteps: 1 });
    await small.keep('Ann met Bob. Bob met Cid.');
    expect(await check(name, {}, small.url)).toBe(422);
    await small.close();
  },
);

test.each(['querySparql', 'postSparql'] as const)(
  '%s over a graph that is too large is refused as documented',
  async (name) => {
    const small = await startTestServer({ reference, sparql: { quads: 1 } });
    await small.keep('Ann met Bob.');
    expect(await check(name, GOOD[name], small.url)).toBe(422);
    await small.close();
  },
);

test('a full queue of articles is a documented problem', async () => {
  const full = await startTestServer({
    reference,
    reader: async () => ({ info: server.reader.info, read: () => new Promise(() => {}) }),
  });
  const statuses = Array.from({ length: MOST_WAITING + 2 }, () =>
    check('addArticle', GOOD.addArticle, full.url).catch(() => null),
  );
  expect(await Promise.race(statuses)).toBe(429);
  await full.close();
  await Promise.all(statuses);
});

test('every documented status of every operation was seen above', async () => {
  const withoutArchive = new Set([...NO_ARCHIVE].map((name) => `${name} 503`));
  const { paths } = (await server.json('/api/openapi.json')).body;
  const described = Object.values<Record<string, { operationId: string; responses: object }>>(paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId, responses }) =>
      Object.keys(responses).map((status) => `${operationId} ${status}`),
    )
    .filter((each) => !/ (304|default)$/.test(each) && !withoutArchive.has(each));
  expect(described.filter((each) => !seen.has(each))).toEqual([]);
});

test('a reply with an undocumented field is reported', async () => {
  const reply = Response.json({ status: 'ok', sequence: 1, extra: true });
  expect(await document.faultOf('get', '/api/health', reply)).toContain('additional properties');
});

test('a reply that lacks a required field is reported', async () => {
  const answer = Response.json({ question: 'Who?', interpretation: '', results: [{}], lineage: null });
  expect(await document.faultOf('get', '/api/ask', answer)).toContain('results/0');
});

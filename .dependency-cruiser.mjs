// Which room may import which: the layers of the architecture. `scripts/checks/layers.mjs` runs
// this and proves on a canary that it bites.
const MAY_IMPORT = {
  model: [],
  api: ['model'],
  reference: ['model'],
  reader: ['model'],
  llm: ['model', 'reader'],
  graph: ['model'],
  store: ['model'],
  query: ['model', 'graph'],
  formats: ['model', 'graph'],
  server: ['model', 'api', 'reader', 'graph', 'store', 'query', 'formats'],
  precedent: ['model', 'reference', 'reader', 'graph', 'store', 'query', 'formats'],
  view: ['model'],
  cli: ['model', 'reference', 'reader', 'llm', 'graph', 'store', 'query', 'formats', 'server'],
};

// Rooms that compute only: no files, network, clock or processes of their own. `llm` asks its server
// through the `fetch` that it is handed.
const PURE = ['model', 'api', 'reader', 'llm', 'graph', 'query', 'formats', 'view'];

// The order of the folders in a package: each imports only itself and those before it, types counted.
const FOLDERS = {
  'packages/reader/src': [
    'trace',
    'english',
    'documents',
    'parse',
    'syntax',
    'mentions',
    'coreference',
    'time',
    'offices',
    'claims',
    'reading',
    'explain',
  ],
  'packages/graph/src': ['build', 'partial', 'derive', 'ask', 'continue'],
  'packages/graph/src/build': [
    'english',
    'order',
    'copies',
    'resolution',
    'verdicts',
    'offices',
    'facts',
    'graph',
  ],
  'packages/graph/src/build/resolution': ['records', 'decide', 'compare', 'cluster', 'tell'],
  'packages/graph/src/derive': [
    'facts',
    'observations',
    'plans',
    'tenures',
    'succession',
    'conflicts',
    'matters',
  ],
  'packages/graph/src/ask': ['parts', 'lists', 'find', 'correct', 'neighbourhood', 'time', 'diff'],
  'packages/query/src': [
    'english',
    'text',
    'lexicon',
    'query',
    'parse',
    'names',
    'judge',
    'utterances',
    'resolve',
    'evaluate',
    'follow-up',
    'compound',
    'network',
    'sparql',
  ],
  'web/src': [
    'styles',
    'api',
    'state',
    'parts',
    'panels',
    'lists',
    'front',
    'alerts',
    'dossiers',
    'explorer',
    'stories',
    'frame',
  ],
};

// Files of model that the wording uses.
const LIGHT = '(date|error|english/calendar-words)\\.ts$';

// Tests and what only they use.
const TEST = '(\\.test\\.ts|-contract\\.ts|/testing/[^/]+\\.ts)$';

const layers = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  name: `${room}-imports-only-${['itself', ...allowed].join('-')}`,
  severity: 'error',
  from: { path: `^packages/${room}/`, pathNot: TEST },
  to: { path: '^(packages|web|scripts|tests)/', pathNot: `^packages/(${[room, ...allowed].join('|')})/` },
}));

const web = {
  name: 'web-imports-only-itself-view-model-api',
  severity: 'error',
  from: { path: '^web/', pathNot: TEST },
  to: { path: '^(packages|scripts|tests)/', pathNot: '^packages/(view|model|api)/' },
};

const folders = Object.entries(FOLDERS).flatMap(([parent, order]) => [
  ...order.map((folder, at) => ({
    name: `${parent}/${folder}-imports-only-what-comes-before`,
    severity: 'error',
    from: { path: `^${parent}/${folder}/`, pathNot: TEST },
    to: {
      path: `^${parent}/`,
      pathNot: `^${parent}/(${order.slice(0, at + 1).join('|')})/`,
    },
  })),
  {
    name: `${parent}-has-no-folder-without-a-place`,
    comment: 'A new folder needs its place in FOLDERS.',
    severity: 'error',
    from: { path: `^${parent}/(?!(${order.join('|')}|testing|canary-[^/]+)/)[^/]+/` },
    to: {},
  },
]);

export default {
  forbidden: [
    ...layers,
    web,
    ...folders,
    {
      name: 'no-deep-imports',
      comment:
        'Another package is entered by its index only, or by that of its wording; from tests also by the index of what it has for them.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/([^/]+)/(?!src/(testing/|wording/)?index\\.ts$)', pathNot: '^packages/$1/' },
    },
    {
      name: 'only-tests-import-what-is-for-tests',
      severity: 'error',
      from: { path: '^(packages|web)/', pathNot: TEST },
      to: { path: '^packages/[^/]+/src/testing/' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      from: { path: `^packages/(${PURE.join('|')})/`, pathNot: TEST },
      to: { path: '^(node:)?(fs|fs/promises|http|https|net|child_process|worker_threads|os|readline)$' },
    },
    {
      name: 'view-takes-types-only',
      comment: 'Model and API validate with zod, which the page does not need. The wording is free of it.',
      severity: 'error',
      from: { path: '^(packages/view|web)/', pathNot: TEST },
      to: {
        path: '^packages/(model|api)/',
        pathNot: '^packages/model/src/wording/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'wording-is-light',
      comment: 'The page loads it: no library, and of model only what needs none.',
      severity: 'error',
      from: { path: `^packages/model/src/(wording/|${LIGHT})`, pathNot: TEST },
      to: { pathNot: `^packages/model/src/(wording/|${LIGHT})`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'fast-tests-start-nothing',
      comment: 'A test that starts a program, a browser or a database is slow, and says so: x.slow.test.ts.',
      severity: 'error',
      from: { path: '^(packages|web|tests)/.*\\.test\\.ts$', pathNot: '\\.(slow|engines)\\.test\\.ts$' },
      to: { path: '^((node:)?child_process$|node_modules/playwright-core/)', reachable: true },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@precedent/source', 'import', 'node', 'default'],
    },
  },
};

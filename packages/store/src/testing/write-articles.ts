// A process that tests run and kill: `write-articles.ts LOCATION COUNT PREFIX BATCH [SHARED]` adds COUNT articles
// with its own ids, BATCH in one transaction, and the same number with ids that begin with SHARED, which other processes add
// too. It prints each id when it has been acknowledged.
import type { Reading } from '@precedent/model';
import { openArchive } from '../open-archive.ts';

/** Claims per article: a partial article would have fewer, which tests check. */
const CLAIMS = 20;
/** Articles that are added at once, as a server does. */
const AT_ONCE = 4;

function articleOf(id: string): Reading {
  const text = `Article ${id}: Rutte met Biden. `.repeat(60);
  const entity = (name: string) => ({
    id: name,
    type: 'person' as const,
    name,
    aliases: [],
    links: {},
    mentions: [],
  });
  const claim = (at: number) => ({
    id: `c${at}`,
    subject: 'rutte',
    relation: 'met',
    object: 'biden',
    office: null,
    modality: 'asserted' as const,
    polarity: 'positive' as const,
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start: at, end: 100, quote: text.slice(at, 100) }],
    confidence: 1,
    certain: true,
    how: { by: 'rule' as const, rule: 'test', cue: null },
    source: null,
  });
  return {
    article: { id, kind: 'news', url: null, title: id, text, publishedAt: null, source: null },
    reader: { name: 'test', version: '1' },
    entities: [entity('rutte'), entity('biden')],
    claims: Array.from({ length: CLAIMS }, (_, at) => claim(at)),
    notes: [],
  };
}

const [location, count, prefix, batch, shared] = process.argv.slice(2);
const ids = Array.from({ length: Number(count) }, (_, index) => index).flatMap((index) => [
  `${prefix}${index}`,
  ...(shared ? [`${shared}${index}`] : []),
]);
const archive = await openArchive(location!, { lockTimeout: 30_000 });
const next = batchesOf(Number(batch));
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const own of next) {
      await add(own);
      process.stdout.write(own.map((id) => `${id}\n`).join(''));
    }
  }),
);
await archive.close();

function* batchesOf(size: number): Generator<string[]> {
  for (let at = 0; at < ids.length; at += size) yield ids.slice(at, at + size);
}

async function add(own: string[]): Promise<void> {
  if (own.length === 1) await archive.add(articleOf(own[0]!));
  else await archive.addAll(own.map((id) => ({ reading: articleOf(id) })));
}

// A process that tests run and kill: `write-articles.ts LOCATION COUNT PREFIX [SHARED]` adds COUNT articles
// with its own ids, and the same number with ids that begin with SHARED, which other processes add too. It
// prints each id when `add` has acknowledged it.
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

const [location, count, prefix, shared] = process.argv.slice(2);
const ids = Array.from({ length: Number(count) }, (_, index) => index).flatMap((index) => [
  `${prefix}${index}`,
  ...(shared ? [`${shared}${index}`] : []),
]);
const archive = await openArchive(location!, { lockTimeout: 30_000 });
const next = ids.values();
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (const id of next) {
      await archive.add(articleOf(id));
      process.stdout.write(`${id}\n`);
    }
  }),
);
await archive.close();

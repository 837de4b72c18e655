import { buildGraph, graphToKeep } from '@precedent/graph';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { expect, test, vi } from 'vitest';
import { AnswersHere } from './answers-here.ts';
import { nameOf } from './route-name.ts';
import { warmUp } from './warm-up.ts';

const reference = await loadReference();
const NEWS = writeReading({ id: 'a', publishedAt: '2020-01-01' }, [
  { subject: 'person Ada Lovelace', relation: 'met', object: 'country France' },
  {
    subject: 'person Grace Hopper',
    relation: 'holds_office',
    object: 'country France',
    office: 'President',
    status: 'current',
  },
  {
    subject: 'person Mary Somerville',
    relation: 'holds_office',
    object: 'country Portugal',
    office: 'President',
    status: 'current',
  },
]);

async function openKept() {
  const archive = await openArchive(':memory:');
  await archive.add(NEWS);
  const readings = new Map([[NEWS.article.id, NEWS]]);
  await archive.keepGraph(graphToKeep(buildGraph([NEWS], reference), reference, readings, 1));
  return archive;
}

/** What warming up asks, by route. */
async function askedBy() {
  const archive = await openKept();
  const here = new AnswersHere({ archive, reference, log: expect.fail });
  const asked: string[] = [];
  const client = { role: 'read', isSecure: false, address: '', accept: undefined } as const;
  const gone = new AbortController().signal;
  const asking = warmUp((route, input) => {
    const { id = '' } = input.params as { id?: string };
    const { q, office, entity } = input.query as Record<string, string | undefined>;
    asked.push(`${nameOf(route)} ${q ?? office ?? entity ?? id}`.trim());
    return here.answer(route, input, { ...client, gone });
  });
  for await (const _ of asking);
  await here.close();
  return asked;
}

test('warming up asks what pages and people ask about those that the graph says most about', async () => {
  expect(await askedBy()).toEqual(
    expect.arrayContaining([
      'get /api/entities',
      'get /api/entities/{id} country/france',
      'get /api/graph country/france',
      'get /api/ask Who met France?',
      'get /api/lineage President of France',
      'get /api/ask Who is President of France?',
      'get /api/ask Who succeeded Grace Hopper as President of France?',
    ]),
  );
});

test('warming up also asks what has no answer, which takes longer', async () => {
  expect(await askedBy()).toContain('get /api/ask Who succeeded Mary Somerville as President of France?');
});

test('a server warms up while nobody asks, and only if its archive keeps the graph', async () => {
  for (const [archive, isAsked] of [
    [await openKept(), true],
    [await openArchive(':memory:'), false],
  ] as const) {
    const graph = vi.spyOn(archive, 'graph');
    const readings = vi.spyOn(archive, 'readings');
    const here = new AnswersHere({ archive, reference, log: expect.fail });
    here.warmUp();
    await expect.poll(() => graph.mock.calls.length > (isAsked ? 5 : 0), { timeout: 10_000 }).toBe(true);
    if (!isAsked) expect(readings).not.toHaveBeenCalled();
    await here.close();
  }
});

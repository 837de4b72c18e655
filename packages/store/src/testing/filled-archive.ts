import type { Alert, Reading, Verdict } from '@precedent/model';
import type { Archive } from '../archive.ts';
import { openArchive } from '../open-archive.ts';

/** An article with one claim about two people. */
export function meetingOf(id: string, text: string): Reading {
  const entity = (name: string, start: number) => ({
    id: name.toLowerCase(),
    type: 'person' as const,
    name,
    aliases: [],
    links: {},
    mentions: [{ start, end: start + name.length }],
  });
  return {
    article: {
      id,
      kind: 'news',
      url: null,
      title: `On ${id}`,
      text,
      publishedAt: '2024-06-27',
      source: 'a paper',
    },
    reader: { name: 'test', version: '1' },
    entities: [entity('Rutte', 0), entity('Orbán', 10)],
    claims: [
      {
        id: 'c1',
        subject: 'rutte',
        relation: 'met',
        object: 'orbán',
        office: null,
        modality: 'asserted',
        polarity: 'positive',
        from: null,
        to: null,
        status: null,
        speaker: null,
        evidence: [{ start: 0, end: 16, quote: text.slice(0, 16) }],
        confidence: 0.7,
        certain: true,
        how: { by: 'rule', rule: 'test', cue: null },
        source: null,
      },
    ],
    notes: [],
  };
}

const SAME: Verdict = {
  kind: 'same',
  entity: {
    type: 'person',
    name: 'Rutte',
    links: {},
    anchors: [{ article: 'a1', start: 0, end: 5, name: 'Rutte' }],
  },
  other: { type: 'person', name: 'Mark Rutte', links: {}, anchors: [] },
};

const WATCHED: Alert = {
  id: 'mark-rutte',
  question: 'happened subject=person/mark-rutte',
  entity: { id: 'person/mark-rutte', name: 'Mark Rutte' },
  webhook: 'https://hooks.example/x',
  found: { summary: null, results: ['met Orbán'] },
  changes: [
    {
      at: '2024-07-03T08:00:00.000Z',
      sequence: 3,
      summary: null,
      appeared: ['met Orbán'],
      gone: [],
      articles: ['a1'],
      delivery: { state: 'waiting', attempts: 1 },
    },
  ],
  checkedAt: '2024-07-03T08:00:00.000Z',
};

/** Three articles (a fourth was removed), a decision, an undone decision, a list, a saved view, and an alert. */
export async function fillArchive(location: string): Promise<void> {
  const archive = await openArchive(location);
  for (const id of ['a1', 'a2', 'a3', 'a4'])
    await archive.add(meetingOf(id, `Rutte met Orbán. That was in ${id}.`));
  await archive.remove('a2');
  await archive.decide(SAME, '2024-07-01T08:00:00.000Z');
  const { number } = await archive.decide(SAME, '2024-07-01T08:00:00.000Z');
  await archive.undo(number, '2024-07-02T08:00:00.000Z');
  const listed = {
    id: 'Q1',
    type: 'person' as const,
    name: 'Mark Rutte',
    aliases: ['M. Rutte'],
    links: { wikidata: 'Q1' },
    countries: ['NL'],
    offices: [],
    born: '1967',
    died: null,
  };
  await archive.addList({ id: 'h1', name: 'a.csv', entities: [listed] });
  const view = { kind: 'view' as const, name: 'All', address: '/explore' };
  await archive.save('all', view, '2024-07-03T08:00:00.000Z');
  await archive.addAlert(WATCHED);
  await archive.close();
}

/** An article with claims about offices, which calls a country by its adjective. */
export function officeOf(id: string): Reading {
  const text = `Dutch Prime Minister Rutte succeeded Orbán, says ${id}.`;
  const { article, reader, entities, claims } = meetingOf(id, text);
  const country = { start: 0, end: 5 };
  const dutch = { id: 'dutch', type: 'country' as const, name: 'Dutch', aliases: [], mentions: [country] };
  const claim = { ...claims[0]!, evidence: [{ start: 0, end: text.length, quote: text }] };
  const office = { title: 'Prime Minister', body: 'dutch' };
  return {
    article,
    reader,
    entities: [...entities, { ...dutch, links: { gazetteer: 'netherlands' } }],
    claims: [
      { ...claim, relation: 'holds_office', object: 'dutch', office },
      { ...claim, id: 'c2', relation: 'succeeded', office },
      { ...claim, id: 'c3', relation: 'appointed', office: { title: 'Chief of Staff', body: null } },
    ],
    notes: [],
  };
}

/** Everything that can be read from an archive. */
export async function contentOf(archive: Archive) {
  const readings: Reading[] = [];
  for await (const reading of archive.readings()) readings.push(reading);
  return {
    readings,
    stats: await archive.stats(),
    changes: await archive.changes(0),
    decisions: await archive.decisions(),
    lists: await archive.lists(),
    listed: await archive.listedEntities(),
    saved: await archive.saved(),
    alerts: await archive.alerts(),
    found: (await archive.search('orban', 10)).map((hit) => hit.article.id),
  };
}

/** Opens an archive for one task. */
export async function using<Result>(
  location: string,
  work: (archive: Archive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive(location);
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

// A stage of `npm run bench:formats -- --archive`: an archive that keeps a graph of a million facts, one for each claim of
// 100,000 synthetic articles. Names are not merged, which would take minutes and gigabytes: exporting doesn't do it either.

import { basisOf } from '@precedent/graph';
import type { Entity, Fact, GraphToKeep, Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { loadArchive } from '../archive/load-archive.ts';
import { synthesiseWorld, type World } from '../archive/synthesise.ts';

const [file, count] = [process.argv[2]!, Number(process.argv[3])];
const reference = await loadReference();
const world = synthesiseWorld(count, reference);
await loadArchive(file, world, count);
console.error('articles loaded');
const archive = await openArchive(file);
const isKept = await archive.keepGraph(graphOf(world));
await archive.close();
if (!isKept) throw new Error('the graph was not kept');

function graphOf({ entities, readingOf }: World): GraphToKeep {
  let last: Reading | undefined;
  const indexOf = (id: string) => Number(id.slice('synthetic-'.length));
  return {
    sequence: count,
    basis: basisOf(reference),
    entities: entities.map(
      (entity, index): Entity => ({ id: `e${index}`, ...entity, aliases: [], links: {} }),
    ),
    facts: [...factsOf(world)],
    copies: 0,
    readingOf: (id) => {
      if (last?.article.id !== id) last = readingOf(indexOf(id));
      return last;
    },
    keysOfEntity: ({ name }) => [name.toLowerCase()],
    keysOfOffice: ({ title }) => [title],
    termsOf: () => null,
    findings: () => null,
    notes: null,
  };
}

/** The first claim of each subject, relation, object and office. */
function* factsOf(world: World): Generator<Fact, void> {
  const known = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const { article, reader, claims } = world.readingOf(index);
    const { text: _, ...cited } = article;
    for (const claim of claims) {
      const { subject, relation, object } = claim;
      const office = claim.office && { id: 'prime-minister', ...claim.office, label: claim.office.title };
      const id = [subject, relation, object, ...(office ? [office.id] : [])].join('~');
      if (known.has(id)) continue;
      known.add(id);
      const { modality, polarity, certain, from, to } = claim;
      const summary = { modality, polarity, certain, from, to };
      const sourced = { ...claim, article: cited, reader };
      yield { id, subject, relation, object, office, symmetric: false, claims: [sourced], ...summary };
    }
  }
}

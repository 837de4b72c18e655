import type { Entity, Fact } from '@precedent/model';
import type { ArchiveRoute, Input } from '../http/route.ts';
import { askQuestion } from '../routes/ask.ts';
import { findEntities } from '../routes/entities.ts';
import { getEntity } from '../routes/entity.ts';
import { getGraph } from '../routes/graph.ts';
import { getLineage } from '../routes/lineage.ts';

/** Entities that are asked about, each in up to seven ways: some ten seconds of work. */
const ENTITIES = 40;

type Answer = (route: ArchiveRoute, input: Input) => Promise<unknown>;

interface Known {
  entities: Entity[];
}

interface Dossier extends Known {
  facts: Fact[];
}

/**
 * Asks what pages and people ask, about those that the graph says most about, one request at a time: the engine compiles
 * code once it has run often enough, and in a server that has just started an answer takes two to three times as long as later (10,000 articles).
 */
export async function* warmUp(answer: Answer): AsyncGenerator<void, void> {
  const ask = (route: ArchiveRoute, query: object, params: object = {}) =>
    answer(route, {
      query: route.query.parse(query),
      params: route.params.parse(params),
      body: undefined,
    } as Input);
  const { entities } = (await ask(findEntities, { limit: String(ENTITIES) })) as Known;
  let before: string | null = null;
  for (const { id, name } of entities) {
    yield;
    const { facts, entities: others } = (await ask(getEntity, {}, { id })) as Dossier;
    yield;
    await ask(getGraph, { entity: id });
    yield;
    await ask(askQuestion, { q: `Who met ${name}?` });
    const held = facts.find(({ office }) => office !== null);
    if (!held?.office) continue;
    yield;
    await ask(getLineage, { office: held.office.label });
    yield;
    await ask(askQuestion, { q: `Who is ${held.office.label}?` });
    const holder = others.find((entity) => entity.id === held.subject && entity.id !== id);
    if (holder === undefined) continue;
    yield;
    await ask(askQuestion, { q: `Who succeeded ${holder.name} as ${held.office.label}?` });
    yield;
    // Of an office that is somebody else's: what has no answer is looked for in every way.
    if (before !== null) await ask(askQuestion, { q: `Who succeeded ${holder.name} as ${before}?` });
    before = held.office.label;
  }
}

import type { PrecedentGraph } from '@precedent/graph';
import type { Fact, GraphPages } from '@precedent/model';
import type { ElementWriter } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';

/** A graph in memory. */
export function* writeElements(graph: PrecedentGraph, writer: ElementWriter): Generator<string, void> {
  const nameOf = (id: string) => graph.getNodeAttribute(id, 'name');
  yield writer.begin;
  if (writer.entity) for (const entity of entitiesInOrder(graph)) yield writer.entity(entity);
  if (writer.fact) for (const fact of factsInOrder(graph)) yield writer.fact(fact, nameOf);
  yield writer.end();
}

/**
 * A graph that comes in pages, of which one is held at a time.
 *
 * @param restrict gives what is to be written of a fact; null for nothing.
 */
export async function* writePages(
  pages: GraphPages,
  writer: ElementWriter,
  restrict: (fact: Fact) => Fact | null,
): AsyncGenerator<string, void> {
  yield writer.begin;
  if (writer.entity)
    for await (const entities of pages.entityPages())
      yield entities.map((entity) => writer.entity!(entity)).join('');
  if (writer.fact)
    for await (const { facts, ends } of pages.factPages()) {
      const nameOf = (id: string) => ends.get(id)!.name;
      yield facts
        .map(restrict)
        .map((fact) => (fact === null ? '' : writer.fact!(fact, nameOf)))
        .join('');
    }
  yield writer.end();
}

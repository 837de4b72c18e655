import { MissingPart } from '@precedent/model';
import { type GraphView, isWhole } from './graph-view.ts';

/** Has what all of these need loaded together, before they are looked at one after the other. Of a whole graph, nothing is. */
export function expectAll<Item>(
  graph: GraphView,
  items: Iterable<Item>,
  visit: (item: Item) => unknown,
): void {
  if (!isWhole(graph)) mapTogether(items, visit);
}

/**
 * The results of all items. An item for which something is missing does not keep the others from saying what they
 * miss, so that all of it is loaded together.
 */
export function mapTogether<Item, Result>(items: Iterable<Item>, visit: (item: Item) => Result): Result[] {
  let missing: MissingPart | null = null;
  const results: Result[] = [];
  for (const item of items) {
    try {
      results.push(visit(item));
    } catch (error) {
      if (!(error instanceof MissingPart)) throw error;
      missing = error;
    }
  }
  if (missing) throw missing;
  return results;
}

/**
 * Runs `work` on every item, at most `limit` at once. Results come in the order of the items.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // It is awaited later; until then, Node must not see an unhandled rejection.
    result.catch(() => {});
    running.push(result);
    if (running.length >= limit) yield await running.shift()!;
  }
  while (running.length > 0) yield await running.shift()!;
}

/** The items of a list, where a stream is wanted. */
export async function* inTurn<Item>(items: readonly Item[]): AsyncIterable<Item> {
  yield* items;
}

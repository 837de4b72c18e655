/** A computation in small steps, so that a server can answer requests between them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Items between two steps, where an item costs well under a microsecond or well over one. */
export const MANY = 1024;
export const FEW = 64;

/** The items, with a step after every `count` of them. */
export function* inSteps<Item>(
  items: Iterable<Item>,
  count: number,
  visit: (item: Item, index: number) => void,
): Steps<void> {
  let index = 0;
  for (const item of items) {
    visit(item, index);
    index += 1;
    if (index % count === 0) yield;
  }
}

/** An item that a stage doesn't pass on. */
export interface Dropped<Item, Reason> {
  item: Item;
  reason: Reason;
}

/** The items that a stage keeps and drops. */
export interface Sifted<Item, Reason> {
  kept: Item[];
  dropped: Dropped<Item, Reason>[];
}

/** Keeps the items that there is no reason against. */
export function sift<Item, Reason>(
  items: readonly Item[],
  reasonAgainst: (item: Item) => Reason | null,
): Sifted<Item, Reason> {
  const kept: Item[] = [];
  const dropped: Dropped<Item, Reason>[] = [];
  for (const item of items) {
    const reason = reasonAgainst(item);
    if (reason === null) kept.push(item);
    else dropped.push({ item, reason });
  }
  return { kept, dropped };
}

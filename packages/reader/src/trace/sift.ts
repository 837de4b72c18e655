/** What a stage was given and does not pass on. */
export interface Dropped<Item, Reason> {
  item: Item;
  reason: Reason;
}

/** What a stage makes of its items. */
export interface Sifted<Item, Reason> {
  kept: Item[];
  dropped: Dropped<Item, Reason>[];
}

/** Parts items by whether anything speaks against them. */
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

/** "Rutte, Biden and Macron"; "a country or a place". Not by `Intl`, as in `sayDate`. */
export function sayList(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}

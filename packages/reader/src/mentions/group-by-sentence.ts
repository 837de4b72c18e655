/** Groups items by index of their sentence, keeping their order. */
export function groupBySentence<T extends { sentence: number }>(
  things: readonly T[],
): (sentence: number) => readonly T[] {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.sentence);
    if (group) group.push(thing);
    else groups.set(thing.sentence, [thing]);
  }
  return (sentence) => groups.get(sentence) ?? [];
}

import type { Fact } from '@precedent/model';

const PREFIX = 'pair:';

/** Facts that are drawn as one edge. */
export interface Bundle {
  /** Of the fact, or of the pair if there are several. */
  id: string;
  facts: readonly Fact[];
}

/** The key of the two entities that a fact links, in either direction. */
function pairOf({ subject, object }: Pick<Fact, 'subject' | 'object'>): string {
  return subject < object ? `${subject}|${object}` : `${object}|${subject}`;
}

/** Null for an edge of one fact. */
export function pairOfEdge(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

/** From `bundleFrom` facts of the same pair on, they are one edge, unless the pair is `opened`. */
export function bundleFacts(
  facts: readonly Fact[],
  opened: ReadonlySet<string>,
  bundleFrom: number,
): Bundle[] {
  const pairs = new Map<string, Fact[]>();
  for (const fact of facts) {
    const pair = pairOf(fact);
    const known = pairs.get(pair);
    if (known) known.push(fact);
    else pairs.set(pair, [fact]);
  }
  return [...pairs].flatMap(([pair, together]) =>
    together.length < bundleFrom || opened.has(pair)
      ? together.map((fact) => ({ id: fact.id, facts: [fact] }))
      : [{ id: `${PREFIX}${pair}`, facts: together }],
  );
}

import { compareStrings } from '@precedent/model';

/** Chains of one search, and links that it looks at: well under a second. */
export const MOST_CHAINS = 1000;
const MOST_LOOKS = 300_000;

/** Entities that are asked about at once: of a partial graph, what is beside them is loaded together. */
const AT_ONCE = 5000;

/** For each id the ids beside it, in order; null if the search is to be given up. */
export type Around = (ids: readonly string[]) => readonly (readonly string[])[] | null;

export interface FoundChains {
  /** Shortest first, and of one length in the order of their ids. */
  chains: string[][];
  /** Of what there were too many; null if all chains were found. */
  cut: 'chains' | 'links' | null;
}

/** How far the search has come from one end. */
interface Reached {
  /** Steps to each entity that was reached. */
  distances: Map<string, number>;
  /** The entities whose neighbours are not reached yet, and how far they are. */
  frontier: string[];
  steps: number;
}

/**
 * Looks for all chains between two entities that visit none twice. It reaches out from both ends, always from the one with fewer
 * entities at its edge, until the steps together are as many as those of a chain. So it seldom looks at what is beyond the
 * middle of a chain, which may be most of the graph.
 */
export class ChainSearch {
  private looks = 0;
  private readonly from: string;
  private readonly to: string;
  private readonly aroundOf: Around;
  private readonly near: Reached;
  private readonly far: Reached;
  private readonly around = new Map<string, readonly string[]>();
  /** By each id those around which the search from the far end found it. */
  private readonly back = new Map<string, string[]>();

  constructor(from: string, to: string, aroundOf: Around) {
    [this.from, this.to, this.aroundOf] = [from, to, aroundOf];
    [this.near, this.far] = [begin(from), begin(to)];
  }

  /** Null if the search was given up. */
  find(depth: number): FoundChains | null {
    const chains: string[][] = [];
    if (this.from === this.to) return { chains, cut: null };
    for (let length = 1; length <= depth; length += 1) {
      const grown = isCheaper(this.far, this.near) ? this.far : this.near;
      const isKnown = this.grow(grown);
      if (isKnown === null) return null;
      if (isKnown) this.extend([this.from], this.waysOf(length), chains);
      if (chains.length >= MOST_CHAINS) return { chains, cut: 'chains' };
      if (this.looks > MOST_LOOKS) return { chains, cut: 'links' };
    }
    return { chains, cut: null };
  }

  /** False if there are too many links, null if the search is given up. */
  private grow(reached: Reached): boolean | null {
    const next: string[] = [];
    reached.steps += 1;
    for (let at = 0; at < reached.frontier.length; at += AT_ONCE) {
      const ids = reached.frontier.slice(at, at + AT_ONCE);
      if (!this.load(ids)) return null;
      for (const id of ids)
        for (const other of this.around.get(id)!) {
          if (reached === this.far) push(this.back, other, id);
          if (reached.distances.has(other)) continue;
          reached.distances.set(other, reached.steps);
          next.push(other);
        }
      if (this.looks > MOST_LOOKS) return false;
    }
    reached.frontier = next.sort(compareStrings);
    return true;
  }

  private load(ids: readonly string[]): boolean {
    const missing = ids.filter((id) => !this.around.has(id));
    const found = this.aroundOf(missing);
    if (found === null) return false;
    for (const [at, id] of missing.entries()) {
      this.around.set(id, found[at]!);
      this.looks += found[at]!.length;
    }
    return true;
  }

  /** Who may come at each place of a chain of this length: whoever has a way to both ends. */
  private waysOf(length: number): Way[] {
    const { near, far } = this;
    const ways: Way[] = [];
    let ahead = new Set([...near.distances.keys()].filter((id) => far.distances.has(id)));
    for (let place = near.steps; place > 0; place -= 1) {
      const here = ahead;
      ways[place] = createWay((id) => here.has(id));
      const before = [...near.distances].filter(([, distance]) => distance < place).map(([id]) => id);
      ahead = new Set(before.filter((id) => this.around.get(id)!.some((other) => here.has(other))));
    }
    for (let place = near.steps + 1; place <= length; place += 1)
      ways[place] = createWay((id) => (far.distances.get(id) ?? length) <= length - place);
    return ways;
  }

  /** Adds the chains that begin so. */
  private extend(chain: readonly string[], ways: readonly Way[], chains: string[][]): void {
    const [place, length] = [chain.length, ways.length - 1];
    for (const id of this.next(chain.at(-1)!, place, ways[place]!)) {
      if (this.looks++ > MOST_LOOKS || chains.length >= MOST_CHAINS) return;
      if (chain.includes(id) || (id === this.to) !== (place === length)) continue;
      if (place === length) chains.push([...chain, id]);
      else this.extend([...chain, id], ways, chains);
    }
  }

  /** Those that may come at a place after an entity, in order. */
  private next(id: string, place: number, { isOpen, after }: Way): readonly string[] {
    const known = after.get(id);
    if (known) return known;
    const beside = (place <= this.near.steps ? this.around : this.back).get(id) ?? [];
    const next = beside.filter(isOpen).sort(compareStrings);
    after.set(id, next);
    return next;
  }
}

/** What may come at a place of a chain. */
interface Way {
  isOpen: (id: string) => boolean;
  /** What may come there after each entity, once it was asked for. */
  after: Map<string, readonly string[]>;
}

function createWay(isOpen: Way['isOpen']): Way {
  return { isOpen, after: new Map() };
}

function isCheaper(one: Reached, other: Reached): boolean {
  const more = one.frontier.length - other.frontier.length || one.steps - other.steps;
  return more < 0;
}

function begin(id: string): Reached {
  return { distances: new Map([[id, 0]]), frontier: [id], steps: 0 };
}

function push(map: Map<string, string[]>, key: string, id: string): void {
  const list = map.get(key);
  if (list) list.push(id);
  else map.set(key, [id]);
}

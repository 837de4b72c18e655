import { CERTAINTY, type CoreferenceLink, type CoreferenceStep } from './coreference.ts';

/** Disjoint sets of mention indexes; the smallest index of a set is its leader. */
export class Chains {
  private readonly leader: number[];
  private readonly sizes: number[];
  /** What first linked each index to another. */
  readonly links: (CoreferenceLink | null)[];

  constructor(size: number) {
    this.leader = Array.from({ length: size }, (_, index) => index);
    this.sizes = Array.from({ length: size }, () => 1);
    this.links = Array.from({ length: size }, () => null);
  }

  find(index: number): number {
    let at = index;
    while (this.leader[at] !== at) {
      this.leader[at] = this.leader[this.leader[at] as number] as number;
      at = this.leader[at] as number;
    }
    return at;
  }

  /** Joins `b` to `a`. */
  join(a: number, b: number, step: CoreferenceStep, certainty: number = CERTAINTY[step]): void {
    const [first, second] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    if (first === second) return;
    this.links[b] ??= { to: a, step, certainty };
    this.leader[second] = first;
    this.sizes[first] = (this.sizes[first] as number) + (this.sizes[second] as number);
  }

  /** Whether it has not been joined to anything. */
  isAlone(index: number): boolean {
    return this.sizes[this.find(index)] === 1;
  }

  isJoined(a: number, b: number): boolean {
    return this.find(a) === this.find(b);
  }
}

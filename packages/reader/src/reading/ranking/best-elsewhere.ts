/**
 * The best score with another key than a given one, at least 0. Only the two best keys are kept, so that asking takes
 * no longer the more there are.
 */
export class BestElsewhere<Key> {
  private best: { key: Key; score: number } | null = null;
  private second = 0;

  add(key: Key, score: number): void {
    if (this.best === null) this.best = { key, score };
    else if (this.best.key === key) this.best.score = Math.max(this.best.score, score);
    else if (score > this.best.score) {
      this.second = Math.max(this.second, this.best.score);
      this.best = { key, score };
    } else this.second = Math.max(this.second, score);
  }

  than(key: Key): number {
    return this.best === null || this.best.key === key ? this.second : Math.max(0, this.best.score);
  }
}

/** Of articles. 2^20 slots, and 2^32 hashes, make a number that a double represents exactly. */
export const SLOTS = 2 ** 20;

/** A hash and the slot of an article that has it, as one number. */
export function posting(hash: number, slot: number): number {
  return hash * SLOTS + slot;
}

export function hashOf(at: number): number {
  return Math.floor(at / SLOTS);
}

export function slotOf(at: number): number {
  return at % SLOTS;
}

/** Numbers in an order that their owner keeps, with some room for more. */
export class Postings {
  length = 0;
  private values = new Float64Array(16);

  at(index: number): number {
    return this.values[index]!;
  }

  push(value: number): void {
    this.insert(this.length, value);
  }

  insert(index: number, value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(Math.ceil(this.length * 1.25) + 16);
      larger.set(this.values);
      this.values = larger;
    }
    this.values.copyWithin(index + 1, index, this.length);
    this.values[index] = value;
    this.length += 1;
  }

  remove(index: number): void {
    this.values.copyWithin(index, index + 1, this.length);
    this.length -= 1;
  }

  sort(): void {
    this.values.subarray(0, this.length).sort();
  }

  /** The first index from which `isReached` holds, as it does from there on. */
  search(isReached: (value: number) => boolean): number {
    let [low, high] = [0, this.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isReached(this.values[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

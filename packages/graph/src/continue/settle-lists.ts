import { rankOf } from '../build/resolution/cluster/seat.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptSeat } from './encode-notes.ts';
import type { KeptSeats } from './kept-seats.ts';
import { noteKey } from './note-keys.ts';
import type { GrownGroup, Regrouped } from './regroup-records.ts';

/** Groups of lists above which building the whole graph is the better way. */
const MOST_WOKEN = 200;

/** Groups that have changed, without those that are compared with nothing. */
export interface SettledLists extends Regrouped {
  /** As they are now: only from lists, and sharing no block with anything that articles name. */
  idle: readonly GrownIdle[];
}

export interface GrownIdle {
  seat: KeptSeat;
  group: GrownGroup;
}

/**
 * A list may be longer than the archive, so what shares no block with anything that articles name is compared with nothing. Finds
 * out which groups of lists this is now, where other groups have changed.
 */
export async function settleLists({ gone, grown }: Regrouped, seats: KeptSeats): Promise<SettledLists> {
  const lists = new ListsInBlocks({ gone, grown }, seats);
  const changed = await lists.findChanged();
  if (changed.length > MOST_WOKEN)
    throw new CannotContinue('too many entities of lists are named now, or no longer');
  await seats.load(changed.map(({ id }) => id));
  const all = [...grown, ...changed.map(({ id }) => ({ id, ...seats.loadedGroup(id) }))];
  const isNamed = await lists.areNamed(all);
  return {
    gone: [...gone, ...changed],
    grown: all.filter((_, at) => isNamed[at]),
    idle: all.flatMap((one, at) => (isNamed[at] ? [] : [idleSeat(one)])),
  };
}

function idleSeat(group: GrownGroup): GrownIdle {
  const rank = rankOf(group.group);
  return { seat: { id: group.id, rank, target: null, naming: null, listed: 'idle' }, group };
}

export function isOnlyListed({ group }: Pick<GrownGroup, 'group'>): boolean {
  return group.whole.readings.size === 0;
}

class ListsInBlocks {
  private readonly seats: KeptSeats;
  private readonly gone: ReadonlySet<string>;
  /** Groups that have changed, with what articles name. */
  private readonly before: readonly string[];
  private readonly now: ReadonlySet<string>;

  constructor({ gone, grown }: Regrouped, seats: KeptSeats) {
    this.seats = seats;
    this.gone = new Set(gone.map(({ id }) => id));
    const named = gone.filter(({ listed }) => listed === undefined);
    this.before = named.flatMap(({ id }) => seats.loadedGroup(id).blocks);
    this.now = new Set(grown.filter((one) => !isOnlyListed(one)).flatMap(({ blocks }) => blocks));
  }

  /** Other kept groups of lists that something shares a block with now and did not before, or the other way round. */
  async findChanged(): Promise<KeptSeat[]> {
    const before = new Set(this.before);
    const fresh = [...this.now].filter((block) => !before.has(block));
    const left = [...before].filter((block) => !this.now.has(block));
    await this.seats.find([...fresh.map(noteKey.idleBlock), ...left.map(noteKey.block)]);
    const woken = fresh.flatMap((block) => this.others(noteKey.idleBlock(block)));
    const empty = left.filter((block) => !this.isNamed(block));
    const lone = empty.flatMap((block) => this.others(noteKey.block(block)));
    const loaded = await this.load(unique(lone));
    const isNamed = await this.areNamed(loaded);
    return [...unique(woken), ...unique(lone).filter((_, at) => !isNamed[at])];
  }

  /** Whether each is of articles, or shares a block with something that is. */
  async areNamed(groups: readonly Pick<GrownGroup, 'group' | 'blocks'>[]): Promise<boolean[]> {
    const listed = groups.filter(isOnlyListed);
    await this.seats.find(listed.flatMap(({ blocks }) => blocks.map(noteKey.block)));
    return groups.map((one) => !isOnlyListed(one) || one.blocks.some((block) => this.isNamed(block)));
  }

  private isNamed(block: string): boolean {
    if (this.now.has(block)) return true;
    const kept = this.seats.with(noteKey.block(block));
    return kept.some(({ id, listed }) => listed === undefined && !this.gone.has(id));
  }

  /** The groups of lists among those with a key. */
  private others(key: string): KeptSeat[] {
    return this.seats.with(key).filter(({ id, listed }) => listed !== undefined && !this.gone.has(id));
  }

  private async load(seats: readonly KeptSeat[]) {
    await this.seats.load(seats.map(({ id }) => id));
    return seats.map(({ id }) => this.seats.loadedGroup(id));
  }
}

function unique(seats: readonly KeptSeat[]): KeptSeat[] {
  return [...new Map(seats.map((seat) => [seat.id, seat])).values()];
}

import {
  compareStrings,
  type Decision,
  type EntityRef,
  type GraphParts,
  type KeptNotes,
  type Reading,
  type Reference,
  refsOf,
} from '@precedent/model';
import { basisOf } from '../build/basis.ts';
import { keepFew } from '../build/resolution/cluster/open-pair.ts';
import type { DecisionProblem } from '../build/resolution/decide/apply-decisions.ts';
import type { Merge, OpenCandidate, Side } from '../build/resolution/tell/resolution.ts';
import { describeOpen, referTo } from '../build/resolution/tell/write-resolution.ts';
import {
  type DecisionAhead,
  type Everything,
  NotKept,
  type RefAsked,
  type ResolutionParts,
} from '../partial/resolution-parts.ts';
import { CannotContinue } from './cannot-continue.ts';
import { applyKept } from './decided-records.ts';
import type { PairBody, PairHead, SeatHead } from './encode-notes.ts';
import { Judged } from './judged.ts';
import { findCluster, type KeptCluster, mergesIn, recordsIn } from './kept-cluster.ts';
import { KeptMeanings } from './kept-meanings.ts';
import { noteKey } from './note-keys.ts';
import { RecordPlacer } from './place-records.ts';

/** An archive that keeps a graph, as far as it tells how the entities of the graph were found. */
export interface ResolvedArchive {
  sequence(): Promise<number>;
  decisions(): Promise<readonly Decision[]>;
  readingOfVersion(articleId: string): Promise<Reading | null>;
  /** The notes of the build of the graph that it keeps of its last state; null if it keeps none. */
  graphNotes(basis: string): Promise<{ readonly sequence: number; readonly notes: KeptNotes } | null>;
}

interface Opened {
  notes: KeptNotes;
  decisions: readonly Decision[];
  /** Of an article that the graph is built from. */
  reading(articleId: string): Promise<Reading | null>;
}

/** How the entities of a kept graph were found, by what its build has left in the archive. */
export class KeptResolution implements ResolutionParts {
  private readonly archive: ResolvedArchive;
  private readonly reference: Reference;
  private readonly parts: Pick<GraphParts, 'entities'>;
  private readonly sequence: number;
  private readonly pause: () => Promise<void>;
  private opening: Promise<Opened> | null = null;
  /** A large one takes some time to load, and is asked about several times. */
  private last: { id: string; cluster: Promise<KeptCluster | null> } | null = null;

  /**
   * @param parts of the kept graph.
   * @param pause called between steps of some milliseconds, so that others get their turn.
   */
  constructor(
    archive: ResolvedArchive,
    reference: Reference,
    parts: Pick<GraphParts, 'entities'> & { readonly sequence: number },
    pause: () => Promise<void> = async () => {},
  ) {
    this.archive = archive;
    this.reference = reference;
    this.parts = parts;
    this.sequence = parts.sequence;
    this.pause = pause;
  }

  async openKeys(asked: readonly Everything[]): Promise<string[][]> {
    const { notes } = await this.open();
    const ids = await notes.idsFrom(noteKey.pair(''));
    const few = keepFew(ids.map((id) => id.slice(noteKey.pair('').length)).sort(compareStrings));
    return asked.map(() => few);
  }

  async openPairs(keys: readonly string[]): Promise<OpenCandidate[]> {
    const { notes } = await this.open();
    const ids = keys.map(noteKey.pair);
    const heads = await notes.heads(ids);
    const homes = heads.map(([found]) => JSON.parse(found!.head) as PairHead);
    const bodies = ids.length === 0 ? [] : await notes.bodies(ids);
    const seats = await notes.heads(homes.flat());
    const entities = seats.map(([seat]) => (JSON.parse(seat!.head) as SeatHead).naming?.id ?? null);
    return keys.map((key, at) => {
      const { sides, comparison } = JSON.parse(bodies[at]!) as PairBody;
      const side = (place: 0 | 1): Side => ({ entity: entities[2 * at + place]!, ...sides[place] });
      return describeOpen(key, [side(0), side(1)], comparison);
    });
  }

  async merges(entities: readonly string[]): Promise<Merge[][]> {
    return inTurn(entities, async (id) => {
      const cluster = await this.cluster(id);
      return cluster === null ? [] : mergesIn(cluster);
    });
  }

  async refs(asked: readonly RefAsked[]): Promise<(EntityRef | null)[]> {
    const entities = await this.parts.entities(asked.map(({ entity }) => entity));
    return inTurn(asked, async ({ entity: id, ...part }, at) => {
      const entity = entities[at];
      const cluster = entity ? await this.cluster(id) : null;
      return cluster && referTo(entity!, recordsIn(cluster), part);
    });
  }

  async meant(refs: readonly EntityRef[]): Promise<(string | null)[]> {
    const meanings = await this.meanings();
    return keptOnly(inTurn(refs, (ref) => meanings.entityMeant(ref)));
  }

  async entitiesIn(articles: readonly string[]): Promise<Map<string, string>[]> {
    const meanings = await this.meanings();
    return keptOnly(inTurn(articles, (article) => meanings.entitiesIn(article)));
  }

  async decided(entities: readonly string[]): Promise<Decision[][]> {
    const { decisions } = await this.open();
    const meanings = await this.meanings();
    const inForce = decisions.filter(({ undoneAt }) => undoneAt === null);
    const find = async (id: string) => {
      const cluster = await this.cluster(id);
      if (cluster === null) return [];
      const articles = new Set(recordsIn(cluster).map(({ articleId }) => articleId));
      const isNear = ({ anchors }: EntityRef) =>
        anchors.length === 0 || anchors.some(({ article }) => articles.has(article));
      const own: Decision[] = [];
      for (const decision of inForce)
        for (const ref of refsOf(decision.verdict).filter(isNear))
          if (!own.includes(decision) && (await meanings.entityMeant(ref)) === id) own.push(decision);
      return own;
    };
    return keptOnly(inTurn(entities, find));
  }

  async problems(asked: readonly Everything[]): Promise<DecisionProblem[][]> {
    const { decisions } = await this.open();
    const { problems } = await this.apply(decisions);
    return asked.map(() => problems);
  }

  async expectAfter(ahead: readonly DecisionAhead[]): Promise<true[]> {
    const { decisions } = await this.open();
    return inTurn(ahead, async (one) => {
      const { ties } = await this.apply(decisionsAfter(decisions, one));
      if (ties === null) throw new NotKept('what was decided would depend on other articles');
      return true as const;
    });
  }

  private open(): Promise<Opened> {
    this.opening ??= this.openNotes();
    return this.opening;
  }

  private async openNotes(): Promise<Opened> {
    const kept = await this.archive.graphNotes(basisOf(this.reference));
    const decisions = await this.archive.decisions();
    if (kept?.sequence !== this.sequence || (await this.archive.sequence()) !== this.sequence)
      throw new NotKept('the archive keeps no notes of this graph');
    const { notes } = kept;
    const reading = async (id: string) => {
      const [head] = await notes.heads([noteKey.article(id)]);
      return head!.length === 0 ? null : this.archive.readingOfVersion(id);
    };
    return { notes, decisions, reading };
  }

  private async cluster(id: string): Promise<KeptCluster | null> {
    if (this.last?.id !== id) {
      const seats = (await this.placer()).seats;
      this.last = { id, cluster: findCluster(id, seats) };
    }
    return this.last.cluster;
  }

  private async placer(): Promise<RecordPlacer> {
    const { notes } = await this.open();
    return new RecordPlacer(this.reference, notes, this.pause, 'to read');
  }

  private async meanings(): Promise<KeptMeanings> {
    const { decisions, reading } = await this.open();
    return new KeptMeanings(await this.placer(), new Judged(decisions), reading);
  }

  private async apply(decisions: readonly Decision[]) {
    return keptOnly(applyKept(await this.open(), decisions, await this.placer()));
  }
}

/** What a change could not go on from cannot be told, either. */
async function keptOnly<Result>(found: Promise<Result>): Promise<Result> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof CannotContinue) throw new NotKept(error.message);
    throw error;
  }
}

function decisionsAfter(decisions: readonly Decision[], ahead: DecisionAhead): Decision[] {
  if ('undone' in ahead) return decisions.filter(({ number }) => number !== ahead.undone);
  const number = Math.max(0, ...decisions.map((decision) => decision.number)) + 1;
  return [...decisions, { number, verdict: ahead.made, decidedAt: '', undoneAt: null }];
}

/** One after the other, because each reads from the archive. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  find: (item: Item, at: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const [at, item] of items.entries()) results.push(await find(item, at));
  return results;
}

import {
  type Decision,
  type EntityRef,
  isAboutClaim,
  placeOfClaim,
  type Reading,
  refsOf,
} from '@precedent/model';
import { entityAt } from '../build/resolution/decide/entity-at.ts';
import { CannotContinue } from './cannot-continue.ts';
import type { KeptGraph } from './continue-graph.ts';
import type { Judged } from './judged.ts';
import { noteKey } from './note-keys.ts';

/** Articles above which the whole graph is built instead: reading one takes about a millisecond. */
const MOST_NAMED = 1000;

/** A reference for which it is not known yet in which of its articles it is found. */
interface Open {
  ref: EntityRef;
  /** The place of the next anchor to look at. */
  at: number;
  /** The article of the claim that the decision is about: what it adds there may be tied to the other anchors. */
  claimed: string | null;
}

/** Finds the articles that decisions name: of several of one entity, the first that has it is enough. */
export class NamedReadings {
  private readonly kept: Pick<KeptGraph, 'notes' | 'reading'>;
  private readonly judged: readonly Judged[];
  /** The article of the change, of which the readings are known. */
  private readonly own: string | null;
  /** Null for an article that the graph is not built from. */
  private readonly known = new Map<string, Reading | null>();

  /** @param judged by what is decided before and after the change. */
  constructor(kept: Pick<KeptGraph, 'notes' | 'reading'>, judged: readonly Judged[], own: string | null) {
    this.kept = kept;
    this.judged = judged;
    this.own = own;
  }

  /** @throws CannotContinue if these are too many. */
  async find(decisions: readonly Decision[]): Promise<Reading[]> {
    const claimed = decisions.flatMap(({ verdict }) =>
      'says' in verdict ? placeOfClaim(verdict).article : [],
    );
    await this.load(claimed);
    for (let open = decisions.flatMap(openRefs); open.length > 0; ) {
      await this.load(open.flatMap(({ ref, at }) => ref.anchors[at]?.article ?? []));
      open = open
        .filter((one) => one.at < one.ref.anchors.length && !this.isFound(one))
        .map((one) => ({ ...one, at: one.at + 1 }));
    }
    const found = [...this.known].sort(([a], [b]) => (a < b ? -1 : 1));
    return found.flatMap(([, reading]) => reading ?? []);
  }

  private isFound({ ref, at, claimed }: Open): boolean {
    const anchor = ref.anchors[at]!;
    const reading = anchor.article === claimed ? null : (this.known.get(anchor.article) ?? null);
    return (
      reading !== null &&
      this.judged.every((judged) => entityAt(anchor, ref.type, judged.of(reading).entities) !== null)
    );
  }

  private async load(articles: readonly string[]): Promise<void> {
    const missing = [...new Set(articles)].filter((id) => id !== this.own && !this.known.has(id));
    const heads = await this.kept.notes.heads(missing.map(noteKey.article));
    for (const [at, id] of missing.entries()) {
      const isThere = heads[at]!.length > 0;
      const reading = isThere ? await this.kept.reading(id) : null;
      if (isThere && reading === null) throw new CannotContinue('an article is no longer in the archive');
      this.known.set(id, reading);
      if (this.known.size > MOST_NAMED) throw new CannotContinue('decisions name too many articles');
    }
  }
}

/** The entities that a decision is about. */
export function allRefsOf({ verdict }: Decision): EntityRef[] {
  if (!isAboutClaim(verdict)) return refsOf(verdict);
  if (!('says' in verdict)) return [];
  const { subject, object, office } = verdict.says;
  return [subject, object, ...(office?.body ? [office.body] : [])];
}

function openRefs(decision: Decision): Open[] {
  const { verdict } = decision;
  const claimed = 'says' in verdict ? placeOfClaim(verdict).article : null;
  return allRefsOf(decision).map((ref) => ({ ref, at: 0, claimed }));
}

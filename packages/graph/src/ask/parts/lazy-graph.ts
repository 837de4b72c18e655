import { type GraphParts, MissingPart, PrecedentError } from '@precedent/model';
import { expectWhole } from '../../partial/expect-whole.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { LoadedParts } from '../../partial/loaded-parts.ts';
import { PartialGraph } from '../../partial/partial-graph.ts';
import { NOTHING_RESOLVED, type ResolutionParts } from '../../partial/resolution-parts.ts';

/** Far more than any question takes; a question that went on would never end. */
const MOST_ROUNDS = 200;

/** A graph of which only what questions touch is loaded, and kept for the next question. */
export class LazyGraph {
  private readonly loaded: LoadedParts;
  private readonly graph: PartialGraph;
  /** Questions that are being answered. */
  private asking = 0;

  constructor(parts: GraphParts, resolution: ResolutionParts = NOTHING_RESOLVED) {
    this.loaded = new LoadedParts(parts, resolution);
    this.graph = new PartialGraph(this.loaded);
  }

  /** How much was loaded so far, and in how many rounds. */
  get cost(): { rounds: number; entities: number; facts: number; claims: number } {
    return { rounds: this.loaded.rounds, ...this.loaded.size };
  }

  /**
   * What `answer` makes of the graph. It is called again whenever something that it needs has been loaded, so it must not
   * do anything else than compute. Claims in its result come with their quotes: it should have only those that are shown.
   */
  async ask<Result>(answer: (graph: GraphView) => Result): Promise<Result> {
    this.asking += 1;
    this.loaded.questions += 1;
    try {
      return await this.answerInRounds(answer);
    } finally {
      this.asking -= 1;
      if (this.asking === 0) this.loaded.steps.clear();
    }
  }

  private async answerInRounds<Result>(answer: (graph: GraphView) => Result): Promise<Result> {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      try {
        const result = answer(this.graph);
        expectWhole(result);
        return result;
      } catch (error) {
        if (!(error instanceof MissingPart)) throw error;
      }
      await this.loaded.load();
    }
    throw new PrecedentError(
      'too_costly',
      `the answer needs more than ${MOST_ROUNDS} rounds of loading`,
      'Ask a narrower question, and report this one.',
    );
  }
}

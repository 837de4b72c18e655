import { type GraphToKeep, PrecedentError } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** Keeps the graph of an archive in it, one state after the other, while requests are answered. */
export class GraphKeeper {
  private readonly archive: Pick<Archive, 'keepGraph'>;
  private last: Pick<GraphToKeep, 'sequence' | 'entities' | 'facts'> | null = null;
  private next: GraphToKeep | null = null;
  private work: Promise<void> | null = null;

  private readonly log: (line: string) => void;

  constructor(archive: Pick<Archive, 'keepGraph'>, log: (line: string) => void) {
    this.archive = archive;
    this.log = log;
  }

  /** Returns at once. Of several graphs that wait, only the last is kept. */
  keep(graph: GraphToKeep): void {
    this.next = graph;
    this.work ??= this.keepAll().finally(() => {
      this.work = null;
    });
  }

  /** Resolves when nothing waits to be kept. */
  async settled(): Promise<void> {
    await this.work;
  }

  private async keepAll(): Promise<void> {
    for (let graph = this.next; graph !== null; graph = this.next) {
      this.next = null;
      const isKept = await this.tryToKeep(graph);
      const { sequence, entities, facts } = graph;
      this.last = isKept ? { sequence, entities, facts } : null;
    }
  }

  /** What cannot be kept, because the disk is full or the archive locked, is built again another time. */
  private async tryToKeep(graph: GraphToKeep): Promise<boolean> {
    try {
      return await this.archive.keepGraph(graph, this.last);
    } catch (error) {
      if (!(error instanceof PrecedentError)) this.log(`the graph was not kept: ${error}`);
      return false;
    }
  }
}

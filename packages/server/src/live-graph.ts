import { buildGraph, type PrecedentGraph } from '@precedent/graph';
import type { Reading, Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';

/** The graph of an archive, kept up to date: each call includes what other processes have added. */
export class LiveGraph {
  private readonly archive: Archive;
  private readonly reference: Reference;
  /** By article id; null until first loaded. */
  private readings: Map<string, Reading> | null = null;
  private sequence = 0;
  private graph: PrecedentGraph | null = null;
  private refreshing: Promise<PrecedentGraph> | null = null;

  constructor(archive: Archive, reference: Reference) {
    this.archive = archive;
    this.reference = reference;
  }

  /** The graph with everything archived before this call. Concurrent callers share one refresh. */
  async current(): Promise<PrecedentGraph> {
    const sequence = await this.archive.sequence();
    // A refresh in progress may have started before the latest change: wait for it, then check again.
    while (this.graph === null || this.sequence < sequence) await this.refreshOnce();
    return this.graph;
  }

  private refreshOnce(): Promise<PrecedentGraph> {
    this.refreshing ??= this.refresh().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async refresh(): Promise<PrecedentGraph> {
    // Before the readings: what is added while they load is loaded again later rather than missed.
    let sequence = await this.archive.sequence();
    if (this.readings === null) this.readings = await this.readAll();
    else sequence = await this.readChanges(this.readings, sequence);
    const [decisions, listed] = [await this.archive.decisions(), await this.archive.listedEntities()];
    this.graph = buildGraph(this.readings.values(), { ...this.reference, listed }, decisions);
    this.sequence = sequence;
    return this.graph;
  }

  private async readAll(): Promise<Map<string, Reading>> {
    const readings = new Map<string, Reading>();
    for await (const reading of this.archive.readings()) readings.set(reading.article.id, reading);
    return readings;
  }

  private async readChanges(readings: Map<string, Reading>, sequence: number): Promise<number> {
    const changes = await this.archive.changes(this.sequence);
    for (const articleId of new Set(
      changes.flatMap((change) => ('articleId' in change ? [change.articleId] : [])),
    )) {
      const reading = await this.archive.reading(articleId);
      if (reading) readings.set(articleId, reading);
      else readings.delete(articleId);
    }
    return Math.max(sequence, changes.at(-1)?.sequence ?? 0);
  }
}

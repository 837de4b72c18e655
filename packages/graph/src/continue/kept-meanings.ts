import type { EntityRef, Reading } from '@precedent/model';
import { findListed, recordAt } from '../build/resolution/decide/find-record.ts';
import { NO_TIES } from '../build/resolution/decide/ties.ts';
import { orderListed, recordListed } from '../build/resolution/records/list-records.ts';
import { NotKept } from '../partial/resolution-parts.ts';
import type { Judged } from './judged.ts';
import type { RecordPlacer } from './place-records.ts';
import type { PlacedRecord } from './placed-record.ts';
import { recordsOf } from './reading-records.ts';

/** Which kept entities references of decisions mean, and articles name. */
export class KeptMeanings {
  private readonly placer: RecordPlacer;
  private readonly judged: Judged;
  private readonly reading: (articleId: string) => Promise<Reading | null>;
  private readonly records = new Map<string, PlacedRecord[]>();

  constructor(placer: RecordPlacer, judged: Judged, reading: KeptMeanings['reading']) {
    this.placer = placer;
    this.judged = judged;
    this.reading = reading;
  }

  /** @throws NotKept if no article or list that the reference names has it: another article may. */
  async entityMeant(ref: EntityRef): Promise<string | null> {
    const found = ref.anchors.length > 0 ? await this.findAnchored(ref) : await this.findListed(ref);
    if (found === null) throw new NotKept(`"${ref.name}" is not where it was`);
    const [id] = await this.placer.entityIds([found]);
    return id!;
  }

  /** Ids of its entities, by their ids in its reading. */
  async entitiesIn(articleId: string): Promise<Map<string, string>> {
    return this.placer.idsBefore(await this.recordsIn(articleId));
  }

  private async findAnchored(ref: EntityRef): Promise<PlacedRecord | null> {
    for (const anchor of ref.anchors) {
      const placed = await this.recordsIn(anchor.article);
      const record = recordAt(
        anchor,
        ref,
        placed.map((one) => one.record),
      );
      if (record !== null) return placed.find((one) => one.record === record)!;
    }
    return null;
  }

  private async findListed(ref: EntityRef): Promise<PlacedRecord | null> {
    const { context } = this.placer;
    const listed = await this.placer.listedLinked([ref.links]);
    const records = orderListed(listed).map((one) => recordListed(one, context));
    const record = findListed(records, ref);
    return record && { record, place: 0, ties: NO_TIES };
  }

  private async recordsIn(articleId: string): Promise<PlacedRecord[]> {
    const known = this.records.get(articleId);
    if (known) return known;
    const reading = await this.reading(articleId);
    const records = recordsOf(reading && this.judged.of(reading), this.placer.context);
    this.records.set(articleId, records);
    return records;
  }
}

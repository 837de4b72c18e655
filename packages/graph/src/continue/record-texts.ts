import { encodeRecord, type PlacedRecord, textsIn } from './placed-record.ts';

/** Records as the body of a note. What is written of one that a kept note has need not be made again. */
export class RecordTexts {
  private readonly texts = new Map<PlacedRecord, string>();

  /**
   * @param records those of a kept note, in its order.
   * @param body of the note.
   */
  know(records: readonly PlacedRecord[], body: string): void {
    if (records.some(({ record }) => record.listed !== null)) return;
    const texts = textsIn(body);
    if (texts.length === records.length)
      for (const [at, one] of records.entries()) this.texts.set(one, texts[at]!);
  }

  write(records: readonly PlacedRecord[]): string {
    const texts = records.map((one) => this.texts.get(one) ?? JSON.stringify(encodeRecord(one)));
    return `[${texts.join(',')}]`;
  }
}

import { encodeRecord, type PlacedRecord } from './placed-record.ts';

/** A record of an article begins with the key of its reading, which is JSON itself. No text within a record can have this. */
const BETWEEN = ',[["[\\"';

/** Records as the body of a note. What is written of one that a kept note has need not be made again. */
export class RecordTexts {
  private readonly texts = new Map<PlacedRecord, string>();

  /**
   * @param records those of a kept note, in its order.
   * @param body of the note.
   */
  know(records: readonly PlacedRecord[], body: string): void {
    if (records.some(({ record }) => record.listed !== null)) return;
    const texts = split(body);
    if (texts.length === records.length)
      for (const [at, one] of records.entries()) this.texts.set(one, texts[at]!);
  }

  write(records: readonly PlacedRecord[]): string {
    const texts = records.map((one) => this.texts.get(one) ?? JSON.stringify(encodeRecord(one)));
    return `[${texts.join(',')}]`;
  }
}

function split(body: string): string[] {
  const texts: string[] = [];
  let start = 1;
  for (let end = body.indexOf(BETWEEN); end >= 0; end = body.indexOf(BETWEEN, start)) {
    texts.push(body.slice(start, end));
    start = end + 1;
  }
  return [...texts, body.slice(start, -1)];
}

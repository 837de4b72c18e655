import { expect, test } from 'vitest';
import { NO_TIES } from '../build/resolution/decide/ties.ts';
import type { EntityRecord } from '../build/resolution/records/entity-record.ts';
import { encodeRecord, type PlacedRecord } from './placed-record.ts';
import { RecordTexts } from './record-texts.ts';

function recordOf(article: string, name: string, place = 0): PlacedRecord {
  const record: EntityRecord = {
    reading: JSON.stringify([article, 'reader', '1']),
    articleId: article,
    text: '',
    entity: { id: 'e1', type: 'person', name, aliases: [name], links: {}, mentions: [] },
    type: 'person',
    entry: null,
    listed: null,
    coreName: null,
    givenName: null,
    countries: new Map([[`country ${name}`, { label: name, confidence: 1 }]]),
    setting: null,
    offices: [],
    neighbours: new Map([[`person ${name}`, name]]),
    publishedAt: null,
  };
  return { record, place, ties: NO_TIES };
}

function bodyOf(records: readonly PlacedRecord[]): string {
  return JSON.stringify(records.map(encodeRecord));
}

test('records that a kept note has are written as it has them, whatever their names are', () => {
  const names = ['Anna Smith', ',[["[\\"', '"],[["["', '[["', '\\'];
  const kept = names.map((name, at) => recordOf(`a"${at}`, name));
  const texts = new RecordTexts();
  texts.know(kept, bodyOf(kept));
  const fresh = recordOf('b', 'Boris Keller');
  const records = [...kept.slice(0, 2), fresh, ...kept.slice(3)];
  expect(texts.write(records)).toBe(bodyOf(records));
});

test('a record that has changed is not written as the kept note has it', () => {
  const kept = [recordOf('a', 'Anna Smith'), recordOf('b', 'Anna Smith')];
  const texts = new RecordTexts();
  texts.know(kept, bodyOf(kept));
  const records = [{ ...kept[0]!, place: 7 }, kept[1]!];
  expect(texts.write(records)).toBe(bodyOf(records));
});

test('the texts of a kept note are taken from it', () => {
  const kept = [recordOf('a', 'Anna Smith'), recordOf('b', 'Anna Smith')];
  const texts = new RecordTexts();
  texts.know(kept, bodyOf(kept).replaceAll('Anna', 'Emma'));
  expect(texts.write([kept[1]!])).toBe(
    `[${JSON.stringify(encodeRecord(kept[1]!)).replaceAll('Anna', 'Emma')}]`,
  );
});

import { PrecedentError } from '@precedent/model';
import { expect, test } from 'vitest';
import { readEntityList } from './read-entity-list.ts';

const read = (file: string, lines: string[], type: Parameters<typeof readEntityList>[1] = null) =>
  readEntityList({ file, content: lines.join('\n') }, type);

test('a table of Wikidata items with one row per office gives one entity per item', () => {
  const { list, problems } = read(
    'people.csv',
    [
      'item,itemLabel,itemAltLabel,countryLabel,positionLabel,dateOfBirth',
      'http://www.wikidata.org/entity/Q57792,Mark Rutte,M. Rutte,Netherlands,Prime Minister of the Netherlands,1967-02-14T00:00:00Z',
      'http://www.wikidata.org/entity/Q57792,Mark Rutte,M. Rutte,Netherlands,Secretary General of NATO,1967-02-14T00:00:00Z',
    ],
    'person',
  );
  expect(problems).toEqual([]);
  expect(list.entities).toEqual([
    {
      id: 'Q57792',
      type: 'person',
      name: 'Mark Rutte',
      aliases: ['M. Rutte'],
      links: { wikidata: 'Q57792' },
      countries: ['Netherlands'],
      offices: ['Prime Minister of the Netherlands', 'Secretary General of NATO'],
      born: '1967-02-14',
      died: null,
    },
  ]);
});

test('FollowTheMoney entities keep their id, Wikidata item and web address; sanctions are skipped', () => {
  const { list, skipped } = read('targets.jsonl', [
    JSON.stringify({
      id: 'NK-abc',
      schema: 'Person',
      properties: {
        name: ['Mark Rutte'],
        alias: ['Rutte, Mark'],
        country: ['nl'],
        birthDate: ['1967'],
        wikidataId: ['Q57792'],
        sourceUrl: ['https://example.org/rutte'],
      },
    }),
    JSON.stringify({ id: 's-1', schema: 'Sanction', properties: { entity: ['NK-abc'] } }),
  ]);
  expect(skipped).toBe(1);
  expect(list.entities).toMatchObject([
    {
      id: 'NK-abc',
      aliases: ['Rutte, Mark'],
      links: { ftm: 'NK-abc', wikidata: 'Q57792', url: 'https://example.org/rutte' },
      countries: ['nl'],
      born: '1967',
    },
  ]);
});

test('items of a Wikidata dump are read by their English label, in an array or one per line', () => {
  const value = (value: unknown) => [{ mainsnak: { datavalue: { value } } }];
  const item = {
    id: 'Q57792',
    labels: { en: { value: 'Mark Rutte' } },
    aliases: { en: [{ value: 'M. Rutte' }] },
    claims: {
      P31: value({ id: 'Q5' }),
      P27: value({ id: 'Q55' }),
      P569: value({ time: '+1967-02-14T00:00:00Z' }),
    },
  };
  const { list } = read('dump.json', ['[', `${JSON.stringify(item)},`, ']']);
  expect(list.entities).toMatchObject([
    { id: 'Q57792', type: 'person', aliases: ['M. Rutte'], countries: ['Q55'], born: '1967-02-14' },
  ]);
});

test('an incomplete record is reported with its line, and the rest is read', () => {
  const { list, problems } = read('people.csv', ['id,name,type', 'Q1,,person', 'Q2,Ana Lima,person']);
  expect(problems).toMatchObject([{ file: 'people.csv', line: 2, message: 'the row has no name' }]);
  expect(list.entities.map(({ id }) => id)).toEqual(['Q2']);
  expect(read('a.jsonl', ['{"id":', '{"id":"Q2","name":"Ana Lima","type":"person"}']).problems).toMatchObject(
    [{ line: 1, message: 'the line is not a JSON object' }],
  );
});

test('a file without usable records is refused, and so is a file of another type', () => {
  expect(() => read('people.csv', ['id,name', 'Q1,Ana Lima'])).toThrow(/type of Ana Lima is not given/);
  expect(() => read('people.csv', ['id,name'])).toThrow(PrecedentError);
  expect(() => read('people.xlsx', ['x'])).toThrow(/not a list/);
});

test('a list is identified by its content', () => {
  const lines = ['id,name,type', 'Q1,Ana Lima,person'];
  expect(read('a.csv', lines).list.id).toBe(read('b.csv', lines).list.id);
  expect(read('a.csv', lines).list.id).not.toBe(read('a.csv', [...lines, 'Q2,Ben Okri,person']).list.id);
});

test('100,000 records of one entity are read in a second or two, and of very many aliases the first are kept', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => `Q1,John Smith,person,Alias ${index}`);
  const { list, problems } = read('people.csv', ['id,name,type,aliases', ...rows]);
  expect(list.entities.map(({ aliases }) => aliases.length)).toEqual([1000]);
  expect(problems).toMatchObject([
    { line: 2, message: 'John Smith has more than 1,000 aliases; the others are left out' },
  ]);
});

test('a record with 100,000 aliases keeps the first of them', () => {
  const aliases = Array.from({ length: 100_000 }, (_, index) => `Alias ${index}`).join(';');
  const { list, problems } = read('people.csv', ['id,name,type,aliases', `Q1,John Smith,person,${aliases}`]);
  expect(list.entities[0]?.aliases).toHaveLength(1000);
  expect(problems).toHaveLength(1);
});

import type { Reading } from '@precedent/model';
import { tenureRow, type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { orderReadings } from '../order/order-readings.ts';
import { resolveEntities } from './resolve-entities.ts';

const reference = await loadReference();

function resolve(...readings: Reading[]) {
  return resolveEntities(orderReadings(readings), reference);
}

function ids(...readings: Reading[]): string[] {
  return resolve(...readings).entities.map(({ id }) => id);
}

/** An article in which the person holds an office of a country. */
function holder(
  article: string,
  person: string,
  office: string,
  country: string,
  more: WrittenClaim[] = [],
): Reading {
  const claim = {
    subject: `person ${person}`,
    relation: 'holds_office',
    object: `country ${country}`,
    office,
  };
  return writeReading({ id: article }, [claim, ...more]);
}

/** An article that names two entities and says nothing else to identify them. */
function meeting(article: string, a: string, b: string): Reading {
  return writeReading({ id: article }, [{ subject: a, relation: 'met', object: b }]);
}

test('a country under its name, adjective and capital is one entity, with the name from the gazetteer', () => {
  const readings = ['Netherlands', 'Dutch', 'The Hague'].map((name, index) =>
    meeting(`a${index}`, `country ${name}`, 'country France'),
  );
  const { entities } = resolve(...readings);
  expect(entities.map(({ id, name }) => [id, name])).toEqual([
    ['country/france', 'France'],
    ['country/netherlands', 'Netherlands'],
  ]);
});

test('the same full name in two articles is one person', () => {
  expect(
    ids(meeting('a', 'person Ana Lima', 'country France'), meeting('b', 'person Ana Lima', 'country Spain')),
  ).toContain('person/ana-lima');
});

test('two lists that give one term under two forms of a name mean one person, whoever else has such a name', () => {
  const term = (file: string, name: string, from: string, to: string) =>
    writeReading({ id: file, kind: 'facts' }, [
      tenureRow(name, 'President', 'country United States', from, to),
    ]);
  // Long after, an article calls him "President Clinton".
  const mention = (id: string) =>
    writeReading({ id, publishedAt: '2019-10-10' }, [
      {
        subject: 'person Bill Clinton',
        relation: 'holds_office',
        object: 'country United States',
        office: 'President',
        status: 'current',
      },
    ]);
  const readings = [
    term('a', 'William Jefferson Clinton', '1993-01-20', '2001-01-20'),
    term('b', 'Bill Clinton', '1993-01-20', '2001-01-20'),
    mention('c'),
    mention('d'),
  ];
  expect(ids(...readings).filter((id) => id.startsWith('person'))).toEqual(['person/bill-clinton']);
});

test('the same name with different offices in different countries is two people', () => {
  const here = holder('a', 'John Smith', 'Finance Minister', 'Canada');
  const there = holder('b', 'John Smith', 'Defence Minister', 'Australia');
  expect(ids(here, there).filter((id) => id.startsWith('person'))).toEqual([
    'person/john-smith',
    'person/john-smith-australia',
  ]);
});

test('an article with no details about a name that two people share is assigned to neither', () => {
  const here = holder('a', 'John Smith', 'Finance Minister', 'Canada');
  const there = holder('b', 'John Smith', 'Defence Minister', 'Australia');
  const { entities, open } = resolve(here, there, meeting('c', 'person John Smith', 'country France'));
  expect(entities.filter(({ type }) => type === 'person')).toHaveLength(3);
  expect(open.length).toBeGreaterThan(0);
});

test('a family name alone means the only full name that it matches', () => {
  const full = holder('a', 'Mark Rutte', 'Prime Minister', 'Netherlands');
  const { entities, merges } = resolve(full, meeting('b', 'person Rutte', 'country France'));
  expect(entities.find(({ type }) => type === 'person')).toMatchObject({
    id: 'person/mark-rutte',
    aliases: ['Rutte'],
  });
  expect(merges[0]).toMatchObject({
    entity: 'person/mark-rutte',
    sides: [{ name: 'Mark Rutte' }, { name: 'Rutte' }],
  });
  expect(merges[0]!.reasons[0]!.feature).toBe('name:family-name');
});

test('a family name that matches two full names stays apart', () => {
  const boris = holder('a', 'Boris Johnson', 'Prime Minister', 'United Kingdom');
  const mike = meeting('b', 'person Mike Johnson', 'country France');
  expect(ids(boris, mike, meeting('c', 'person Johnson', 'country Spain'))).toContain('person/johnson');
});

test('a family name that matches two full names means the one with the same office', () => {
  const boris = holder('a', 'Boris Johnson', 'Prime Minister', 'United Kingdom');
  const mike = meeting('b', 'person Mike Johnson', 'country France');
  const { merges } = resolve(boris, mike, holder('c', 'Johnson', 'Prime Minister', 'United Kingdom'));
  const [merge, ...others] = merges.filter(({ entity }) => entity.startsWith('person'));
  expect(others).toEqual([]);
  expect(merge).toMatchObject({ entity: 'person/boris-johnson', sides: [{}, { name: 'Johnson' }] });
  expect(merge!.reasons.map(({ detail }) => detail)).toContain('both Prime Minister of the United Kingdom');
});

test('a family name does not match somebody of another country', () => {
  const boris = holder('a', 'Boris Johnson', 'Prime Minister', 'United Kingdom');
  expect(ids(boris, holder('b', 'Johnson', 'Governor General', 'New Zealand'))).toContain('person/johnson');
});

test('a name that matches two others does not merge those two', () => {
  const son = holder('a', 'George W. Bush', 'President', 'United States');
  const father = holder('b', 'George H. W. Bush', 'President', 'United States');
  const either = holder('c', 'George Bush', 'President', 'United States');
  const persons = ids(son, father, either).filter((id) => id.startsWith('person'));
  expect(persons).toEqual(['person/george-bush', 'person/george-h-w-bush', 'person/george-w-bush']);
});

test('A and C, which both match B, stay apart if they have no name in common', () => {
  const named = (article: string, name: string) =>
    writeReading(
      { id: article },
      [{ subject: `institution ${name}`, relation: 'met', object: 'country France' }],
      { [`institution ${name}`]: ['NGB'] },
    );
  const either = meeting('c', 'institution NGB', 'country Spain');
  const bodies = ids(named('a', 'Northern Grain Board'), named('b', 'New Gas Bureau'), either);
  expect(bodies.filter((id) => id.startsWith('institution'))).toEqual(
    expect.arrayContaining(['institution/new-gas-bureau', 'institution/northern-grain-board']),
  );
});

test('A and C stay apart if their countries differ, even if B has both countries', () => {
  const here = holder('a', 'John Smith', 'Finance Minister', 'Canada');
  const there = holder('b', 'John Smith', 'Defence Minister', 'Australia');
  const both = holder('c', 'John Smith', 'Finance Minister', 'Canada', [
    {
      subject: 'person John Smith',
      relation: 'holds_office',
      object: 'country Australia',
      office: 'Defence Minister',
    },
  ]);
  const { entities, open } = resolve(here, there, both);
  expect(entities.filter(({ type }) => type === 'person').length).toBeGreaterThan(1);
  expect(open.flatMap(({ reasons }) => reasons.map(({ feature }) => feature))).toContain('misfit');
});

test('offices of different countries at the same time are reported as evidence against', () => {
  const tenure = (article: string, country: string, office: string, from: string, to: string) =>
    writeReading({ id: article }, [tenureRow('Ana Lima', office, `country ${country}`, from, to)]);
  const here = tenure('a', 'Canada', 'Finance Minister', '2001', '2009');
  const atOnce = resolve(here, tenure('b', 'Spain', 'Defence Minister', '2004', '2006'));
  const later = resolve(here, tenure('b', 'Spain', 'Defence Minister', '2011', '2016'));
  expect(atOnce.open).toEqual([]);
  expect(later.open[0]!.reasons.map(({ detail }) => detail)).toContain(
    'different countries: Spain and Canada',
  );
  expect(later.entities.filter(({ type }) => type === 'person')).toHaveLength(2);
});

test('a namesake in office a century earlier is somebody else', () => {
  const president = (article: string, from: string, to: string) =>
    writeReading({ id: article }, [tenureRow('Ana Lima', 'President', 'country Aldovia', from, to)]);
  expect(
    ids(president('a', '1901', '1905'), president('b', '2001', '2005')).filter((id) =>
      id.startsWith('person'),
    ),
  ).toHaveLength(2);
});

test('two entities of one reading are not merged', () => {
  const reading = meeting('a', 'person Bush', 'person George Bush');
  expect(ids(reading)).toEqual(['person/bush', 'person/george-bush']);
});

test('different Wikidata identifiers keep one name apart', () => {
  const withLink = (article: string, wikidata: string) => {
    const reading = meeting(article, 'person Ana Lima', 'country France');
    reading.entities[0]!.links = { wikidata };
    return reading;
  };
  expect(ids(withLink('a', 'Q1'), withLink('b', 'Q2')).filter((id) => id.startsWith('person'))).toHaveLength(
    2,
  );
  expect(ids(withLink('a', 'Q1'), withLink('b', 'Q1')).filter((id) => id.startsWith('person'))).toHaveLength(
    1,
  );
});

test('an acronym that one article explains means the same body in other articles', () => {
  const defines = writeReading(
    { id: 'a' },
    [{ subject: 'institution Northern Grain Board', relation: 'met', object: 'country France' }],
    { 'institution Northern Grain Board': ['NGB'] },
  );
  expect(ids(defines, meeting('b', 'institution NGB', 'country Spain'))).toContain(
    'institution/northern-grain-board',
  );
  expect(ids(defines, meeting('b', 'institution NGB', 'country Spain'))).not.toContain('institution/ngb');
});

test('bodies that every country has are merged only if the articles are about the same country', () => {
  const court = (article: string, country: string) =>
    writeReading({ id: article }, [
      { subject: 'institution Council of Ministers', relation: 'criticised', object: `country ${country}` },
      { subject: 'institution Council of Ministers', relation: 'met', object: `country ${country}` },
    ]);
  const councils = (...readings: Reading[]) => ids(...readings).filter((id) => id.startsWith('institution'));
  const generic = (article: string, country: string) =>
    writeReading({ id: article }, [
      { subject: 'institution Constitutional Court', relation: 'criticised', object: `country ${country}` },
    ]);
  expect(councils(court('a', 'Poland'), court('b', 'Spain'))).toHaveLength(1);
  expect(councils(generic('a', 'Poland'), generic('b', 'Poland'))).toHaveLength(1);
  expect(councils(generic('a', 'Poland'), generic('b', 'Spain'))).toHaveLength(2);
});

test('the same name with two types is two entities', () => {
  const place = meeting('a', 'place Springfield', 'person Ana Lima');
  const body = meeting('b', 'institution Springfield', 'person Ana Lima');
  expect(ids(place, body)).toEqual(['institution/springfield', 'person/ana-lima', 'place/springfield']);
});

test('the name shown is the whole name that most articles use', () => {
  const readings = [
    meeting('a', 'person Donald J. Trump', 'country France'),
    meeting('b', 'person Donald Trump', 'country France'),
    meeting('c', 'person Donald Trump', 'country France'),
    meeting('d', 'person Trump', 'country France'),
    meeting('e', 'person Trump', 'country France'),
    meeting('f', 'person Trump', 'country France'),
  ];
  const person = resolve(...readings).entities.find(({ type }) => type === 'person');
  expect(person).toMatchObject({ id: 'person/donald-trump', aliases: ['Donald J. Trump', 'Trump'] });
});

test('a suffix distinguishes a son from his father, unless the office shows that the son is meant', () => {
  const father = holder('a', 'Donald Trump', 'President', 'United States');
  expect(ids(father, meeting('b', 'person Donald Trump Jr.', 'country France'))).toContain(
    'person/donald-trump-jr',
  );
  const himself = holder('b', 'Donald Trump Jr.', 'President', 'United States');
  expect(ids(father, himself).filter((id) => id.startsWith('person'))).toHaveLength(1);
});

test('holders of one office years apart with similar names are two people', () => {
  const term = (article: string, name: string, from: string, to: string) =>
    writeReading({ id: article }, [tenureRow(name, 'President', 'country Aldovia', from, to)]);
  const apart = [term('a', 'Ana B. Lima', '2001', '2009'), term('b', 'Ana Lima', '1989', '1993')];
  expect(ids(...apart).filter((id) => id.startsWith('person'))).toHaveLength(2);
  const again = [term('a', 'Ana Lima', '2001', '2009'), term('b', 'Ana Lima', '1989', '1993')];
  expect(ids(...again).filter((id) => id.startsWith('person'))).toHaveLength(1);
});

test('a body with a common name is merged with the one whose name includes the country', () => {
  const court = (article: string, name: string, country: string) =>
    writeReading({ id: article }, [
      { subject: `institution ${name}`, relation: 'part_of', object: `country ${country}` },
    ]);
  const bodies = (...readings: Reading[]) => ids(...readings).filter((id) => id.startsWith('institution'));
  const indian = court('a', 'Supreme Court of India', 'India');
  expect(bodies(indian, court('b', 'Supreme Court', 'India'))).toHaveLength(1);
  expect(bodies(indian, court('b', 'Supreme Court', 'Brazil'))).toHaveLength(2);
});

test('a body of another country is not the one of that name in the gazetteer', () => {
  const party = (article: string, country: string) =>
    writeReading({ id: article }, [
      { subject: 'institution Labour Party', relation: 'part_of', object: `country ${country}` },
    ]);
  const { entities } = resolve(party('a', 'United Kingdom'), party('b', 'New Zealand'));
  expect(entities.filter(({ type }) => type === 'institution')).toHaveLength(2);
});

/** An article that says which country a party belongs to. */
function party(article: string, name: string, country: string): Reading {
  const body = `institution ${name}`;
  return writeReading({ id: article }, [
    { subject: body, relation: 'part_of', object: `country ${country}` },
    { subject: 'person Karl Ozols', relation: 'holds_office', object: body, office: 'Leader' },
  ]);
}

test('a body with its country before or after its name is one entity', () => {
  const { entities } = resolve(
    party('a', 'Free Liberty Party of Latvia', 'Latvia'),
    party('b', 'Latvian Free Liberty Party', 'Latvia'),
  );
  expect(entities.filter(({ type }) => type === 'institution')).toHaveLength(1);
});

test('an acronym is compared with a full name that has its country in it', () => {
  const { open } = resolve(
    party('a', 'Free Liberty Party of Latvia', 'Latvia'),
    meeting('b', 'person Ann Lee', 'institution FLP'),
  );
  expect(open[0]!.reasons[0]).toMatchObject({ feature: 'name:acronym' });
});

test('names that the gazetteer links are merged with a reason', () => {
  const { merges } = resolve(
    meeting('a', 'person Ann Lee', 'institution World Trade Organization'),
    meeting('b', 'person Bob Dow', 'institution WTO'),
  );
  expect(merges).toMatchObject([
    {
      entity: 'institution/wto',
      score: 1,
      reasons: [{ feature: 'link', detail: 'same identifier Q7825: World Trade Organization, WTO' }],
    },
  ]);
});

test('articles that say the same under one full name are merged with a reason', () => {
  const { merges } = resolve(...['a', 'b', 'c'].map((id) => meeting(id, 'person Ann Lee', 'person Bob Dow')));
  const [merge] = merges.filter(({ entity }) => entity === 'person/ann-lee');
  expect(merge).toMatchObject({ sides: [{ articles: 1 }, { articles: 2 }], reasons: [{ feature: 'alike' }] });
});

test('a list that has one name in 20,000 rows does not make the work quadratic', () => {
  const listed = Array.from({ length: 20_000 }, (_, at) => ({
    id: `Q${at}`,
    type: 'person' as const,
    name: 'John Smith',
    aliases: [],
    links: { wikidata: `Q${at}` },
    countries: [],
    offices: [],
    born: null,
    died: null,
  }));
  const readings = [
    meeting('a', 'person John Smith', 'person Ana Lima'),
    meeting('b', 'person John Smith', 'person Ben Okri'),
  ];
  const started = process.cpuUsage();
  const { entities } = resolveEntities(orderReadings(readings), { ...reference, listed });
  // Each with each would be 200 million comparisons.
  expect(process.cpuUsage(started).user).toBeLessThan(20_000_000);
  expect(entities.map(({ id }) => id)).toEqual(['person/ana-lima', 'person/ben-okri', 'person/john-smith']);
});

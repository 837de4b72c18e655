import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datePrefixSchema, foldName } from '@precedent/model';
import { expect, test } from 'vitest';
import { DATA_DIR } from './data-dir.ts';
import { loadReference } from './load-reference.ts';

const { gazetteer, officeTitles } = await loadReference();

test('every body with a head title is in the gazetteer, and has one head title', () => {
  const ids = new Set(gazetteer.map(({ id }) => id));
  const heads = officeTitles.flatMap((title) => title.heads);
  expect(heads.filter((head) => !ids.has(head))).toEqual([]);
  expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
});

test('every state that a title names is a country of the gazetteer', () => {
  const countries = new Set(gazetteer.filter(({ type }) => type === 'country').map(({ id }) => id));
  const states = officeTitles.flatMap((title) => [...title.only_states, ...title.never_states]);
  expect(states.length).toBeGreaterThan(0);
  expect(states.filter((state) => !countries.has(state))).toEqual([]);
});

test('no form belongs to two titles', () => {
  const owners = new Map<string, Set<string>>();
  for (const { title, synonyms } of officeTitles)
    for (const form of [title, ...synonyms].map(foldName))
      owners.set(form, (owners.get(form) ?? new Set()).add(title));
  expect([...owners].filter(([, titles]) => titles.size > 1)).toEqual([]);
});

test('synonyms are lower case', () => {
  const synonyms = officeTitles.flatMap((title) => title.synonyms);
  expect(synonyms.filter((synonym) => synonym !== synonym.toLowerCase())).toEqual([]);
});

test.each([
  ['nato', 'Secretary General'],
  ['imf', 'Managing Director'],
  ['us-defense-department', 'Secretary of Defense'],
  ['uk-labour-party', 'Leader'],
])('the head of %s is its %s', (body, title) => {
  expect(officeTitles.find(({ heads }) => heads.includes(body))?.title).toBe(title);
});

/**
 * The one vacancy according to NATO's own pages: Solana's last day was 6 October 1999, Robertson's first the
 * 14th.
 */
const VACANCY = { from: '1999-10-06', to: '1999-10-14' };

test('the Secretaries General of NATO follow one another with a single gap, each with a source', async () => {
  const file = await readFile(join(DATA_DIR, 'facts', 'nato-secretaries-general.csv'), 'utf8');
  const [header, ...rows] = file.trim().split('\n');
  expect(header).toBe('subject,relation,object,office,from,to,status,source,subject_type,object_type');
  const terms = rows.map((row) => {
    const [person, , , office, from, to, , source] = row.split(',') as string[];
    return { person, office, from, to, source };
  });
  expect(terms[0]).toMatchObject({ person: 'Lord Ismay', from: '1952-04-04' });
  expect(terms.at(-1)).toMatchObject({ person: 'Mark Rutte', from: '2024-10-01', to: '' });
  const gaps = terms.slice(1).flatMap((term, at) => {
    const { to } = terms[at]!;
    return to === term.from ? [] : [{ from: to, to: term.from }];
  });
  expect(gaps).toEqual([VACANCY]);
  for (const { office, from, source } of terms) {
    expect(office).toBe('Secretary General of NATO');
    expect(datePrefixSchema.safeParse(from).success).toBe(true);
    expect(source).not.toBe('');
  }
});

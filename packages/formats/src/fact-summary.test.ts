import { Ontology, type Reference } from '@precedent/model';
import { expect, test } from 'vitest';
import { summariseFact } from './fact-summary.ts';
import { claimQuoting, factOf, reference } from './testing/graphs.ts';

const { data } = reference.ontology;
const leads = { ...data.relations.met!, label: 'leads', lasts: true, office: { subject: 'holds' as const } };
const withLeaders = {
  ontology: new Ontology({ ...data, relations: { ...data.relations, leads } }),
} as Reference;

test('an edge between a holder and a body is labelled with the office, if it is known', () => {
  const label = 'Prime Minister of the Netherlands';
  const office = { id: 'prime minister', title: 'Prime Minister', body: 'netherlands', label };
  expect(summariseFact(factOf({ relation: 'leads', office }), withLeaders).label).toBe(label);
  expect(summariseFact(factOf({ relation: 'leads' }), withLeaders).label).toBe('leads');
  expect(summariseFact(factOf({ office }), withLeaders).label).toBe('succeeded');
});

test('a source is cited by title and address, never by the path of a file', () => {
  const { article } = claimQuoting('Ann succeeded Bob.');
  const cite = (changes: Partial<typeof article>) =>
    summariseFact(factOf({ claims: [claimQuoting('', { article: { ...article, ...changes } })] }), reference)
      .quote_source;
  expect(cite({})).toBe('A title, https://news.example/1?a=1&b=2');
  expect(cite({ url: null, source: 'Tribune' })).toBe('A title, Tribune');
  expect(cite({ url: null, source: 'reports/a.txt' })).toBe('A title');
});

import { type Fact, Ontology, type Reference } from '@precedent/model';
import { expect, test } from 'vitest';
import { summariseFact } from './fact-summary.ts';
import { claimQuoting, factOf, reference } from './testing/graphs.ts';

const { data } = reference.ontology;
const leads = {
  ...data.relations.met!,
  label: 'leads',
  verb: ['lead'],
  lasts: true,
  office: { subject: 'holds' as const },
};
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

test('an office that somebody was denied, is to take or is disputed to hold is not their label', () => {
  const office = { id: 'chair', title: 'Chair', body: null, label: 'Chair' };
  const withHolders = {
    ontology: new Ontology({
      ...data,
      relations: {
        ...data.relations,
        leads: { ...leads, label: 'is the head of', office_sentence: 'is {office}' },
      },
    }),
  } as Reference;
  const labelWith = (changes: Partial<Fact>) =>
    summariseFact(factOf({ relation: 'leads', office, ...changes }), withHolders).label;
  expect(labelWith({})).toBe('Chair');
  expect(labelWith({ polarity: 'negative' })).toBe('is not Chair (denied)');
  expect(labelWith({ modality: 'planned', certain: false })).toBe('is to become Chair (planned, uncertain)');
  expect(labelWith({ polarity: 'contested' })).toBe('is Chair (disputed)');
  expect(labelWith({ claims: [claimQuoting('', { status: 'elect' })] })).toBe('is to become Chair (planned)');
});

test('a relation that the ontology does not have is labelled with its id, and what is said of it', () => {
  expect(summariseFact(factOf({ relation: 'greeted', polarity: 'negative' }), reference).label).toBe(
    'greeted (denied)',
  );
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

test('papers that carry one article are one source of a fact, in several outlets', () => {
  const carriedBy = (source: string, copyOf?: string) => {
    const claim = claimQuoting('met');
    const own = { ...claim, article: { ...claim.article, id: source, source } };
    return copyOf === undefined ? own : { ...own, copyOf };
  };
  const claims = [carriedBy('Agency'), carriedBy('Courier', 'Agency'), carriedBy('Herald', 'Agency')];
  expect(summariseFact(factOf({ claims }), reference)).toMatchObject({ weight: 3, sources: 1, outlets: 3 });
});

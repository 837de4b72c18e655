import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document, Token } from '../parse/document.ts';
import type { ProposedClaim } from './drawn-claim.ts';
import { weighOccupations } from './occupations.ts';

const { officeTitles, ontology } = await loadReference();
const titles = indexTitles(officeTitles);
const officeNouns = new Set(['chief']);

/** A proposal that somebody holds `office`, given as words of a sentence, in a body of type `object`. */
function weigh(office: string, object: 'institution' | 'place', upos = 'NOUN'): string[] {
  const words = office === '' ? [] : office.split(' ');
  const tokens = words.map((text) => ({ text, lemma: text, upos }) as Token);
  const claim = {
    sentence: 0,
    relation: 'holds_office',
    office: words.length > 0 ? { start: 0, end: words.length } : null,
    object: { type: object },
    changes: [],
  } as unknown as ProposedClaim;
  const document = { sentences: [{ tokens }] } as Document;
  return weighOccupations([claim], document, titles, officeNouns, ontology).kept.map(
    ({ relation }) => relation,
  );
}

test('a professor has a post at a university, but none of a place', () => {
  expect(weigh('criminology professor', 'institution')).toEqual(['holds_office']);
  expect(weigh('criminology professor', 'place')).toEqual([]);
});

test('an occupation at a body is a membership', () => {
  expect(weigh('political scholar', 'institution')).toEqual(['member_of']);
});

test('a post stays an office, whether its title is known or not', () => {
  expect(weigh('foreign minister', 'institution')).toEqual(['holds_office']);
  expect(weigh('quartermaster', 'institution')).toEqual(['holds_office']);
});

test('a noun of office that is written as a name is a post', () => {
  expect(weigh('Chief', 'institution', 'PROPN')).toEqual(['holds_office']);
  expect(weigh('Analytica', 'institution', 'PROPN')).toEqual(['member_of']);
});

test('without words for an office, a body has a member, but a place has none', () => {
  expect(weigh('', 'institution')).toEqual(['member_of']);
  expect(weigh('', 'place')).toEqual([]);
});

import { expect, test } from 'vitest';
import { toArticle } from '../open-reader.ts';
import { readingOf } from '../testing.ts';
import { toSample as toPassageSample } from './knowledgenet-facts.ts';
import { toSample as toDocumentSample } from './redocred-facts.ts';
import { scoreFacts } from './score-facts.ts';

const document = toDocumentSample({
  id: 'd',
  title: '',
  sents: [
    ['President', 'Ana', 'Ruiz', 'leads', 'Ruritania', '.'],
    ['She', 'left', 'the', 'Liberal', 'Party', '.'],
  ],
  ents: [{ mentions: [[0, 1, 2]] }, { mentions: [[0, 4, 4]] }, { mentions: [[1, 3, 4]] }],
  rels: [
    { h: 1, t: 0, p: 'P35' },
    { h: 1, t: 0, p: 'P6' },
    { h: 0, t: 2, p: 'P102' },
    { h: 0, t: 1, p: 'P27' },
  ],
});
const entities = { 'Ana Ruiz': 'person', Ruritania: 'country', 'Liberal Party': 'institution' } as const;
const holds = {
  subject: 'Ana-Ruiz',
  relation: 'holds_office',
  object: 'Ruritania',
  office: { title: 'President', body: 'Ruritania' },
};

test('head of both state and government is one fact, in our direction', () => {
  expect(document.facts.map(({ kind }) => kind)).toEqual(['head', 'party']);
  const { tallies } = scoreFacts(document, readingOf(document.article.text, entities, [holds]));
  expect(tallies.get('head')).toEqual({ drawn: 1, right: 1, gold: 1, found: 1 });
});

test('a fact without a claim is missed and reported', () => {
  const { tallies, errors } = scoreFacts(document, readingOf(document.article.text, entities, [holds]));
  expect(tallies.get('party')).toEqual({ drawn: 0, right: 0, gold: 1, found: 0 });
  expect(errors).toEqual(['MISSED d party: Ana Ruiz → Liberal Party']);
});

test('a claim that is not in the gold data is wrong; a planned one does not state a fact', () => {
  const deputy = { ...holds, object: 'Liberal-Party', office: { title: 'Chairman', body: 'Liberal-Party' } };
  const drawn = (claim: object) =>
    scoreFacts(document, readingOf(document.article.text, entities, [claim])).tallies.get('chair');
  expect(drawn(deputy)).toEqual({ drawn: 1, right: 0, gold: 0, found: 0 });
  expect(drawn({ ...deputy, modality: 'planned' })?.drawn).toBe(0);
});

test('an office that is not the head of a body is not judged as one', () => {
  const minister = { ...holds, office: { title: 'Finance Minister', body: 'Ruritania' } };
  const { tallies } = scoreFacts(document, readingOf(document.article.text, entities, [minister]));
  expect(tallies.get('head')).toMatchObject({ drawn: 0, gold: 1, found: 1 });
});

const text = 'Eva Lind joined Acme. She is CEO of Acme.';
const passage = toPassageSample({
  id: 'p',
  text,
  checked: ['CEO', 'NATIONALITY'],
  facts: [
    { p: 'CEO', s: [36, 40], o: [0, 8], subject: 'Acme', object: 'Eva Lind' },
    { p: 'CEO', s: [36, 40], o: [22, 25], subject: 'Acme', object: 'She' },
  ],
});

test('a passage is judged by the properties that its annotators checked, once per fact', () => {
  expect(passage.kinds.map(({ name }) => name)).toEqual(['ceo']);
  expect(passage.facts).toHaveLength(1);
  const ceo = {
    subject: 'Eva-Lind',
    relation: 'holds_office',
    object: 'Acme',
    office: { title: 'CEO', body: 'Acme' },
  };
  const reading = readingOf(text, { 'Eva Lind': 'person', Acme: 'institution' }, [ceo]);
  expect(scoreFacts(passage, reading).tallies.get('ceo')).toEqual({ drawn: 1, right: 1, gold: 1, found: 1 });
});

test('a fact about somebody whom the passage never names need not be found', () => {
  const unnamed = toPassageSample({
    id: 'p',
    text: 'He is CEO of Acme.',
    checked: ['CEO'],
    facts: [{ p: 'CEO', s: [13, 17], o: [0, 2], subject: 'Acme', object: 'He' }],
  });
  const reading = { ...readingOf('He is CEO of Acme.', {}), article: toArticle({ id: 'p', text: '' }) };
  expect(scoreFacts(unnamed, reading).tallies.get('ceo')?.gold).toBe(0);
});

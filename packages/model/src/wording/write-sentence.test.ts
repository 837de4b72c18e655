import { expect, test } from 'vitest';
import { PrecedentError } from '../error.ts';
import { type WordedRelation, wordingOf } from './relation-wording.ts';
import type { Named } from './with-article.ts';
import { type Statement, writeSentence } from './write-sentence.ts';

const ENTITIES: Record<string, Named> = {
  ana: { type: 'person', name: 'Ana Lima' },
  ben: { type: 'person', name: 'Ben Okri' },
  senate: { type: 'institution', name: 'Senate of Aldovia' },
  greens: { type: 'institution', name: 'Greens' },
};
const relation = (label: string, changes: Partial<WordedRelation> = {}): WordedRelation => ({
  id: 'tested',
  label,
  lasts: false,
  cues: { verbs: [] },
  ...changes,
});
const SUCCEEDED = relation('succeeded', { cues: { verbs: ['take over from', 'succeed'] } });
const MET = relation('met', { verb: ['meet', 'met'] });
const MEMBER = relation('is a member of', { lasts: true });
const HOLDS = relation('holds office in', {
  lasts: true,
  verb: ['hold', 'held'],
  office_sentence: 'is {office}',
});

const say = (worded: WordedRelation, statement: Partial<Statement> = {}): string =>
  writeSentence(
    {
      subject: 'ana',
      object: 'ben',
      office: null,
      modality: 'asserted',
      polarity: 'positive',
      from: null,
      to: null,
      ...statement,
    },
    wordingOf(worded),
    (id) => ENTITIES[id]!,
  );
const chancellor = (statement: Partial<Statement>) =>
  say(HOLDS, { object: 'senate', office: 'Chancellor of Aldovia', ...statement });

test.each<[string, Partial<Statement>]>([
  ['Ana Lima succeeded Ben Okri', {}],
  ['Ana Lima did not succeed Ben Okri', { polarity: 'negative' }],
  ['It is disputed whether Ana Lima succeeded Ben Okri', { polarity: 'contested' }],
  [
    'Ana Lima is to succeed Ben Okri on 1 May 2024',
    { modality: 'planned', from: '2024-05-01', to: '2024-05-01' },
  ],
  ['Ana Lima was to succeed Ben Okri', { modality: 'planned', lapsed: true }],
  ['Ana Lima will not succeed Ben Okri', { modality: 'planned', polarity: 'negative' }],
  ['Ana Lima allegedly succeeded Ben Okri', { modality: 'alleged' }],
  ['Ana Lima allegedly did not succeed Ben Okri', { modality: 'alleged', polarity: 'negative' }],
  ['Ana Lima might succeed Ben Okri', { modality: 'hypothetical' }],
  ['Ana Lima might not succeed Ben Okri', { modality: 'hypothetical', polarity: 'negative' }],
  ['Ana Lima succeeded Ben Okri as Speaker', { office: 'Speaker' }],
])('what happens: %s', (sentence, statement) => {
  expect(say(SUCCEEDED, statement)).toBe(sentence);
});

test.each<[string, Partial<Statement>]>([
  ['Ana Lima is Chancellor of Aldovia', {}],
  ['Ana Lima has been Chancellor of Aldovia since 2019', { from: '2019' }],
  ['Ana Lima was Chancellor of Aldovia from 2019 to May 2024', { from: '2019', to: '2024-05' }],
  ['Ana Lima was Chancellor of Aldovia until 2024', { to: '2024' }],
  ['Ana Lima was Chancellor of Aldovia', { status: 'former' }],
  ['Ana Lima is acting Chancellor of Aldovia', { status: 'acting' }],
  ['Ana Lima is the outgoing Chancellor of Aldovia', { status: 'outgoing' }],
  ['Ana Lima is to become Chancellor of Aldovia', { status: 'elect' }],
  ['Ana Lima is to become Chancellor of Aldovia in May 2024', { modality: 'planned', from: '2024-05' }],
  ['Ana Lima is to be Chancellor of Aldovia until 2024', { modality: 'planned', to: '2024' }],
  ['Ana Lima is not Chancellor of Aldovia', { polarity: 'negative' }],
  [
    'Ana Lima has allegedly not been Chancellor of Aldovia since 2019',
    { modality: 'alleged', polarity: 'negative', from: '2019' },
  ],
])('what lasts: %s', (sentence, statement) => {
  expect(chancellor(statement)).toBe(sentence);
});

test('without a named office, the relation alone is said', () => {
  const held = { object: 'senate', polarity: 'negative' } as const;
  expect(say(HOLDS, held)).toBe('Ana Lima does not hold office in the Senate of Aldovia');
  expect(say(HOLDS, { ...held, to: '2020' })).toBe(
    'Ana Lima did not hold office in the Senate of Aldovia until 2020',
  );
});

test('whoever says so is named, unless the article itself states it', () => {
  const alleged = { modality: 'alleged', speaker: 'senate' } as const;
  expect(say(MET, alleged)).toBe('Ana Lima met Ben Okri, according to the Senate of Aldovia');
  expect(say(MET, { ...alleged, speaker: 'ana' })).toBe('Ana Lima met Ben Okri, by their own account');
  expect(say(MET, { speaker: 'senate' })).toBe('Ana Lima met Ben Okri');
});

test('a body is named with its article, and the verb agrees with its name', () => {
  expect(say(MEMBER, { subject: 'senate' })).toBe('The Senate of Aldovia is a member of Ben Okri');
  expect(say(MEMBER, { subject: 'greens', object: 'senate' })).toBe(
    'The Greens are a member of the Senate of Aldovia',
  );
});

test('a relation may have a sentence of its own', () => {
  const urged = relation('urged', {
    cues: { verbs: ['urge', 'appeal to'] },
    sentence: 'appealed to {object}',
  });
  expect(say(urged, { polarity: 'negative' })).toBe('Ana Lima did not appeal to Ben Okri');
});

test('a name with a dollar sign is printed as it is', () => {
  expect(say(SUCCEEDED, { office: "Speaker of $&'" })).toBe("Ana Lima succeeded Ben Okri as Speaker of $&'");
});

test('a label whose verb is unknown is refused, with a remedy that says how to give its forms', () => {
  expect(() => say(relation('met'))).toThrow(PrecedentError);
  expect(() => say(relation('met'))).toThrow('relation "tested": the verb of "met {object}" is not known');
});

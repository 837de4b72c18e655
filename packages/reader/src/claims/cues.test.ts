import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { indexCues, parseCue, parseNounCue } from './cues.ts';

test('the last preposition of a cue is its slot, and the words before it are fixed', () => {
  expect(parseCue('succeeded', 'take over from', false)).toMatchObject({
    lemma: 'take',
    fixed: ['over'],
    slot: 'from',
  });
});

test('a cue that begins with a preposition is found at its first content word', () => {
  expect(parseCue('supported', 'in favour of', false)).toMatchObject({
    lemma: 'favour',
    fixed: ['in'],
    slot: 'of',
  });
});

test('a compound is found at its last noun', () => {
  expect(parseNounCue('threatened', 'death threat', false)).toMatchObject({
    lemma: 'threat',
    fixed: ['death'],
    slot: null,
  });
});

test('"something" in a cue stands for an object of the verb', () => {
  expect(parseCue('urged', 'demand something from', false)).toMatchObject({
    lemma: 'demand',
    fixed: [],
    slot: 'from',
    withObject: true,
  });
});

test('articles and placeholders are not part of a cue', () => {
  expect(parseCue('left_office', "tender one's resignation", false)).toMatchObject({
    lemma: 'tender',
    fixed: ['resignation'],
    slot: null,
  });
});

test('every verb, noun and phrase of the ontology is found by its lemma', async () => {
  const { ontology } = await loadReference();
  const { verbs, nouns } = indexCues(ontology);
  for (const { id, cues } of ontology.relations) {
    for (const text of cues.verbs)
      expect(verbs.get(parseCue(id, text, false).lemma)?.map((cue) => cue.text)).toContain(text);
    for (const text of cues.nouns)
      expect(nouns.get(parseNounCue(id, text, false).lemma)?.map((cue) => cue.text)).toContain(text);
  }
});

test('if two relations have the same verb, the one that allows fewer types of objects gets those types', async () => {
  const { ontology } = await loadReference();
  const ousting = indexCues(ontology).verbs.get('oust')!;
  expect(Object.fromEntries(ousting.map((cue) => [cue.relation, cue.exceptObjects]))).toEqual({
    dismissed: [],
    defeated: ['person'],
  });
});

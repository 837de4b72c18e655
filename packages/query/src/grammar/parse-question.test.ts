import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { examplesOf, parseQuestion } from './parse-question.ts';
import { rulesOf } from './rules.ts';

const { ontology } = await loadReference();

test('each example is parsed by its own rule', () => {
  for (const rule of rulesOf(ontology)) expect(rule.example.replace(/\?$/, '')).toMatch(rule.pattern);
});

test('no two rules show the same example', () => {
  expect(new Set(examplesOf(ontology)).size).toBe(rulesOf(ontology).length);
});

test('every question word of the ontology asks for its relation when it comes before a name', () => {
  for (const relation of ontology.relations)
    for (const [words, inverse] of [
      [relation.query, false],
      [relation.query_inverse, true],
    ] as const)
      for (const word of words) {
        const meanings = parseQuestion(`who ${word} Xanthippe`, ontology).flatMap((question) =>
          question.kind === 'relation' ? question.meanings.map((meaning) => meaning.relation) : question.kind,
        );
        expect(meanings, `${word} (${inverse ? 'inverse' : 'straight'})`).toContainEqual(
          relation.id === 'holds_office' && /^(holds?|held|holding|serve[sd] as)$/.test(word)
            ? 'holder'
            : relation.id,
        );
      }
});

test('a name that looks like a verb allows a second reading', () => {
  expect(parseQuestion('Who is Ban Ki-moon?', ontology).map(({ kind }) => kind)).toEqual([
    'relation',
    'identity',
  ]);
});

test('a noun in -ee means the person something is done to', () => {
  const [nominee] = parseQuestion('who is the nominee of the party', ontology);
  expect(nominee).toMatchObject({ kind: 'relation', meanings: [{ relation: 'nominated', inverse: true }] });
  const [agreed] = parseQuestion('who agrees with Rutte', ontology);
  expect(agreed).toMatchObject({ meanings: [{ relation: 'agreed_with', inverse: false }] });
});

import { Ontology } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { createPrompt } from './prompt.ts';

const { ontology } = await loadReference();
const { relations } = ontology.data;
const more = new Ontology({
  ...ontology.data,
  relations: {
    ...relations,
    befriended: {
      ...relations.met!,
      cues: { ...relations.met!.cues, verbs: ['befriend'] },
      examples: [{ sentence: 'Ann befriended Bo.', subject: 'Ann', object: 'Bo' }],
    },
  },
});

test('a relation added to the ontology is in the prompt, with its words and its example', () => {
  const prompt = createPrompt(more);
  expect(JSON.stringify(prompt.schema)).toContain('"befriended"]');
  expect(prompt.instructions).toMatch(
    /\n- befriended: .*befriend.*"Ann befriended Bo\." is Ann befriended Bo$/,
  );
});

test('the version of the prompt depends on the ontology', () => {
  expect(createPrompt(more).version).not.toBe(createPrompt(ontology).version);
  expect(createPrompt(ontology)).toEqual(createPrompt(ontology));
});

test('every relation is described with the types that it links', () => {
  const { instructions } = createPrompt(ontology);
  for (const { id, subject, object } of ontology.relations) {
    const line = instructions.split('\n').find((one) => new RegExp(`^- ${id}[ :]`).test(one));
    expect(line).toContain(`${subject.join('|')} -> ${object.join('|')}`);
  }
});

test('the schema requires every property and allows no others, as strict servers demand', () => {
  const visit = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
    if (type === 'object') {
      expect(required).toEqual(Object.keys(properties as object));
      expect(additionalProperties).toBe(false);
    }
    for (const part of Object.values(schema)) visit(part);
  };
  visit(createPrompt(ontology).schema);
});

test('the prompt includes the notes of a relation', () => {
  const notes = ontology.relations.flatMap(({ note }) => (note === null ? [] : [note]));
  expect(notes).not.toEqual([]);
  for (const note of notes) expect(createPrompt(ontology).instructions).toContain(`; ${note}; `);
});

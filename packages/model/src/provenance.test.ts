import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Provenance, parseProvenance, printProvenance, provenanceSchema } from './provenance.ts';

test.each<[string, Provenance]>([
  ['rule:title', { by: 'rule', rule: 'title', cue: null }],
  ['rule:active:take over from', { by: 'rule', rule: 'active', cue: 'take over from' }],
  ['rule:active:a:b', { by: 'rule', rule: 'active', cue: 'a:b' }],
  ['model', { by: 'model', cued: false }],
  ['model:cued', { by: 'model', cued: true }],
  ['llm:llama3.1:8b@2-0badf00d', { by: 'language-model', model: 'llama3.1:8b', prompt: '2-0badf00d' }],
  ['llm:me@home@1-0badf00d', { by: 'language-model', model: 'me@home', prompt: '1-0badf00d' }],
  [
    'both:rule:active:take over from and llm:llama3.1:8b@2-0badf00d',
    {
      by: 'both',
      builtIn: { by: 'rule', rule: 'active', cue: 'take over from' },
      languageModel: { by: 'language-model', model: 'llama3.1:8b', prompt: '2-0badf00d' },
    },
  ],
  ['both:facts and llm:a@1', { by: 'other', text: 'both:facts and llm:a@1' }],
  ['facts', { by: 'person' }],
  ['decision:7', { by: 'decision', decision: 7 }],
  ['by hand', { by: 'other', text: 'by hand' }],
  ['rule:', { by: 'other', text: 'rule:' }],
  ['rule:title:', { by: 'other', text: 'rule:title:' }],
])('"%s" is printed and parsed without loss', (text, how) => {
  expect(parseProvenance(text)).toEqual(how);
  expect(printProvenance(how)).toBe(text);
});

test('any text in an archive is parsed and printed back unchanged', () => {
  const part = fc.constantFrom(
    'rule',
    'model',
    'cued',
    'llm',
    'both:',
    ' and ',
    'facts',
    ':',
    '@',
    'title',
    '\n',
    ' ',
  );
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.array(part, { minLength: 1 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (printed) => {
      const how = parseProvenance(printed);
      expect(printProvenance(how)).toBe(printed);
      expect(provenanceSchema.parse(how)).toEqual(how);
    }),
  );
});

test("text of another reader can't look like a built-in provenance", () => {
  expect(provenanceSchema.safeParse({ by: 'other', text: 'model' }).success).toBe(false);
  expect(provenanceSchema.safeParse({ by: 'rule', rule: 'a:b', cue: null }).success).toBe(false);
});

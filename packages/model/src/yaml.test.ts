import { expect, test } from 'vitest';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

test('text that is no YAML is refused, and the error names the file and the line', () => {
  const parse = () => parseYaml('name: Norway\nnames: [Norge, Noreg', 'countries.yaml');
  expect(parse).toThrow(PrecedentError);
  expect(parse).toThrow(/countries\.yaml, line 2/);
});

test('words that older YAML reads as yes and no stay words: NO is Norway', () => {
  expect(parseYaml('iso: NO', 'countries.yaml')).toEqual({ iso: 'NO' });
});

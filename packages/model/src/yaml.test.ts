import { expect, test } from 'vitest';
import { PrecedentError } from './error.ts';
import { parseYaml } from './yaml.ts';

test("text that isn't YAML is refused, with an error that gives the file and the line", () => {
  const parse = () => parseYaml('name: Norway\nnames: [Norge, Noreg', 'countries.yaml');
  expect(parse).toThrow(PrecedentError);
  expect(parse).toThrow(/countries\.yaml, line 2/);
});

test('words that older versions of YAML read as yes and no are kept as words, such as NO for Norway', () => {
  expect(parseYaml('iso: NO', 'countries.yaml')).toEqual({ iso: 'NO' });
});

import { expect, test } from 'vitest';
import { officeLabel, titleInLabel } from './office-label.ts';

const entity = (type: 'country' | 'institution', name: string) => ({
  id: '',
  type,
  name,
  aliases: [],
  links: {},
});

test.each([
  ['Prime Minister', entity('country', 'Netherlands'), 'Prime Minister of the Netherlands'],
  ['Prime Minister', entity('country', 'Ukraine'), 'Prime Minister of Ukraine'],
  ['Secretary General', entity('institution', 'NATO'), 'Secretary General of NATO'],
  ['President', entity('institution', 'European Commission'), 'President of the European Commission'],
  ['Ambassador to Russia', entity('country', 'United States'), 'Ambassador of the United States to Russia'],
])('%s: %o', (title, body, label) => {
  expect(officeLabel(title, body, undefined)).toBe(label);
  expect(titleInLabel(label, body)).toBe(title);
});

test('a title that names its body is not given it again', () => {
  expect(officeLabel('Chief of Staff of the Ukraine Office', entity('country', 'Ukraine'), undefined)).toBe(
    'Chief of Staff of the Ukraine Office',
  );
});

import { expect, test } from 'vitest';
import { withArticle } from './with-article.ts';

const BODIES = `
the European Commission, the United Nations, the Council of Europe, the World Bank, the Labour Party, the EU,
the Supreme Court of India, the Knesset, the Bundestag, the Liberal Democrats, the House of Commons,
NATO, UNESCO, Amnesty International, United Russia, Deutsche Bank, Congress, Sinn Féin, Fisk University,
the University of Ibadan, the Bank of England, the Federal Reserve`;
const COUNTRIES = `
the Netherlands, the United States, the Philippines, the Dominican Republic, the Soviet Union,
the Ottoman Empire, the Marshall Islands, Ukraine, South Africa, Vatican City`;
const PLACES = `
the West Bank, the Gaza Strip, the Golan Heights, the Middle East, the Black Sea, the Gulf of Mexico,
Texas, Rhode Island, New South Wales, Crimea`;

const rows = (type: 'institution' | 'country' | 'place', list: string) =>
  list.split(',').map((phrase) => [type, phrase.trim()] as const);

test.each([...rows('institution', BODIES), ...rows('country', COUNTRIES), ...rows('place', PLACES)])(
  'a sentence names the %s "%s"',
  (type, phrase) => {
    expect(withArticle({ type, name: phrase.replace(/^the /, '') })).toBe(phrase);
  },
);

test("a person's name takes no article", () => {
  expect(withArticle({ type: 'person', name: 'Ana Church' })).toBe('Ana Church');
});

test('an article that is part of the name is printed in lower case', () => {
  expect(withArticle({ type: 'institution', name: 'The Left' })).toBe('the Left');
});

import { expect, test } from 'vitest';
import { comparePersonNames, generationOf, isSingleName, personTokens } from './person-name.ts';

test.each([
  ['Mark Rutte', 'Mark Rutte', 'same'],
  ['Sir Keir Starmer', 'Keir Starmer', 'same'],
  ['Rishi Sunak', 'RISHI SUNAK', 'same'],
  ['Xi Jinping', 'Jinping Xi', 'reordered'],
  ['Donald J. Trump', 'Donald Trump', 'extended'],
  ['John F. Kennedy', 'John Fitzgerald Kennedy', 'extended'],
  ['Pedro Pierluisi', 'Pedro R. Pierluisi Urrutia', 'extended'],
  ['Joe Biden', 'Joseph Robinette Biden Jr.', 'nickname'],
  ['J. Smith', 'John Smith', 'initial'],
  ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'transliterated'],
  ['Shehbaz Sharif', 'Shahbaz Sharif', 'spelling'],
  ['Tayyip Erdogan', 'Recep Tayyip Erdogan', 'shortened'],
  ['Teddy Roosevelt', 'Theodore Roosevelt', 'nickname'],
  ['Y. S. Rajasekhara Reddy', 'Y. S. Jaganmohan Reddy', 'conflict'],
  ['Rutte', 'Mark Rutte', 'family-name'],
  ['von der Leyen', 'Ursula von der Leyen', 'family-name'],
  ['George W. Bush', 'George H. W. Bush', 'conflict'],
  ['Boris Johnson', 'Mike Johnson', 'conflict'],
  ['Kim Jong-un', 'Kim Jong-il', 'unrelated'],
  ['Angela Merkel', 'Theresa May', 'unrelated'],
])('%s and %s: %s', (a, b, agreement) => {
  expect(comparePersonNames(personTokens(a), personTokens(b))).toBe(agreement);
  expect(comparePersonNames(personTokens(b), personTokens(a))).toBe(agreement);
});

test.each([
  ['Rutte', true],
  ['al-Assad', true],
  ['von der Leyen', true],
  ['Elizabeth II', false],
  ['Pope Francis', false],
  ['Mark Rutte', false],
  ['Ben Wallace', false],
])('%s is a single name: %s', (name, single) => {
  expect(isSingleName(personTokens(name))).toBe(single);
});

test.each([
  ['Donald Trump Jr.', 'jr'],
  ['Benigno Aquino III', 'iii'],
  ['Donald Trump', null],
  ['Elizabeth II', null],
  ['King Charles III', null],
])('%s has the generation suffix %s', (name, generation) => {
  expect(generationOf(name)).toBe(generation);
});

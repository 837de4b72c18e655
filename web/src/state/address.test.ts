import { expect, test } from 'vitest';
import { type Address, HOME, linkTo, placeAt, readAddress, writeAddress } from './address.ts';

const read = (url: string) => {
  const { pathname, search, hash } = new URL(url, 'http://localhost');
  return readAddress({ pathname, search, hash });
};

const ADDRESSES: [string, Partial<Address>][] = [
  ['/', {}],
  ['/person/mark-rutte', { place: 'entity', about: 'person/mark-rutte' }],
  [
    '/office/country/netherlands/prime-minister?asOf=2024-06-27',
    { place: 'office', about: 'country/netherlands/prime-minister', asOf: '2024-06-27' },
  ],
  ['/article/3f9a?at=10-24', { place: 'article', about: '3f9a', at: '10-24' }],
  ['/claim/person/ann~met~person/bob', { place: 'claim', about: 'person/ann~met~person/bob' }],
  ['/ask?q=Who+preceded+Mark+Rutte%3F', { place: 'ask', about: 'Who preceded Mark Rutte?' }],
  [
    '/between?one=person%2Fann&other=person%2Fbob',
    { place: 'between', about: 'person/ann', other: 'person/bob' },
  ],
  [
    '/explore?entity=person%2Fann&uncertain=true',
    { place: 'explore', entity: 'person/ann', uncertain: 'true' },
  ],
  ['/explore?view=hide*person%2Fann', { place: 'explore', view: 'hide*person/ann' }],
  ['/disputed', { place: 'disputed' }],
  ['/story/talks?step=2', { place: 'story', about: 'talks', step: '2' }],
  ['/stories', { place: 'stories' }],
];

test.each(ADDRESSES)('%s is read, and written the same', (url, parts) => {
  expect(read(url)).toEqual({ ...HOME, ...parts });
  expect(writeAddress({ ...HOME, ...parts })).toBe(url);
});

test.each([
  ['#ask=Who+preceded+Mark+Rutte%3F', '/ask?q=Who+preceded+Mark+Rutte%3F'],
  ['#ask=Who+met+Bob%3F&entity=person%2Fbob&asOf=2024', '/person/bob?asOf=2024'],
  ['#entity=person%2Fbob&fact=a~met~b', '/claim/a~met~b'],
  ['#article=3f9a&at=1-2&fact=a~met~b', '/article/3f9a?at=1-2'],
  ['#office=Chair+of+the+League', '/office/Chair%20of%20the%20League'],
  ['#list=conflicts', '/disputed'],
  ['#list=nothing', '/'],
  ['#', '/'],
])('the old address %s leads to %s', (hash, url) => {
  expect(writeAddress(read(`/${hash}`))).toBe(url);
});

test('a name with slashes, question marks and percent signs survives in a path', () => {
  const address = placeAt(HOME, 'office', 'Head of 50% / Who? #1');
  expect(read(writeAddress(address))).toEqual(address);
});

test('a path that is not encoded correctly is taken as it is', () => {
  expect(read('/person/%E0%A4%A').about).toBe('person/%E0%A4%A');
});

test('a link keeps the dates and whether uncertain claims are shown', () => {
  const from = { ...placeAt(HOME, 'ask', 'Who?'), asOf: '2024', uncertain: 'true' };
  expect(linkTo(from, 'article', '3f9a', { at: '1-2' })).toBe(
    '/article/3f9a?at=1-2&asOf=2024&uncertain=true',
  );
});

test('in the explorer, entities and facts are selected, and other things open', () => {
  const from = { ...HOME, place: 'explore', entity: 'person/ann' } as const;
  expect(linkTo(from, 'entity', 'person/bob')).toBe('/explore?entity=person%2Fbob');
  expect(linkTo(from, 'claim', 'a~met~b')).toBe('/explore?entity=person%2Fann&fact=a%7Emet%7Eb');
  expect(linkTo(from, 'article', '3f9a')).toBe('/article/3f9a');
});

import { expect, test } from 'vitest';
import { linkAddresses, shortenAddress } from './link-addresses.ts';

test('addresses in a text become links, and the rest stays text', () => {
  const parts = linkAddresses('NATO: https://nato.int/a; end: https://example.org/b.');
  expect(parts.filter((part) => typeof part === 'string')).toEqual(['NATO: ', '; end: ', '.']);
  expect(parts).toHaveLength(5);
});

test('a long address keeps its host and its end', () => {
  expect(shortenAddress('https://www.nato.int/cps/en/natohq/topics/some/where/news_113404.htm')).toBe(
    'nato.int/…/news_113404.htm',
  );
});

test('a short address is shown in full, without its scheme', () => {
  expect(shortenAddress('https://www.nato.int/')).toBe('nato.int');
});

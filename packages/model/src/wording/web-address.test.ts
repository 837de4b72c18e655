import { expect, test } from 'vitest';
import { isWebAddress } from './web-address.ts';

test.each(['https://news.example/1?a=1#b', 'HTTP://news.example'])('%j is a web address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)//https://news.example',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vbscript:x',
  '//news.example',
  'httpx://news.example',
  'https://',
  'news.example',
  '',
])('%j is not a web address', (text) => {
  expect(isWebAddress(text)).toBe(false);
});

import { createHash } from 'node:crypto';
import { factOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { moveStep, pathOf, removeStep } from './edit-story.ts';
import { writeStoryDocument } from './story-document.ts';
import { STORY_SCRIPT, STORY_SCRIPT_HASH, STORY_STYLE, STORY_STYLE_HASH } from './story-file-code.ts';

const step = (title: string) => ({ address: `/person/${title}`, title, caption: '' });
const story = { kind: 'story' as const, name: 'Talks', steps: ['a', 'b', 'c'].map(step) };
const titles = ({ steps }: typeof story) => steps.map(({ title }) => title).join('');

test.each([
  [STORY_STYLE, STORY_STYLE_HASH],
  [STORY_SCRIPT, STORY_SCRIPT_HASH],
])('the policy of an exported story allows exactly its own code', (code, hash) => {
  expect(hash).toBe(`sha256-${createHash('sha256').update(code).digest('base64')}`);
});

test('a hostile caption, title and name stay text', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'';
  const steps = [{ address: '/explore', title: hostile, caption: hostile }];
  const text = writeStoryDocument({ kind: 'story', name: hostile, steps }, [], {
    scheme: 'light',
    savedOn: '',
  });
  expect(text.match(/<script/g)).toHaveLength(2);
  expect(text).not.toContain('<img');
});

test('a quote that backs two sentences is one source', () => {
  const { claims } = factOf('a', 'met', 'b');
  const statements = [
    { text: 'One.', claims },
    { text: 'Two.', claims },
  ];
  const text = writeStoryDocument({ ...story, steps: [step('a')] }, [{ statements, picture: null }], {
    scheme: 'light',
    savedOn: '',
  });
  expect(text.match(/id="note-\d+"/g)).toEqual(['id="note-1"']);
  expect(text.match(/href="#note-1"/g)).toHaveLength(2);
});

test('steps move by one place, and stay within the story', () => {
  expect(titles(moveStep(story, 2, -1))).toBe('acb');
  expect(titles(moveStep(story, 0, -1))).toBe('abc');
  expect(titles(removeStep(story, 1))).toBe('ac');
});

test.each([
  ['http://here/person/ann?asOf=2024', '/person/ann?asOf=2024'],
  ['/explore', '/explore'],
  ['https://elsewhere.example/', null],
  ['javascript:alert(1)', null],
])('%s is the path %s', (text, path) => {
  expect(pathOf(text, 'http://here')).toBe(path);
});

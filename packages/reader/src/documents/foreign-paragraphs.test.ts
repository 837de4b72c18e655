import { describe, expect, it } from 'vitest';
import { findForeignParagraphs } from './foreign-paragraphs.ts';

const ENGLISH = 'The prime minister met the head of the alliance on Wednesday, and they spoke about the war.';
const GERMAN =
  'Der Kanzler hat am Mittwoch mit dem Präsidenten über die Lage gesprochen und ist nicht mit allem zufrieden.';
const RUSSIAN = 'Президент встретился с министрами и обсудил бюджет страны на следующий год.';

const languages = (...paragraphs: string[]) => findForeignParagraphs(paragraphs.join('\n\n')).languages;

describe('findForeignParagraphs', () => {
  it('finds the paragraphs of an article that are in another language', () => {
    expect(languages(ENGLISH, GERMAN, ENGLISH, RUSSIAN)).toEqual([
      null,
      'German',
      null,
      'the Cyrillic script',
    ]);
  });

  it('gives a paragraph that is too short to judge the language of the one before', () => {
    expect(languages(ENGLISH, 'No comment', GERMAN, 'Kein Kommentar')).toEqual([
      null,
      null,
      'German',
      'German',
    ]);
  });

  it('gives a heading the language of what follows it', () => {
    expect(languages('Kein Kommentar', GERMAN, ENGLISH)).toEqual(['German', 'German', null]);
  });

  it('judges a text of short lines as a whole', () => {
    const half = GERMAN.indexOf(' über');
    expect(languages(GERMAN.slice(0, half), GERMAN.slice(half))).toEqual(['German', 'German']);
    expect(languages('Rutte', 'Biden')).toEqual([null, null]);
  });

  it('lists the languages, the one with the most paragraphs first', () => {
    expect(findForeignParagraphs([RUSSIAN, GERMAN, GERMAN].join('\n\n')).found).toEqual([
      'German',
      'the Cyrillic script',
    ]);
  });

  it('finds nothing in an empty text', () => {
    expect(findForeignParagraphs('')).toEqual({ languages: [], found: [] });
  });
});

import type { Paragraphs } from './load-texts.ts';

/** What a subeditor does to an agency's text. `other` is a text of the paper's own. */
export type Edit = (text: Paragraphs, other: Paragraphs, random: () => number) => Paragraphs;

export const EDITS: Readonly<Record<string, Edit>> = {
  'new headline, byline and agency credit': credit,
  'one paragraph in four left out': leaveOut,
  'own paragraphs added, a third of the text': addOwn,
  'cut to its first half': (text) => cutTo(text, 0.5),
  'cut to its first third': (text) => cutTo(text, 1 / 3),
  'every number changed': (text) => text.map(changeNumbers),
  'one word in 20 replaced': (text, _, random) => replaceWords(text, 20, random),
  'paragraphs left out and added, numbers changed, headline and credit': (text, other, random) =>
    credit(addOwn(leaveOut(text, other, random), other).map(changeNumbers)),
  'one word in 10 replaced': (text, _, random) => replaceWords(text, 10, random),
};

function credit(text: Paragraphs): Paragraphs {
  return [
    'Exclusive: what happened and what comes next',
    'By Jo Field, our correspondent',
    ...text,
    'Additional reporting by the Associated Agency. All rights reserved.',
  ];
}

function leaveOut(text: Paragraphs, _: Paragraphs, random: () => number): Paragraphs {
  const count = Math.max(1, Math.round(text.length / 4));
  const left = [...text];
  for (let at = 0; at < count && left.length > 1; at += 1) left.splice(Math.floor(random() * left.length), 1);
  return left;
}

/** Whole paragraphs of the other text, at the beginning and at the end, until they are a third of the whole. */
function addOwn(text: Paragraphs, other: Paragraphs): Paragraphs {
  const own: string[] = [];
  for (const paragraph of other) {
    if (wordsIn(own) >= wordsIn(text) / 2) break;
    own.push(paragraph);
  }
  return [...own.slice(0, 1), ...text, ...own.slice(1)];
}

export const VERSIONS = 3;

/** A story that grows: of the first version, nothing is left in the last. */
export function versionsOf(text: Paragraphs): Paragraphs[] {
  const words = text.join(' ').split(/\s+/);
  const part = words.length / (VERSIONS + 1);
  return Array.from({ length: VERSIONS }, (_, at) => [words.slice(at * part, (at + 2) * part).join(' ')]);
}

function cutTo(text: Paragraphs, share: number): Paragraphs {
  const words = text.join(' ').split(/\s+/);
  return [words.slice(0, Math.ceil(words.length * share)).join(' ')];
}

function changeNumbers(paragraph: string): string {
  return paragraph.replace(/\d+/g, (digits) => String(Number(digits) + 1));
}

function replaceWords(text: Paragraphs, one: number, random: () => number): Paragraphs {
  return text.map((paragraph) =>
    paragraph.replace(/\p{L}+/gu, (word) => (random() < 1 / one ? 'edited' : word)),
  );
}

export function wordsIn(text: Paragraphs): number {
  return text.join(' ').split(/\s+/).filter(Boolean).length;
}

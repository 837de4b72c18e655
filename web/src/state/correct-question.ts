import type { Problem } from '@precedent/api';
import type { Candidate } from '@precedent/model';

/** As many as a problem has candidates at most. */
const MOST = 10;

/**
 * The question with each candidate in place of the words that were not understood or mean several things: those that the
 * problem quotes, or else the longest words of the question that every candidate's name has. Without candidates, the
 * questions that the problem suggests instead.
 */
export function correctQuestion(question: string, { detail, remedy, candidates = [] }: Problem): string[] {
  if (candidates.length === 0) return questionsIn(remedy).slice(0, MOST);
  const quoted = /"([^"]+)"/.exec(detail)?.[1] ?? null;
  const names = candidates.map(({ name }) => name);
  const words = quoted !== null && question.includes(quoted) ? quoted : sharedWords(question, names);
  if (words === null) return [];
  // Of namesakes only the id says which is meant.
  const termFor = ({ id, name }: Candidate) => (names.filter((it) => it === name).length > 1 ? id : name);
  return candidates.slice(0, MOST).map((one) => question.replace(words, () => termFor(one)));
}

/** The questions that a remedy offers in place of the one asked. */
function questionsIn(remedy: string): string[] {
  const [, offered = ''] = /^Ask instead: (.*)$/.exec(remedy) ?? [];
  return offered.match(/[^?]+\?/g)?.map((question) => question.trim()) ?? [];
}

function sharedWords(question: string, names: readonly string[]): string | null {
  const words = question.replace(/[?!.]+$/, '').split(' ');
  for (let length = words.length; length > 0; length -= 1)
    for (let at = 0; at + length <= words.length; at += 1) {
      const part = words.slice(at, at + length).join(' ');
      const isIn = (name: string) => ` ${name} `.toLowerCase().includes(` ${part} `.toLowerCase());
      if (part.length > 2 && names.every(isIn)) return part;
    }
  return null;
}

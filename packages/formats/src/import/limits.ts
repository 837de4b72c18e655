import { PrecedentError } from '@precedent/model';

/** Nodes and edges, or rows, of one file. Each takes up to a kilobyte while it is read. */
export const MOST_ELEMENTS = 1_000_000;
/** Elements inside elements: graphs of all programs have fewer than ten. */
export const DEEPEST = 100;
/** Attributes of one XML element. */
export const MOST_ATTRIBUTES = 1000;

export function tooMany(file: string, what: string): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${file} has ${what}, which is too large to import`,
    'Split it into several files, or export only the part of the graph that you need.',
  );
}

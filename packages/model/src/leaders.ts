import { z } from 'zod';
import { PrecedentError } from './error.ts';
import { foldName } from './slug.ts';
import { parseYaml } from './yaml.ts';

/** Who has led which state: heads of state and of government. */
export interface Leaders {
  /**
   * The states (gazetteer ids) that somebody of this name has led, mostly one; none for an unknown name, and for a
   * surname that leaders of several states have ("Kim").
   */
  statesLedBy(name: string): ReadonlySet<string>;
  /** All their names, by state (gazetteer id). */
  readonly names: Readonly<Record<string, readonly string[]>>;
}

const leadersSchema = z.record(z.string().min(1), z.array(z.string().min(1)));

/** @throws PrecedentError `invalid_input`, naming `file` and what is wrong. */
export function parseLeaders(text: string, file: string): Leaders {
  const parsed = leadersSchema.safeParse(parseYaml(text, file));
  if (!parsed.success)
    throw new PrecedentError(
      'invalid_input',
      `${file} is not a valid list of leaders: ${z.prettifyError(parsed.error)}`,
      'List the names of each state under its id in the gazetteer.',
    );
  return createLeaders(parsed.data);
}

export function createLeaders(names: Leaders['names']): Leaders {
  // Only the reader asks for leaders, and folding their names takes longer than anything else here.
  let index: ReturnType<typeof indexLeaders> | null = null;
  return {
    names,
    statesLedBy(name) {
      index ??= indexLeaders(names);
      const words = foldName(name).split(' ');
      if (words.length > 1)
        return index.byName.get(words.join(' ')) ?? index.byName.get(shorten(words)) ?? NONE;
      const states = index.bySurname.get(words[0]!) ?? NONE;
      return states.size === 1 ? states : NONE;
    },
  };
}

function indexLeaders(namesByState: Leaders['names']) {
  const names = Object.entries(namesByState).flatMap(([state, of]) =>
    of.map((name) => ({ state, words: foldName(name).split(' ') })),
  );
  return {
    byName: groupStates(names, (words) => [words.join(' '), shorten(words)]),
    bySurname: groupStates(names, (words) => [words.at(-1)!]),
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Without the names between: "Robert Gabriel Mugabe" is "Robert Mugabe". */
function shorten(words: readonly string[]): string {
  return words.length > 2 ? `${words[0]} ${words.at(-1)}` : words.join(' ');
}

function groupStates(
  names: readonly { state: string; words: string[] }[],
  keysOf: (words: string[]) => string[],
): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { state, words } of names)
    for (const key of keysOf(words)) groups.set(key, (groups.get(key) ?? new Set()).add(state));
  return groups;
}

import { officesWithWords, wordsOfOffice } from '@precedent/graph';
import { type BodyOffice, compareStrings } from '@precedent/model';
import { HEADS_OF_STATES, SAME_POST } from '../english/name-words.ts';
import type { QueryContext } from '../query/context.ts';
import { keep } from './find-entities-named.ts';

/** How well an office fits words that name none: each in turn decides between those that are equal so far. */
interface Nearness {
  office: BodyOffice;
  /** Words of the text, or words for the same post, that its label has. */
  shared: number;
  /** Of them those in the title. */
  inTitle: number;
  /** Other words of its title. */
  further: number;
}

/** Offices that share words with the text, or have a title for the same post ("Queen" for "king"), the nearest first. */
export function findOfficesNear({ graph, reference }: QueryContext, text: string): BodyOffice[] {
  const asked = wordsOfOffice(text).map((word) => new Set([word, ...(SAME_POST.get(word) ?? [])]));
  const words = asked.flatMap((set) => [...set]);
  const found = officesWithWords(graph, reference, words, 'names').flat();
  const near = [...new Map(found.map((office) => [office.id, office])).values()].map((office) =>
    nearnessOf(office, asked),
  );
  const most = Math.max(...near.map(({ shared }) => shared));
  return near
    .filter(({ shared }) => shared === most)
    .sort(compareNearness)
    .map(({ office }) => office);
}

/** Offices in the order in which they are offered for words that name none of them. */
export function byNearness(offices: readonly BodyOffice[]): BodyOffice[] {
  return [...offices].sort((a, b) => rankOf(a) - rankOf(b) || compareStrings(a.id, b.id));
}

/** Offices near words that may be anything: a word of the title at least has to be there. */
export function findTitlesNear(context: QueryContext, text: string): readonly BodyOffice[] {
  return keep(context, `titles near ${text}`, () => {
    const words = new Set(wordsOfOffice(text));
    return findOfficesNear(context, text).filter((office) =>
      wordsOf(office).title.some((word) =>
        [word, ...(SAME_POST.get(word) ?? [])].some((it) => words.has(it)),
      ),
    );
  });
}

/** The words of the title and of the label. */
interface OfficeWords {
  title: readonly string[];
  label: readonly string[];
}

const wordsByOffice = new WeakMap<BodyOffice, OfficeWords>();

/** Found once for each office: hundreds have a word in common with what is asked about. */
function wordsOf(office: BodyOffice): OfficeWords {
  const known = wordsByOffice.get(office);
  if (known) return known;
  const words = { title: wordsOfOffice(office.title), label: wordsOfOffice(office.label) };
  wordsByOffice.set(office, words);
  return words;
}

function nearnessOf(office: BodyOffice, asked: readonly ReadonlySet<string>[]): Nearness {
  const { title, label } = wordsOf(office);
  const countIn = (words: readonly string[]) =>
    asked.filter((meant) => words.some((word) => meant.has(word))).length;
  const further = title.filter((word) => !asked.some((meant) => meant.has(word))).length;
  return { office, shared: countIn(label), inTitle: countIn(title), further };
}

function compareNearness(a: Nearness, b: Nearness): number {
  return (
    b.shared - a.shared ||
    b.inTitle - a.inTitle ||
    (a.inTitle > 0 ? a.further - b.further : 0) ||
    rankOf(a.office) - rankOf(b.office) ||
    compareStrings(a.office.id, b.office.id)
  );
}

/** Heads of states and governments first: people ask about them most. */
function rankOf({ title }: BodyOffice): number {
  const at = HEADS_OF_STATES.indexOf(title);
  return at < 0 ? HEADS_OF_STATES.length : at;
}

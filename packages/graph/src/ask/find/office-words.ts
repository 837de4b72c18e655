import { type BodyOffice, foldName, indexGazetteer, type Reference } from '@precedent/model';
import type { PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { officesOf } from '../../derive/succession/lineage-of.ts';
import { officesBy } from '../../derive/tenures/office-index.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { namesOfOffice, officeKey, wordsOfOffice } from '../../partial/office-keys.ts';
import { asPartial, type PartialGraph } from '../../partial/partial-graph.ts';

/**
 * For each word the offices that have it, ordered by id.
 *
 * @param words as `wordsOfOffice` gives them.
 * @param part only the title, or also the label and every name of the body.
 */
export function officesWithWords(
  graph: GraphView,
  reference: Reference,
  words: readonly string[],
  part: 'title' | 'names',
): (readonly BodyOffice[])[] {
  if (isWhole(graph)) return words.map((word) => indexWords(graph, reference)[part].get(word) ?? []);
  const key = part === 'title' ? officeKey.titleWord : officeKey.word;
  return mapTogether(words, (word) => officesBy(asPartial(graph), reference, [key(word)]));
}

/** Most words begin with one of these, which are loaded together: a text is respelled again and again with fewer words. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** At least the words in the labels of offices that begin with one of the letters. */
export function wordsInLabels(
  graph: GraphView,
  reference: Reference,
  initials: readonly string[],
): ReadonlySet<string> {
  if (!isWhole(graph)) return labelWordsIn(asPartial(graph), initials);
  return new Set([...indexWords(graph, reference).labels].filter((word) => initials.includes(word[0]!)));
}

const labelWords = new WeakMap<PartialGraph, Map<string, ReadonlySet<string>>>();

/** Put together once for each set of letters: there may be thousands of words. */
function labelWordsIn(graph: PartialGraph, initials: readonly string[]): ReadonlySet<string> {
  const letters = [...new Set([...LETTERS, ...initials])].sort().join('');
  const known = labelWords.get(graph) ?? new Map<string, ReadonlySet<string>>();
  labelWords.set(graph, known);
  const words = known.get(letters) ?? new Set(graph.officeWords([...letters]));
  known.set(letters, words);
  return words;
}

interface WordIndex {
  title: ReadonlyMap<string, readonly BodyOffice[]>;
  names: ReadonlyMap<string, readonly BodyOffice[]>;
  labels: ReadonlySet<string>;
}

const indexes = new WeakMap<PrecedentGraph, WordIndex>();

function indexWords(graph: PrecedentGraph, reference: Reference): WordIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const { byId } = indexGazetteer(reference.gazetteer);
  const index = { title: new Map<string, BodyOffice[]>(), names: new Map<string, BodyOffice[]>() };
  const labels = new Set<string>();
  for (const office of officesOf(graph, reference)) {
    const body = graph.getNodeAttributes(office.body);
    const entry = byId.get(body.links.gazetteer ?? '') ?? null;
    put(index.title, wordsOfOffice(office.title), office);
    put(index.names, namesOfOffice(office, body, entry).flatMap(wordsOfOffice), office);
    for (const word of foldName(office.label).split(' ')) labels.add(word);
  }
  const words = { ...index, labels };
  indexes.set(graph, words);
  return words;
}

function put(index: Map<string, BodyOffice[]>, words: readonly string[], office: BodyOffice): void {
  for (const word of new Set(words)) {
    const list = index.get(word);
    if (list) list.push(office);
    else index.set(word, [office]);
  }
}

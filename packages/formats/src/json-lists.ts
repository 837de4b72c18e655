import { canonicalJson } from './canonical-json.ts';

/** `"name": [` item, item … `]`, with one item per line, for readable diffs. */
export function* writeJsonList(name: string, items: Iterable<unknown>): Generator<string, void> {
  yield `${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const item of items) {
    yield separator + canonicalJson(item);
    separator = ',\n';
  }
  yield '\n]';
}

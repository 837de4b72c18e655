import { canonicalJson } from './canonical-json.ts';

/** `"name": [` item, item … `]`, one item a line, so that a difference shows as lines. */
export function* writeJsonList(name: string, items: Iterable<unknown>): Generator<string, void> {
  yield `${JSON.stringify(name)}: [`;
  let separator = '\n';
  for (const item of items) {
    yield separator + canonicalJson(item);
    separator = ',\n';
  }
  yield '\n]';
}

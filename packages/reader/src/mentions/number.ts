import type { Sentence } from '../parse/document.ts';
import type { FoundName } from './found-name.ts';
import { tokenAt } from './phrase.ts';

/** Whether a name speaks of several: "Democrats", "Iraqis". States and single persons never do. */
export function isPlural(sentence: Sentence, name: FoundName): boolean {
  const token = tokenAt(sentence, name.head);
  return name.type !== 'person' && /NNP?S/.test(token.xpos) && name.entry?.name !== token.text;
}

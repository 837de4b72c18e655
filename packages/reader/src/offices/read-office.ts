import {
  bodyInGazetteer,
  foldName,
  type GazetteerIndex,
  indexGazetteer,
  indexOfficeTitles,
  isStandingWord,
  linkToGazetteer,
  namesOfEntry,
  type Office,
  parseOffice,
  type ReadingEntity,
  type Reference,
} from '@precedent/model';
import { RACES } from '../english/offices/candidacy-words.ts';
import { titleInWord } from '../english/offices/post-nouns.ts';
import { RELATIVES } from '../english/people/person-nouns.ts';
import type { Sentence, Token, TokenRange } from '../parse/document.ts';
import { indexTitles, type TitleMatch } from './office-titles.ts';

/** Also not part of the title after them: "first President". */
const ORDINALS = new Set(['first', 'last']);
/** If an unknown title has more words, it is a description. */
const LONGEST_UNKNOWN = 5;

/**
 * The office named in a sentence, which belongs to the claim's object: "Dutch Prime Minister" and "premier" are
 * Prime Minister of the Netherlands. If the object is a person, "took over from Secretary General Stoltenberg",
 * the office has only a title. Null if there is no title.
 */
export function readOffice(
  sentence: Sentence,
  office: TokenRange | string | null,
  object: ReadingEntity,
  reference: Reference,
): Office | null {
  const words =
    typeof office === 'string' ? office : office && pickWords(sentence, office, object, reference);
  if (!words) return null;
  const titles = indexOfficeTitles(reference.officeTitles);
  if (object.type === 'person') return parseOffice(words, { titles, bodyNamed: () => null, stated: null });
  const gazetteer = indexGazetteer(reference.gazetteer);
  const names = namesOf(object, gazetteer);
  return parseOffice(words, {
    titles,
    bodyNamed: (name) => (names.has(name) ? object.id : null),
    stated: object.id,
    isElsewhere: (name) => bodyInGazetteer(name, gazetteer) !== null,
  });
}

/**
 * The last title in the range, with the nouns and adjectives directly before it that aren't in the object's name, and
 * a field after it: "of Justice".
 */
function pickWords(
  sentence: Sentence,
  range: TokenRange,
  object: ReadingEntity,
  reference: Reference,
): string | null {
  const tokens = sentence.tokens.slice(range.start, range.end);
  const [match, earlier] = indexTitles(reference.officeTitles).find(tokens).reverse();
  const textOf = (part: typeof tokens) => part.map((token) => token.text);
  if (!match) return titleOfForm(tokens) ?? unknownTitle(tokens);
  const ofObject = new Set(`${object.name} ${object.aliases.join(' ')}`.toLowerCase().split(/\s+/));
  const before = tokens
    .slice(startOfTitle(tokens, match, earlier), match.start)
    .filter(({ upos, text }) => ['NOUN', 'PROPN', 'ADJ'].includes(upos) && !isStatus(text))
    .filter(({ text }) => !ofObject.has(text.toLowerCase()));
  const after = tokens.slice(match.end);
  const field = after.length <= 3 && /^(of|for)$/i.test(after[0]?.text ?? '') ? after : [];
  return [...textOf(before), match.entry.title, ...textOf(field)].join(' ');
}

/** "presidential" in "the presidential election" and "presidency" name the office of a president. */
function titleOfForm(tokens: readonly Token[]): string | null {
  const forms = tokens.flatMap(({ text }) => titleInWord(text.toLowerCase()) ?? []);
  return forms.at(-1) ?? null;
}

/** Words that name no office are left out: "founding father", "election". */
function unknownTitle(tokens: readonly Token[]): string | null {
  const last = tokens.at(-1)?.text.toLowerCase() ?? '';
  if (tokens.length > LONGEST_UNKNOWN || RELATIVES.has(last) || RACES.has(last)) return null;
  return tokens.map(({ text }) => text).join(' ');
}

const BREAKS = new Set(['VERB', 'AUX', 'PRON', 'SCONJ']);

/** After the last verb or comma, or another title further back: "president of Togo, said the prime minister". */
function startOfTitle(tokens: readonly Token[], { start }: TitleMatch, earlier?: TitleMatch): number {
  const before = tokens.slice(0, start);
  const afterBreak = 1 + before.findLastIndex(({ upos, text }) => BREAKS.has(upos) || text === ',');
  return earlier && earlier.end < start ? Math.max(afterBreak, earlier.end) : afterBreak;
}

function isStatus(word: string): boolean {
  const lower = word.toLowerCase();
  return isStandingWord(lower) || ORDINALS.has(lower);
}

function namesOf(object: ReadingEntity, gazetteer: GazetteerIndex): Set<string> {
  const entry = linkToGazetteer(object, gazetteer);
  return new Set([object.name, ...object.aliases, ...(entry ? namesOfEntry(entry) : [])].map(foldName));
}

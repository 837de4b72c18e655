import { join } from 'node:path';
import { foldName, type GazetteerEntry } from '@precedent/model';
import { toArticle } from '../open-reader.ts';
import { readDataFile } from '../read-data-file.ts';
import { readJsonLines } from '../read-json-lines.ts';
import type { EventSentence } from './plover-events.ts';
import type { ActorTest } from './score-events.ts';

/** A unit test of UniversalPetrarch; its event codes are from a test dictionary and have no meaning. */
export interface PetrarchSentence {
  id: string;
  text: string;
  gold: { source: string; target: string }[];
}

/** The meanings of actor codes, from the evaluation data. */
export interface ActorCodes {
  /** Names by full code: `{ GON: ['Gondor', 'Minas Tirith'] }`. */
  fictional_and_test_actor_names: Record<string, string[]>;
  /** Countries by the three letters that codes begin with. */
  country_prefix: Record<string, string>;
}

/** Codes that begin with a role instead of a nation: only the whole code identifies the actor. */
const KINDS_OF_ACTOR = new Set(['IGO', 'IMG', 'NGO', 'NGM']);

export function readPetrarch(folder: string, gazetteer: readonly GazetteerEntry[]): EventSentence[] {
  const codes: ActorCodes = JSON.parse(readDataFile(join(folder, 'codes.json')).toString());
  return readJsonLines<PetrarchSentence>(join(folder, 'petrarch_unit_dev.jsonl')).map((sentence) =>
    toEventSentence(sentence, codes, gazetteer),
  );
}

/** One event for each pair of actors; none if a code identifies nobody ("---GOV"). */
export function toEventSentence(
  { id, text, gold }: PetrarchSentence,
  codes: ActorCodes,
  gazetteer: readonly GazetteerEntry[],
): EventSentence {
  const pairs = new Map(gold.map((event) => [`${nation(event.source)} ${nation(event.target)}`, event]));
  const events = [...pairs.values()].flatMap(({ source, target }) => {
    const [from, to] = [namesOf(source, codes, gazetteer), namesOf(target, codes, gazetteer)];
    if (from.size === 0 || to.size === 0) return [];
    const label = `${id} ${source} → ${target}`;
    return [{ source: named(from), target: named(to), reciprocal: false, families: [], label }];
  });
  return { article: toArticle({ id, text }), events };
}

/** The nation of an actor: a nation's government and army are one entity for us. */
function nation(code: string): string {
  return KINDS_OF_ACTOR.has(code.slice(0, 3)) ? code : code.slice(0, 3);
}

function namesOf(code: string, codes: ActorCodes, gazetteer: readonly GazetteerEntry[]): Set<string> {
  const own = Object.entries(codes.fictional_and_test_actor_names)
    .filter(([other]) => nation(other) === nation(code) && /^[A-Z]{3}/.test(code))
    .flatMap(([, names]) => names);
  const country = codes.country_prefix[code.slice(0, 3)];
  const entry = gazetteer.find(({ type, name }) => type === 'country' && name === country);
  const known = entry
    ? [entry.name, ...entry.names, ...entry.adjectives, ...entry.demonyms, ...entry.seats]
    : [];
  return new Set([...own, ...(country ? [country] : []), ...known].map(foldName));
}

/** Whether a mention of the entity contains one of the names as whole words. */
function named(names: ReadonlySet<string>): ActorTest {
  return ({ mentions }, text) =>
    mentions.some(({ start, end }) => {
      const mention = ` ${foldName(text.slice(start, end))} `;
      return [...names].some((name) => mention.includes(` ${name} `));
    });
}

import type { ReadingEntity, Reference } from '@precedent/model';
import type { DrawnClaim } from '../claims/drawn-claim.ts';
import { endsInGovernment } from '../english/bodies/government-words.ts';
import type { Mention } from '../mentions/mention.ts';
import { isParty } from '../mentions/state-bodies.ts';

export type EntityOf = (mention: Mention) => ReadingEntity | null;

/** Number of sentences at the beginning of a report that say what it is about. */
const LEAD = 2;
const LEAD_WEIGHT = 3;

/** The country whose government is named after a person: "the Trump administration". */
export function administrationOf(
  person: ReadingEntity,
  mentions: readonly Mention[],
  entityOf: EntityOf,
): ReadingEntity | null {
  const surname = person.name.split(' ').at(-1)!;
  const named = mentions.find(
    (mention) => endsInGovernment(mention.text) && mention.text.split(/[\s'’]+/).includes(surname),
  );
  const entity = named ? entityOf(named) : null;
  return entity?.type === 'country' ? entity : null;
}

/** The state that alone has an office of a title, if the article names it. */
export function onlyStateOf(
  title: string,
  mentions: readonly Mention[],
  entityOf: EntityOf,
  { officeTitles }: Pick<Reference, 'officeTitles'>,
): ReadingEntity | null {
  const [only, ...others] = officeTitles.find((entry) => entry.title === title)?.only_states ?? [];
  if (only === undefined || others.length > 0) return null;
  const named = mentions.find(({ gazetteer, type }) => gazetteer === only && type === 'country');
  return named ? entityOf(named) : null;
}

/** The state of a person's party: a Democrat was Vice President of the United States. */
export function stateOfParty(
  person: ReadingEntity,
  drafts: readonly DrawnClaim[],
  mentions: readonly Mention[],
  entityOf: EntityOf,
  reference: Reference,
): ReadingEntity | null {
  for (const { relation, subject, object } of drafts) {
    const isMember = reference.ontology.relation(relation).belongs_as === 'member';
    if (!isMember || !object?.gazetteer || !isParty(object) || entityOf(subject) !== person) continue;
    const state = reference.gazetteer.find(({ id }) => id === object.gazetteer)?.country ?? null;
    const named = state && mentions.find(({ gazetteer, type }) => gazetteer === state && type === 'country');
    if (named) return entityOf(named);
  }
  return null;
}

/** The state that a person is known to have led, if the article names it. */
export function stateLedBy(
  person: ReadingEntity,
  mentions: readonly Mention[],
  entityOf: EntityOf,
  { leaders }: Reference,
): ReadingEntity | null {
  const states = leaders.statesLedBy(person.name);
  const named = mentions.find(
    ({ gazetteer, type }) => gazetteer !== null && type === 'country' && states.has(gazetteer),
  );
  return named ? entityOf(named) : null;
}

/** How much of an article is about each of its states, as shares of all that it says of states and their bodies. */
export function sharesOfStates(
  mentions: readonly Mention[],
  entityOf: EntityOf,
  reference: Reference,
): Map<ReadingEntity, number> {
  const countries = new Map<string, ReadingEntity>();
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const entity = entityOf(mention);
    if (!entity || entity.type === 'person') continue;
    const entry = reference.gazetteer.find(({ id }) => id === entity.links.gazetteer);
    const state = entity.type === 'country' ? (entry?.id ?? entity.id) : (entry?.country ?? null);
    if (state === null) continue;
    if (entity.type === 'country') countries.set(state, entity);
    counts.set(state, (counts.get(state) ?? 0) + (mention.sentence < LEAD ? LEAD_WEIGHT : 1));
  }
  const ranked = [...counts].filter(([state]) => countries.has(state)).sort((a, b) => b[1] - a[1]);
  const all = ranked.reduce((sum, [, count]) => sum + count, 0);
  return new Map(ranked.map(([state, count]) => [countries.get(state)!, count / all]));
}

/** The state that the article is about: the one that it mentions most, including its bodies. */
export function mainState(shares: ReadonlyMap<ReadingEntity, number>): ReadingEntity | null {
  const [first, second] = [...shares];
  if (!first || (second && second[1] >= first[1])) return null;
  return first[0];
}

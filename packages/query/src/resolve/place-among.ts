import { MEMBERS, TYPE_WORDS } from '../english/noun-words.ts';
import { findOfficesMeant } from '../names/find-offices-meant.ts';
import { findTerm, withoutArticles } from '../names/find-term.ts';
import { meant } from '../names/meant.ts';
import type { Frame } from '../parse/draft.ts';
import { joinTokens } from '../text/tokens.ts';
import { choose, type Reading } from './reading.ts';
import type { Resolving } from './resolving.ts';

/** "which NATO members …": what fills the hole has to belong to a body, or to have held an office. */
export function placeAmong(
  { context }: Resolving,
  { among }: Frame,
  readings: readonly Reading[],
): Reading[] {
  if (among === null) return [...readings];
  const given = withoutArticles(among);
  // "members of Congress"
  const words =
    MEMBERS.has(given[0]?.lower ?? '') && given[1]?.lower === 'of' ? withoutArticles(given.slice(2)) : given;
  const offices = findOfficesMeant(context, joinTokens(words));
  if (offices.length > 0) {
    const { ontology } = context.reference;
    const isLine = ({ query }: Reading) => query.relations.some((id) => ontology.succession(id) !== null);
    // The next in the line of an office is meant, not anybody who held it once.
    return readings.flatMap((reading) =>
      isLine(reading)
        ? [{ ...reading, query: { ...reading.query, office: offices.map(({ id }) => id) } }]
        : choose(
            [reading],
            offices.map((office) => meant(office)),
            (query, { id }) => ({ ...query, among: id }),
          ),
    );
  }
  const type = TYPE_WORDS.get(words.at(-1)?.lower ?? '') ?? null;
  const body = type === null && !MEMBERS.has(words.at(-1)?.lower ?? '') ? words : words.slice(0, -1);
  const named = findTerm(
    context,
    body.filter(({ lower }) => lower !== 'of'),
  ).meant.slice(0, 1);
  return choose(readings, named, (query, { id }) => ({ ...query, type, among: id }));
}

import type { Archive, Link, NamedEntity } from '../archive.ts';

/** Names reached at most: a line of holders is far shorter. */
const MOST_NAMES = 500;

/**
 * All links of some relations that hang together with a name, such as the line of those who succeeded
 * one another, in the order in which they were reached.
 */
export async function followLinks(
  archive: Archive,
  start: readonly NamedEntity[],
  relations: readonly string[],
): Promise<Link[]> {
  const keyOf = ({ type, name }: NamedEntity) => `${type} ${name}`;
  const reached = new Set(start.map(keyOf));
  const links = new Map<string, Link>();
  for (let front = [...start]; front.length > 0; ) {
    const found = await archive.links(front, { relations });
    for (const link of found) links.set(`${link.articleId} ${link.claimId}`, link);
    front = found
      .flatMap(({ subject, object }) => [subject, object])
      .filter(
        (named) => reached.size < MOST_NAMES && !reached.has(keyOf(named)) && reached.add(keyOf(named)),
      );
  }
  return [...links.values()];
}

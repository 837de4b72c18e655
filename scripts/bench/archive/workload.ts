import { seeded } from '@precedent/model/testing';
import type { NamedEntity } from '@precedent/store';
import { SEED, type World } from './synthesise.ts';

/** The queries for every engine. Entities are also given by index, for engines without names. */
export interface Workload {
  /** Number of articles before and after the measured additions. */
  articles: number;
  adds: number;
  hops: Asked[];
  lineages: Asked[];
  paths: { from: Asked; to: Asked }[];
  searches: string[];
}

export interface Asked {
  index: number;
  named: NamedEntity;
}

/** Maximum number of links in a chain, and of links returned for one name. */
export const MAX_STEPS = 4;
export const MOST_LINKS = 200;

/**
 * Half of the queries are about entities drawn uniformly, half about entities drawn by frequency, so that large
 * countries are as common as in practice. Searches are a frequent word, a person, two words and a prefix, in turn.
 */
export function planWorkload(world: World, articles: number, count: number): Workload {
  const random = seeded(SEED * 2);
  const below = (limit: number) => Math.floor(random() * limit);
  const asked = (index: number): Asked => ({ index, named: world.entities[index]! });
  const anyEntity = () => below(world.entities.length);
  const namedEntity = () => {
    const links = world.linksOf(below(articles));
    return links[below(links.length)]!.object;
  };
  const either = (turn: number) => asked(turn % 2 === 0 ? anyEntity() : namedEntity());
  const times = <Item>(make: (turn: number) => Item) =>
    Array.from({ length: count }, (_, turn) => make(turn));
  const frequentWord = () => world.words[below(60)]!;
  const word = () => world.words[below(world.words.length)]!;
  const searches = [
    frequentWord,
    () => asked(namedEntity()).named.name,
    () => `${frequentWord()} ${word()}`,
    () => word().slice(0, 3 + below(3)),
  ];
  return {
    articles,
    adds: count,
    hops: times(either),
    lineages: times(() => asked(world.holders[below(world.holders.length)]!)),
    paths: times((turn) => ({ from: either(turn), to: either(turn) })),
    searches: times((turn) => searches[turn % searches.length]!()),
  };
}

import { seeded } from '@precedent/model/testing';
import type { NamedEntity } from '@precedent/store';
import { SEED, type World } from './synthesise.ts';

/** What is asked of every engine. Entities are given by their place in the world, too, for those without names. */
export interface Workload {
  /** Articles before and after those that are added while it is measured. */
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

/** Links of a chain at most, and links given of one name. */
export const MAX_STEPS = 4;
export const MOST_LINKS = 200;

/**
 * Half of what is asked about is any entity alike, half is as often asked for as it is named, so that large
 * countries come up as they would. Searches are a frequent word, a person, two words and a beginning of one, in turn.
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

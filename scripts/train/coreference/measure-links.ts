import { probabilities, type Weights } from './fit-weights.ts';
import type { Instance } from './reference-instances.ts';

export interface Links {
  right: number;
  drawn: number;
  gold: number;
}

/** How often a reference is linked to a mention, and correctly, if the best option reaches `least`. */
export function measureLinks(instances: readonly Instance[], weights: Weights, least: number): Links {
  const links: Links = { right: 0, drawn: 0, gold: 0 };
  for (const instance of instances) {
    const likely = probabilities(instance, weights);
    if (instance.right.some((at) => at > 0 && instance.linkable[at])) links.gold++;
    const best = likely.slice(1).reduce((top, value, at) => (value > (likely[top] ?? 0) ? at + 1 : top), 1);
    if (likely.length < 2 || (likely[best] as number) < least || !instance.linkable[best]) continue;
    links.drawn++;
    if (instance.right.includes(best)) links.right++;
  }
  return links;
}

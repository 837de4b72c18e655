import type { BodyName } from '../records/body-name.ts';
import type { Cluster } from '../records/cluster.ts';
import { familyName } from '../records/person-name.ts';
import type { NameForm, Profile } from '../records/profile.ts';

/**
 * Larger blocks are ignored. People called Smith, for example, are then only compared if they also have the
 * same given name, country or office.
 */
const LARGEST_BLOCK = 64;

/**
 * Clusters by shared keys. Only clusters in a common block are compared, so every way in which names can
 * match must give a common key. A cluster is compared with at most LARGEST_BLOCK others for each key, which
 * keeps resolution linear in the number of clusters.
 */
export class Blocks {
  private readonly clusters = new Map<string, Set<Cluster>>();

  /** Enters the cluster under the keys of `profile`: its own, or those of a cluster just merged into it. */
  enter(cluster: Cluster, profile: Profile = cluster.whole): void {
    for (const key of blockKeys(profile)) {
      const block = this.clusters.get(key);
      if (block) block.add(cluster);
      else this.clusters.set(key, new Set([cluster]));
    }
  }

  /** Every other cluster that could be the same. */
  candidates(cluster: Cluster): Cluster[] {
    const found = new Set<Cluster>();
    for (const key of blockKeys(cluster.whole)) {
      const block = this.clusters.get(key);
      if (!block || (block.size > LARGEST_BLOCK && !key.startsWith('!'))) continue;
      for (const other of block) if (other !== cluster) found.add(other);
    }
    return [...found];
  }
}

/** Keys with `!` are so specific that their blocks are used whatever their size. */
export function blockKeys(profile: Profile): string[] {
  const keys = new Set<string>();
  for (const form of profile.names.values())
    for (const key of form.body ? bodyKeys(form.body, form.core) : personKeys(form, profile)) keys.add(key);
  for (const alias of profile.aliases) keys.add(`name ${alias}`);
  return [...keys].map((key) => (key.startsWith('!') ? `!${profile.type} ${key}` : `${profile.type} ${key}`));
}

function personKeys({ tokens, fullness }: NameForm, { countries, offices }: Profile): string[] {
  const family = familyName(tokens);
  const homes = [...countries.keys(), ...[...offices.values()].map(({ key }) => key)];
  const atHome = homes.map((home) => `part ${family} ${home}`);
  if (fullness === 1) return [`name ${tokens.join(' ')}`, `part ${family}`, ...atHome];
  const parts = tokens.slice(1).filter((token) => token.length > 1);
  return [
    ...parts.map((token) => `part ${token}`),
    ...atHome,
    `!bag ${[...tokens].sort().join(' ')}`,
    `ends ${tokens[0]} ${family}`,
    `near ${tokens[0]} ${family.slice(0, 2)}`,
  ];
}

function bodyKeys({ folded, words, acronym }: BodyName, core: BodyName | null): string[] {
  const keys = [`name ${folded}`, `words ${words}`];
  if (core !== null) keys.push(`words ${core.words}`);
  for (const initials of [acronym, core?.acronym]) if (initials) keys.push(`acronym ${initials}`);
  return keys;
}

import type { BodyName } from '../records/body-name.ts';
import type { Cluster } from '../records/cluster.ts';
import { familyName } from '../records/person-name.ts';
import type { NameForm, Profile } from '../records/profile.ts';

/**
 * A block with more clusters tells too little: whoever is called Smith is then only compared with
 * those that share the given name, the country or the office too.
 */
const LARGEST_BLOCK = 64;

/**
 * Clusters by what they share. Only those that share a block are compared, so every kind of name
 * agreement must give a shared key; a cluster is compared with at most LARGEST_BLOCK others a key,
 * which keeps resolution linear in the number of clusters.
 */
export class Blocks {
  private readonly clusters = new Map<string, Set<Cluster>>();

  /** Enters the cluster under its own keys, or under those of what it has just taken in. */
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

/** Keys with `!` name so much that their blocks are followed whatever their size. */
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

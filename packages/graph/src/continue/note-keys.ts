import type { SourcedClaim } from '@precedent/model';
import type { Use } from '../build/offices/name-offices.ts';
import type { Shared } from '../build/offices/settling-pass.ts';
import type { TracedName } from '../build/resolution/tell/traced-seat.ts';

/** The keys by which the notes of a build are found; no two kinds begin alike. */
export const noteKey = {
  article: (id: string) => `a ${id}`,
  /** A group that a link binds. */
  bound: (link: string) => `s=${link}`,
  loose: (key: string) => `s~${key}`,
  /** A record that a person named, or keeps apart from another, unless a link binds it. */
  alone: (record: string) => `s!${record}`,
  /** A record that a person decided something about. */
  tied: (record: string) => `r ${record}`,
  block: (key: string) => `b ${key}`,
  /** A block that a group of a list would be in if anything that articles name were. */
  idleBlock: (key: string) => `i ${key}`,
  /** An entity of a list. */
  listed: (key: string) => `e ${key}`,
  /** Entities of lists with an identifier. */
  listedLink: (scheme: string, id: string) => `f ${scheme} ${id}`,
  link: (link: string) => `l ${link}`,
  /** The groups that joined another. */
  joined: (target: string) => `j ${target}`,
  /** A pair of clusters that may be one; in the order of these keys, likelier ones come first. */
  pair: (key: string) => `p ${key}`,
  /** The pairs of a cluster, by the id of the note of its first group. */
  pairsOf: (home: string) => `q ${home}`,
  /** A hash by which copies of an article are found. */
  hash: (hash: number) => `# ${hash}`,
  /** Articles with offices of a body. */
  body: (id: string) => `o ${id}`,
  use: (office: string) => `u ${office}|`,
  leader: (pass: Pass, key: string) => `${pass}l ${key}|`,
  head: (pass: Pass, key: string) => `${pass}h ${key}`,
  /** Articles that name an office, with its title. */
  office: (pass: Pass, id: string) => `${pass}o ${id}|`,
  /** An office, and what it may be printed as. */
  named: (id: string) => `of ${id}`,
  label: (label: string) => `ol ${label}`,
  /** The offices of a body. */
  officesOf: (body: string) => `ob ${body}`,
  unplaced: (pass: Pass, label: string) => `${pass}u ${label}`,
} as const;

/** The certain claims alone, or all of them. */
export type Pass = 'c' | 'a';

/** Clusters that may be given the same id have a key in common. */
export function nameKeys({ base, country }: Pick<TracedName, 'base' | 'country'>): string[] {
  const ids = country === null ? [base] : [base, `${base}-${country}`];
  const keys = new Set([`n ${base} #`]);
  for (const id of ids) {
    keys.add(`n ${id}`);
    const numbered = /^(.*)-\d+$/.exec(id);
    if (numbered) keys.add(`n ${numbered[1]} #`);
  }
  return [...keys];
}

/** Keys of {@link nameKeys} that the cluster with an id has. */
export function idKeys(id: string): string[] {
  const numbered = /^(.*)-\d+$/.exec(id);
  return numbered ? [`n ${id}`, `n ${numbered[1]} #`] : [`n ${id}`];
}

/** What claims of an article share with others, each as a key. */
export function sharedKeys(pass: Pass, { completed, headed }: Shared): string[] {
  const { leaders, heads, claims } = completed;
  return [
    ...leaders.map(([key, title]) => noteKey.leader(pass, key) + title),
    ...heads.flatMap((key) => (key === null ? [] : noteKey.head(pass, key))),
    ...headed.offices.map(([id, { title }]) => noteKey.office(pass, id) + title),
    ...headed.unplaced.map((label) => noteKey.unplaced(pass, label)),
    ...bodiesOf(claims).map(noteKey.body),
  ];
}

function bodiesOf(claims: readonly SourcedClaim[]): string[] {
  return claims.flatMap(({ office, object }) =>
    office ? [object, ...(office.body ? [office.body] : [])] : [],
  );
}

/** As often as an article uses a title, it has a key for it. */
export function useKeys(uses: readonly Use[]): string[] {
  const counts = new Map<string, number>();
  return uses.map(({ id, certain, title }) => {
    const key = `${noteKey.use(id)}${certain ? 'certain' : 'uncertain'}|${title}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key}|${count}`;
  });
}

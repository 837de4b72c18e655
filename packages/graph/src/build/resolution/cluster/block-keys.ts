import type { BodyName } from '../records/body-name.ts';
import { familyName } from '../records/person-name.ts';
import type { NameForm, Profile } from '../records/profile.ts';

/** Keys with `!` are so specific that their blocks may be larger. */
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

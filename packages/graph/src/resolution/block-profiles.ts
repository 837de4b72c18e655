import type { BodyName } from './body-name.ts';
import { familyName } from './person-name.ts';
import type { NameForm, Profile } from './profile.ts';

/**
 * Keys of the blocks that a profile stands in. Only profiles that share a block are compared, so
 * every kind of name agreement must give a shared key.
 */
export function blockKeys(profile: Profile): string[] {
  const keys = new Set<string>();
  for (const form of profile.names.values())
    for (const key of form.body ? bodyKeys(form.body) : personKeys(form)) keys.add(key);
  for (const alias of profile.aliases) keys.add(`name ${alias}`);
  return [...keys].map((key) => `${profile.type} ${key}`);
}

function personKeys({ tokens, fullness }: NameForm): string[] {
  const family = familyName(tokens);
  if (fullness === 1) return [`name ${tokens.join(' ')}`, `part ${family}`];
  const parts = tokens.slice(1).filter((token) => token.length > 1);
  return [
    ...parts.map((token) => `part ${token}`),
    `bag ${[...tokens].sort().join(' ')}`,
    `near ${tokens[0]} ${family.slice(0, 2)}`,
  ];
}

function bodyKeys(body: BodyName): string[] {
  const keys = [`name ${body.folded}`, `words ${body.words}`];
  return body.acronym === null ? keys : [...keys, `acronym ${body.acronym}`];
}

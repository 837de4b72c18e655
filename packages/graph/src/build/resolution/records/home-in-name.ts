import { foldName, type GazetteerEntry, type GazetteerIndex } from '@precedent/model';
import { OF_COUNTRY } from '../../english/body-words.ts';
import { bodyName, isGenericBody } from './body-name.ts';

/** Words of a country's name or adjective that may stand before or after the name of its body. */
const LONGEST = 4;

/**
 * "French National Assembly" and "Supreme Court of India" are bodies of a name that many countries
 * have, with the country in it. Null for other names, unless it is known whose they are: the Bank of
 * America is no bank of a state.
 *
 * @param isHome whether the body is known to belong to the country of that id.
 */
export function homeInName(
  name: string,
  index: GazetteerIndex,
  isHome: (country: string) => boolean = () => false,
): { core: string; country: GazetteerEntry } | null {
  const words = foldName(name).split(' ');
  const countryNamed = (part: readonly string[]) => {
    const [entry, other] = index.byName.get(`country ${foldName(part.join(' '))}`) ?? [];
    return entry && !other ? entry : null;
  };
  const isWhole = (part: string, { id }: GazetteerEntry) => isHome(id) || isGenericBody(bodyName(part));
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length -= 1) {
    const before = countryNamed(words.slice(0, length));
    const rest = words.slice(length).join(' ');
    if (before && isWhole(rest, before)) return { core: rest, country: before };
    const of = words.length - length - 1;
    const after = words[of] === OF_COUNTRY ? countryNamed(words.slice(of + 1)) : null;
    const head = words.slice(0, of).join(' ');
    if (after && isWhole(head, after)) return { core: head, country: after };
  }
  return null;
}

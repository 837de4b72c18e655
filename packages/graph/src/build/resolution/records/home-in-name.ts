import { foldName, type GazetteerEntry, type GazetteerIndex } from '@precedent/model';
import { OF_COUNTRY } from '../../english/body-words.ts';
import { bodyName, isGenericBody } from './body-name.ts';

/** Maximum number of words of a country's name before or after the name of its body. */
const LONGEST = 4;

/**
 * Splits the name of a body into its country and the rest: "French National Assembly", "Supreme Court of
 * India". Null if the rest isn't a name that many countries use (the Bank of America isn't a state's), unless
 * the body is known to belong to that country.
 *
 * @param isHome whether the body is known to belong to the country with that id.
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

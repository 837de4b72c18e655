import type { EntityType, GazetteerEntry } from '@precedent/model';
import { foldName } from '@precedent/model';

export interface NameForm {
  text: string;
  kind: 'name' | 'adjective' | string;
}

/**
 * The fullest form in the article: for a known state or body its own name, if that occurs ("the Kremlin" and
 * "Russian" give "Russian" only if "Russia" doesn't occur), or else the longest.
 */
export function chooseName(
  forms: readonly NameForm[],
  type: EntityType,
  entry: GazetteerEntry | null,
): string {
  const names = forms.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  const candidates = names.length > 0 ? names : forms.map(({ text }) => text);
  if (entry) {
    const official = new Set([entry.name, ...entry.names].map(foldName));
    const own = candidates.filter((text) => official.has(foldName(text)));
    const best = own.find((text) => foldName(text) === foldName(entry.name)) ?? longest(own);
    if (best) return best;
    // "R" and "ME" in "(R-ME)" aren't readable names.
    if (candidates.every((text) => text.length <= 2)) return entry.name;
  }
  if (type === 'country')
    return (
      longest(forms.filter(({ kind }) => kind === 'adjective').map(({ text }) => text)) ??
      (candidates[0] as string)
    );
  return longest(candidates) as string;
}

/** The longest, by words first, so that a full name wins over a long surname; of equals, the first. */
function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)[0];
}

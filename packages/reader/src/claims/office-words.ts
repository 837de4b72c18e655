import { WHOLE } from '../english/grammar/prepositions.ts';
import { titleInWord } from '../english/offices/post-nouns.ts';
import type { Mention } from '../mentions/mention.ts';
import { findOffices, type OfficePhrase } from '../offices/find-offices.ts';
import type { TokenRange } from '../parse/document.ts';
import type { RuleContext } from './rule.ts';

/** The office named by a nominal, with its bodies, if any. */
export interface NamedOffice {
  /** Null where only the article makes clear which it is. */
  office: TokenRange | string | null;
  bodies: Mention[];
}

/** The office in "president of Cuba", "the Ohio governorship", "the presidential race"; null if there is none. */
export function officeAt(context: RuleContext, token: number): NamedOffice | null {
  const phrase = findOffices(context.syntax, context.arguments, context.titles).find((office) =>
    covers(office, token),
  );
  if (phrase) return { office: phrase.words, bodies: phrase.bodies };
  const { syntax, arguments: args } = context;
  const parts = [token, ...syntax.children(token, 'amod', 'compound')];
  for (const part of parts) {
    const title = titleInWord(syntax.lemma(part));
    if (!title) continue;
    const around = [
      ...args.modifiers(token),
      ...syntax.children(token, 'nmod:poss').flatMap((child) => args.of(child)),
      ...syntax
        .children(token, 'nmod')
        .filter((child) => syntax.hasPreposition(child, WHOLE))
        .flatMap((child) => args.of(child)),
    ];
    return {
      office: title,
      bodies: around.filter((mention) => mention.type === 'country' || mention.type === 'place').slice(0, 1),
    };
  }
  return null;
}

function covers(office: OfficePhrase, token: number): boolean {
  return office.head === token || (office.words.start <= token && token < office.words.end);
}

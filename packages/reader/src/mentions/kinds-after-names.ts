import { KINDS_OF_BODIES } from '../english/bodies/body-nouns.ts';
import { OWNER } from '../english/grammar/prepositions.ts';
import { AREAS_BESIDE_NAMES, KINDS_OF_AREAS } from '../english/places/areas.ts';
import type { Document, Sentence, Token } from '../parse/document.ts';
import type { FoundName } from './found-name.ts';
import { isCapitalised, lowerOf, spanOf, tokenAt } from './phrase.ts';

/**
 * Names with the noun after them that says what they are, which is the head of their phrase: "Helmand province", "the
 * Fatah movement". The name of a province or district includes it, that of a region or body doesn't.
 */
export function withKinds(
  { sentences }: Pick<Document, 'sentences'>,
  names: readonly FoundName[],
): FoundName[] {
  const starts = new Set(names.map(({ sentence, tokens }) => `${sentence} ${tokens.start}`));
  return names.map((name) => {
    const sentence = sentences[name.sentence]!;
    const noun = name.tokens.end;
    if (!isKindOf(sentence, name, noun) || starts.has(`${name.sentence} ${noun}`)) return name;
    const tokens = { ...name.tokens, end: noun + 1 };
    return {
      ...name,
      tokens,
      head: noun,
      span: isPartOfName(name, tokenAt(sentence, noun)) ? spanOf(sentence, tokens) : name.span,
    };
  });
}

const isPartOfName = ({ type }: FoundName, noun: Token) =>
  type === 'place' && !AREAS_BESIDE_NAMES.has(lowerOf(noun));

function isKindOf(sentence: Sentence, { type, entry, adjective, head }: FoundName, noun: number): boolean {
  const token = sentence.tokens[noun];
  if (!token || adjective || isCapitalised(token) || token.xpos !== 'NN' || token.deprel === 'compound')
    return false;
  if (tokenAt(sentence, head).head !== noun) return false;
  if (type === 'institution') return KINDS_OF_BODIES.has(lowerOf(token));
  return type === 'place' && KINDS_OF_AREAS.has(lowerOf(token)) && !(entry && isNamedAfter(sentence, noun));
}

/** "the Texas county of Dallas" isn't Texas. */
function isNamedAfter({ tokens }: Sentence, noun: number): boolean {
  const [link, name] = [tokens[noun + 1], tokens[noun + 2]];
  return link !== undefined && name !== undefined && OWNER.includes(lowerOf(link)) && isCapitalised(name);
}

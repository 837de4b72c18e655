import type { ReadingEntity, Reference } from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { indexTitles } from './office-titles.ts';

/** Countries and bodies that take an article: "Prime Minister of the Netherlands". */
const WITH_ARTICLE =
  /^(netherlands|united |philippines|bahamas|gambia|maldives|seychelles|solomon islands|marshall islands|czech republic|dominican republic|central african republic|democratic republic|republic of|soviet union|vatican|european |white house|international |world |supreme |house|senate|state department|department|ministry|federal |national |central |bank of|ivory coast$)/i;
const COMMON_BODY =
  /\b(union|commission|council|court|parliament|congress|senate|house|party|committee|department|ministry|agency|bank|assembly|organization|organisation|forces|army|board|government|movement|front|alliance|authority|association|office|bureau|league|institute|foundation)$/i;

/**
 * An office as the guidelines write it: "Title of Body", the title in its usual form ("premier" is
 * Prime Minister) and the body by its name, not its adjective. A person is no body: "took over from
 * Secretary General Stoltenberg" gives the title alone. Null where no title was found.
 */
export function normaliseOffice(
  sentence: Sentence,
  office: TokenRange | string | null,
  object: ReadingEntity,
  reference: Reference,
): string | null {
  const title = typeof office === 'string' ? office : office && titleIn(sentence, office, object, reference);
  if (!title || object.type === 'person') return title;
  return `${title} of ${withArticle(bodyName(object, reference))}`;
}

function titleIn(
  sentence: Sentence,
  range: TokenRange,
  object: ReadingEntity,
  reference: Reference,
): string | null {
  const tokens = sentence.tokens.slice(range.start, range.end);
  const match = indexTitles(reference.officeTitles).find(tokens).at(-1);
  if (!match)
    return tokens.length > 0 && tokens.length <= 5
      ? capitalise(tokens.map((token) => token.text).join(' '))
      : null;
  const before = tokens
    .slice(0, match.start)
    .filter((token) => ['NOUN', 'PROPN', 'ADJ'].includes(token.upos) && !isStatus(token.text));
  const after = tokens.slice(match.end);
  const bodyWords = new Set(`${object.name} ${object.aliases.join(' ')}`.toLowerCase().split(/\s+/));
  const special = before
    .filter((token) => !bodyWords.has(token.text.toLowerCase()))
    .map((token) => capitalise(token.text));
  return [
    ...special,
    match.entry.title,
    ...(after.length > 0 && after.length <= 3 && isField(after[0]!.text)
      ? after.map((token) => token.text)
      : []),
  ].join(' ');
}

function isField(word: string): boolean {
  return word.toLowerCase() === 'of' || word.toLowerCase() === 'for';
}

function isStatus(word: string): boolean {
  return /^(former|outgoing|acting|interim|current|incumbent|new|next|late|then|sitting|incoming|first|last)$/i.test(
    word,
  );
}

function bodyName(object: ReadingEntity, reference: Reference): string {
  const entry = reference.gazetteer.find(({ id }) => id === object.links.gazetteer);
  return entry && object.type === 'country' ? entry.name : object.name;
}

function withArticle(name: string): string {
  if (/^the /i.test(name)) return `the ${name.slice(4)}`;
  const takesArticle = WITH_ARTICLE.test(name) || (COMMON_BODY.test(name) && name.includes(' '));
  return takesArticle ? `the ${name}` : name;
}

function capitalise(words: string): string {
  return words.replace(
    /(^|\s)(?!of\b|the\b|for\b|and\b)(\p{Ll})/gu,
    (_, space: string, letter: string) => space + letter.toUpperCase(),
  );
}

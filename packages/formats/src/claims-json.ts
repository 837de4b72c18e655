import { printProvenance, type SourcedClaim } from '@precedent/model';
import { type QuoteText, quoteText } from './canonical-json.ts';

/** A compile error here means that a field is missing below. */
type Nothing = Record<string, never>;

/**
 * Claims as `canonicalJson` writes them, with their provenance as one string. Most of a file is claims, so their fields are
 * written one by one, in code unit order, without a copy of each.
 *
 * @param quote writes each text, for formats in which JSON is escaped once more.
 */
export function claimsJson(claims: readonly SourcedClaim[], quote: QuoteText = quoteText): string {
  return `[${joined(claims, (claim) => claimJson(claim, quote))}]`;
}

export function claimJson(claim: SourcedClaim, quote: QuoteText = quoteText): string {
  const { article, asOf, certain, confidence, copyOf, evidence, from, how, id, ...more } = claim;
  const { modality, object, office, polarity, reader, relation, source, speaker, ...others } = more;
  const { status, subject, to, ...rest } = others;
  rest satisfies Nothing;
  const orNull = (text: string | null) => (text === null ? 'null' : quote(text));
  return (
    `{"article":${articleJson(article, quote)}` +
    (asOf === undefined ? '' : `,"asOf":${quote(asOf)}`) +
    `,"certain":${certain},"confidence":${JSON.stringify(confidence)}` +
    (copyOf === undefined ? '' : `,"copyOf":${quote(copyOf)}`) +
    `,"evidence":[${joined(evidence, (each) => evidenceJson(each, quote))}]` +
    `,"from":${orNull(from)},"how":${quote(printProvenance(how))}` +
    `,"id":${quote(id)},"modality":"${modality}","object":${quote(object)}` +
    `,"office":${officeJson(office, quote)},"polarity":"${polarity}"` +
    `,"reader":${readerJson(reader, quote)},"relation":${quote(relation)}` +
    `,"source":${orNull(source)},"speaker":${orNull(speaker)}` +
    `,"status":${orNull(status)},"subject":${quote(subject)},"to":${orNull(to)}}`
  );
}

function articleJson(article: SourcedClaim['article'], quote: QuoteText): string {
  const { id, kind, publishedAt, source, title, url, ...rest } = article;
  rest satisfies Nothing;
  return (
    `{"id":${quote(id)},"kind":"${kind}","publishedAt":${publishedAt === null ? 'null' : quote(publishedAt)}` +
    `,"source":${source === null ? 'null' : quote(source)},"title":${quote(title)}` +
    `,"url":${url === null ? 'null' : quote(url)}}`
  );
}

function evidenceJson(evidence: SourcedClaim['evidence'][number], quote: QuoteText): string {
  const { end, quote: words, start, ...rest } = evidence;
  rest satisfies Nothing;
  return `{"end":${end},"quote":${quote(words)},"start":${start}}`;
}

function officeJson(office: SourcedClaim['office'], quote: QuoteText): string {
  if (office === null) return 'null';
  const { body, title, ...rest } = office;
  rest satisfies Nothing;
  return `{"body":${body === null ? 'null' : quote(body)},"title":${quote(title)}}`;
}

function readerJson({ name, version, ...rest }: SourcedClaim['reader'], quote: QuoteText): string {
  rest satisfies Nothing;
  return `{"name":${quote(name)},"version":${quote(version)}}`;
}

function joined<Item>(items: readonly Item[], write: (item: Item) => string): string {
  if (items.length === 1) return write(items[0]!);
  let text = '';
  for (const item of items) text += (text === '' ? '' : ',') + write(item);
  return text;
}

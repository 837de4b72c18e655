import { printProvenance, type SourcedClaim } from '@precedent/model';
import { canonicalJson, quoteText } from './canonical-json.ts';

/** A compile error here means that a field is missing below. */
type Nothing = Record<string, never>;

/**
 * Claims as {@link canonicalJson} writes them, with their provenance as one string. Most of a file is claims, so their
 * fields are written one by one, in code unit order, without a copy of each.
 */
export function claimsJson(claims: readonly SourcedClaim[]): string {
  let items = '';
  for (const claim of claims) items += (items === '' ? '' : ',') + claimJson(claim);
  return `[${items}]`;
}

export function claimJson(claim: SourcedClaim): string {
  const { article, asOf, certain, confidence, copyOf, evidence, from, how, id, ...more } = claim;
  const { modality, object, office, polarity, reader, relation, source, speaker, ...others } = more;
  const { status, subject, to, ...rest } = others;
  rest satisfies Nothing;
  return (
    `{"article":${canonicalJson(article)}` +
    (asOf === undefined ? '' : `,"asOf":${quoteText(asOf)}`) +
    `,"certain":${certain},"confidence":${canonicalJson(confidence)}` +
    (copyOf === undefined ? '' : `,"copyOf":${quoteText(copyOf)}`) +
    `,"evidence":${canonicalJson(evidence)},"from":${orNull(from)},"how":${quoteText(printProvenance(how))}` +
    `,"id":${quoteText(id)},"modality":${quoteText(modality)},"object":${quoteText(object)}` +
    `,"office":${canonicalJson(office)},"polarity":${quoteText(polarity)},"reader":${canonicalJson(reader)}` +
    `,"relation":${quoteText(relation)},"source":${orNull(source)},"speaker":${orNull(speaker)}` +
    `,"status":${orNull(status)},"subject":${quoteText(subject)},"to":${orNull(to)}}`
  );
}

function orNull(text: string | null): string {
  return text === null ? 'null' : quoteText(text);
}

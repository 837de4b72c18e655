import { createHash } from 'node:crypto';
import { PrecedentError, type SourcedClaim } from '@precedent/model';
import { canonicalJson } from '../canonical-json.ts';
import { toPrintedClaim } from '../printed-claim.ts';

/** Where ids of an archive live unless a base is given: names, not addresses. */
const DEFAULT_BASE = 'urn:precedent:';
const ABSOLUTE_IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*[/:#]$/i;
/** In hexadecimal digits: 128 bits, so that claims of different archives never share an id by chance. */
const HASH_LENGTH = 32;

/** The IRIs of one archive's entities, claims, articles, offices and readers. */
export interface Iris {
  entity(id: string): string;
  office(id: string): string;
  article(id: string): string;
  reader(name: string, version: string): string;
  claim(claim: SourcedClaim): string;
}

/**
 * @param base begins every IRI, so that they can be made to resolve.
 * @throws PrecedentError `invalid_input` if `base` is not an absolute IRI that ends in `/`, `:` or `#`.
 */
export function irisUnder(base: string = DEFAULT_BASE): Iris {
  if (!ABSOLUTE_IRI.test(base))
    throw new PrecedentError(
      'invalid_input',
      `"${base}" can't be the base of IRIs`,
      'Give an absolute address that ends in a slash, such as https://example.org/graph/.',
    );
  return {
    entity: (id) => `${base}entity/${encodeSegments(id)}`,
    office: (id) => `${base}office/${encodeSegments(id)}`,
    article: (id) => `${base}article/${encodeSegments(id)}`,
    reader: (name, version) => `${base}reader/${encode(name)}/${encode(version)}`,
    claim: (claim) => `${base}claim/${hashOf(claim)}`,
  };
}

/** The inverse of the part of {@link irisUnder} after `entity/`, `article/` or `office/`. */
export function idIn(iri: string, kind: 'entity' | 'article' | 'office'): string | null {
  const [, encoded] = new RegExp(`(?:^|[/:#])${kind}/(.+)$`).exec(iri) ?? [];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** A property for a relation of the ontology, the same whatever the base. */
export function relationIri(id: string): string {
  return `${DEFAULT_BASE}relation/${encode(id)}`;
}

/** An address as an IRI: what IRIs forbid and addresses allow is percent-encoded. */
export function addressIri(url: string): string {
  return new URL(url).href.replace(/[\s<>"{}|\\^`]/g, encode);
}

/**
 * Depends on everything that the claim says, and on its article, but not on its number in the reading. So the same
 * claim in two archives is one resource, and two different claims are never the same.
 */
function hashOf(claim: SourcedClaim): string {
  const { id, article, ...content } = toPrintedClaim(claim);
  return createHash('sha256')
    .update(canonicalJson([article.id, content]))
    .digest('hex')
    .slice(0, HASH_LENGTH);
}

function encodeSegments(id: string): string {
  return encode(id).replaceAll('%2F', '/');
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));
}

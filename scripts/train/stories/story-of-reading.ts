import type { Span } from '@precedent/model';
import type { ClaimLine } from '@precedent/reader';
import { draftSentences } from '../../../packages/reader/src/parse/draft-sentences.ts';
import type { AnnotatedClaim, AnnotatedReference, Story } from './story.ts';

type LineClaim = ClaimLine['claims'][number];
type LineEntity = ClaimLine['entities'][number];
type TokenSpan = [start: number, end: number];

/** A sentence with the entities that it mentions, and where. */
interface ReadSentence {
  tokens: { start: number; end: number; text: string }[];
  mentions: { entity: LineEntity; span: TokenSpan }[];
}

/**
 * A reading as a story to train on. Its sentences and tokens are those of the built-in reader. Each claim belongs to the
 * sentence of its quote that names most of its ends; an end that this sentence does not name is implied. Names shorter
 * than the fullest are references. Times are left out, because a reading has dates and not the words for them.
 *
 * @param text the article's text, to which the offsets of the reading refer.
 * @param wanted which claims to teach.
 */
export function storyOf(line: ClaimLine, text: string, wanted: (claim: LineClaim) => boolean): Story {
  const sentences = draftSentences(text).drafts.map(({ tokens }) => ({
    tokens,
    mentions: mentionsIn(tokens, line.entities),
  }));
  const byId = new Map(line.entities.map((entity) => [entity.id, entity]));
  return {
    id: line.id,
    sentences: sentences.map(({ tokens }) => ({ tokens: tokens.map(({ text }) => text), annotated: true })),
    claims: line.claims.filter(wanted).flatMap((claim) => claimOf(claim, sentences, byId)),
    references: sentences.flatMap(({ tokens, mentions }, sentence) =>
      mentions.flatMap(({ entity, span }) => referenceTo(entity, span, tokens, sentence)),
    ),
  };
}

/** In the order of the sentence; a mention that does not begin and end with a token is left out. */
function mentionsIn(
  tokens: ReadSentence['tokens'],
  entities: readonly LineEntity[],
): ReadSentence['mentions'] {
  return entities
    .flatMap((entity) =>
      entity.mentions.flatMap((mention) => {
        const span = tokensAt(tokens, mention);
        return span ? [{ entity, span }] : [];
      }),
    )
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

function tokensAt(tokens: ReadSentence['tokens'], { start, end }: Span): TokenSpan | null {
  const first = tokens.findIndex((token) => token.start === start);
  const last = tokens.findIndex((token) => token.end === end);
  return first < 0 || last < first ? null : [first, last + 1];
}

function referenceTo(
  entity: LineEntity,
  span: TokenSpan,
  tokens: ReadSentence['tokens'],
  sentence: number,
): AnnotatedReference[] {
  const words = tokens.slice(...span).map(({ text }) => text);
  return entity.name === words.join(' ') ? [] : [{ sentence, span, entity: entity.name }];
}

function claimOf(
  claim: LineClaim,
  sentences: readonly ReadSentence[],
  byId: ReadonlyMap<string, LineEntity>,
): AnnotatedClaim[] {
  const [subject, object] = [byId.get(claim.subject), byId.get(claim.object)];
  const sentence = sentenceOf(claim, sentences);
  if (!subject || !object || sentence === null) return [];
  const { tokens, mentions } = sentences[sentence]!;
  const [subjectSpan, objectSpan] = nearestSpans(mentions, subject, object);
  const speaker = claim.speaker === null ? null : byId.get(claim.speaker);
  return [
    {
      sentence,
      subject: { span: subjectSpan, entity: subject.name, type: subject.type },
      relation: claim.relation,
      object: { span: objectSpan, entity: object.name, type: object.type },
      office: claim.office === null ? null : officeIn(tokens, claim.office),
      modality: claim.modality,
      polarity: claim.polarity,
      time: null,
      speaker: speaker
        ? { span: mentions.find(({ entity }) => entity === speaker)?.span ?? null, entity: speaker.name }
        : null,
    },
  ];
}

/** The first of the quoted sentences that names most ends. */
function sentenceOf(claim: LineClaim, sentences: readonly ReadSentence[]): number | null {
  let best: { at: number; ends: number } | null = null;
  for (const [at, { tokens, mentions }] of sentences.entries()) {
    if (tokens[0]!.start >= claim.end || tokens.at(-1)!.end <= claim.start) continue;
    const named = new Set(mentions.map(({ entity }) => entity.id));
    const ends = [claim.subject, claim.object].filter((id) => named.has(id)).length;
    if (best === null || ends > best.ends) best = { at, ends };
  }
  return best?.at ?? null;
}

/** The mentions of an end that are nearest to the other end, because an act is usually between its ends. */
function nearestSpans(
  mentions: ReadSentence['mentions'],
  subject: LineEntity,
  object: LineEntity,
): [TokenSpan | null, TokenSpan | null] {
  const spansOf = (wanted: LineEntity) =>
    mentions.filter(({ entity }) => entity === wanted).map(({ span }) => span);
  const [subjects, objects] = [spansOf(subject), spansOf(object)];
  const pairs = subjects.flatMap((a) => objects.map((b) => [a, b] as const));
  if (pairs.length === 0) return [subjects[0] ?? null, objects[0] ?? null];
  const [nearest] = pairs.sort((a, b) => distance(...a) - distance(...b));
  return [...nearest!];
}

function distance(a: TokenSpan, b: TokenSpan): number {
  return Math.max(a[0] - b[1], b[0] - a[1]);
}

/** The words of an office in the sentence: as many from its beginning as stand there, and at least its title. */
function officeIn(tokens: ReadSentence['tokens'], office: string): TokenSpan | null {
  const words = office.toLowerCase().split(/\s+/);
  const title = office.toLowerCase().split(/ of /)[0]!.split(/\s+/).length;
  const written = tokens.map(({ text }) => text.toLowerCase());
  for (let length = words.length; length >= title; length--)
    for (let start = 0; start + length <= written.length; start++)
      if (words.slice(0, length).every((word, at) => written[start + at] === word))
        return [start, start + length];
  return null;
}

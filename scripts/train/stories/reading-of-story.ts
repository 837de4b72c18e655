import type { EntityType, Span } from '@precedent/model';
import type { ClaimLine } from '@precedent/reader';
import { type AnnotatedClaim, type Story, type StoryText, spanOf, textOf } from './story.ts';

type LineEntity = ClaimLine['entities'][number];

/**
 * The annotations of a story as if a language model had read it, and the text that they refer to. A claim with an end
 * that the story never names can't be in a reading and is left out.
 */
export function readingOfStory(story: Story): { line: ClaimLine; text: string } {
  const laid = textOf(story);
  const entities = new Map<string, LineEntity>();
  const register = (name: string, type: EntityType) => {
    const id = `${type}/${name}`;
    const entity = entities.get(id) ?? { id, type, name, aliases: [], mentions: [] };
    entities.set(id, entity);
    return entity;
  };
  const place = (entity: LineEntity, span: Span) => {
    if (!entity.mentions.some(({ start }) => start === span.start)) entity.mentions.push(span);
  };
  const claims = story.claims.flatMap((claim) => {
    const { subject, object } = claim;
    if (subject.entity === null || object.entity === null) return [];
    const ends = [register(subject.entity, subject.type), register(object.entity, object.type)] as const;
    for (const [at, end] of [subject, object].entries())
      if (end.span) place(ends[at]!, spanOf(laid, claim.sentence, end.span));
    return [lineClaim(claim, ends[0].id, ends[1].id, laid)];
  });
  for (const { sentence, span, entity } of story.references)
    for (const known of entities.values())
      if (known.name === entity && span) place(known, spanOf(laid, sentence, span));
  for (const { mentions } of entities.values()) mentions.sort((a, b) => a.start - b.start);
  const { id, title, text } = laid.article;
  return { line: { id, date: null, title, entities: [...entities.values()], claims, notes: [] }, text };
}

function lineClaim(
  { sentence, relation, office, modality, polarity }: AnnotatedClaim,
  subject: string,
  object: string,
  laid: StoryText,
): ClaimLine['claims'][number] {
  const { text } = laid.article;
  const [start, end] = [laid.tokens[sentence]![0]!.start, laid.tokens[sentence]!.at(-1)!.end];
  const words = office && spanOf(laid, sentence, office);
  return {
    subject,
    relation,
    object,
    office: words && text.slice(words.start, words.end),
    modality,
    polarity,
    from: null,
    to: null,
    status: null,
    speaker: null,
    confidence: 0.5,
    certain: true,
    how: 'llm:gold@1',
    quote: text.slice(start, end),
    start,
    end,
    more: [],
  };
}

import type { Reference } from '@precedent/model';
import { foldName } from '@precedent/model';
import { type Coreference, groupByEntity } from '../../../packages/reader/src/coreference/coreference.ts';
import type { Mention } from '../../../packages/reader/src/mentions/mention.ts';
import { headOf, tokenAt } from '../../../packages/reader/src/mentions/phrase.ts';
import type { Document } from '../../../packages/reader/src/parse/document.ts';
import { buildEntities } from '../../../packages/reader/src/reading/build-entities.ts';
import { alignEntities } from '../../eval/causes/align-entities.ts';
import type { NamedEntity, StoryReference } from './story-references.ts';

/** The annotated entity that each of the reader's is, by index; null for one that the annotation lacks. */
export function alignStory(
  document: Document,
  mentions: readonly Mention[],
  coreference: Coreference,
  named: readonly NamedEntity[],
  reference: Reference,
): (string | null)[] {
  const drawn = buildEntities(document, mentions, coreference, reference).entities;
  const typeOf = ({ name, aliases }: NamedEntity) => {
    const names = new Set([name, ...aliases].map(foldName));
    return drawn.find((one) => [one.name, ...one.aliases].some((form) => names.has(foldName(form))))?.type;
  };
  const gold = named.map((entity) => ({
    id: entity.name,
    name: entity.name,
    aliases: entity.aliases,
    type: entity.type ?? typeOf(entity) ?? 'institution',
  }));
  const aligned = alignEntities(gold, drawn);
  return groupByEntity(mentions, coreference).map((_, at) => aligned.get(drawn[at]!.id) ?? null);
}

/** The mention at the place of a reference: the one with the same head, otherwise a name that contains it. */
export function mentionAt(
  document: Document,
  mentions: readonly Mention[],
  { span }: Pick<StoryReference, 'span'>,
): Mention | null {
  const sentence = document.sentences.find(({ start, end }) => start <= span.start && span.start < end);
  if (!sentence) return null;
  const start = sentence.tokens.findIndex((token) => token.end > span.start);
  const end = sentence.tokens.findLastIndex((token) => token.start < span.end) + 1;
  if (start < 0 || end <= start) return null;
  const head = headOf(sentence, { start, end });
  const here = mentions.filter(
    (mention) =>
      mention.sentence === sentence.index && mention.tokens.start <= head && head < mention.tokens.end,
  );
  const distance = (mention: Mention) =>
    Math.abs(mention.span.start - span.start) + Math.abs(mention.span.end - span.end);
  const closest = (found: readonly Mention[]) => [...found].sort((a, b) => distance(a) - distance(b))[0];
  return (
    closest(here.filter((mention) => mention.head === head)) ??
    closest(
      here.filter(({ kind, span: own }) => kind === 'name' && own.start <= tokenAt(sentence, head).start),
    ) ??
    null
  );
}

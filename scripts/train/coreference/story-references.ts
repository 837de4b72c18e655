import { type EntityType, foldName, PRONOUN_FORMS, type Span } from '@precedent/model';
import { POSSESSIVE_DETERMINERS } from '../../../packages/reader/src/english/grammar/determiners.ts';
import { type Story, type StoryText, spanOf } from '../stories/story.ts';

export const KINDS = [
  'person by pronoun',
  'other by pronoun',
  'by description',
  'by short name',
  'by other name',
] as const;
export type ReferenceKind = (typeof KINDS)[number];

/** An annotated reference in the text of its story. */
export interface StoryReference {
  kind: ReferenceKind;
  text: string;
  span: Span;
  sentence: number;
  /** The fullest name in the story; null where the story does not name it. */
  entity: string | null;
}

/** What a story names. */
export interface NamedEntity {
  name: string;
  /** Null where nothing in the annotation says it. */
  type: EntityType | null;
  /** Its other names in the story. */
  aliases: string[];
}

/** The references of a story, with the ends of claims that are references too. */
export function referencesOf(story: Story, text: StoryText): StoryReference[] {
  const ends = story.claims.flatMap(({ sentence, subject, object }) =>
    [subject, object].map(({ span, entity }) => ({ sentence, span, entity })),
  );
  const found = new Map<string, StoryReference>();
  for (const { sentence, span, entity } of [...story.references, ...ends]) {
    const key = `${sentence} ${span}`;
    if (!span || found.has(key) || !story.sentences[sentence]?.annotated) continue;
    const words = story.sentences[sentence].tokens.slice(...span);
    const joined = words.join(' ');
    if (joined === entity) continue;
    const kind = kindOf(words, entity);
    found.set(key, { kind, text: joined, span: spanOf(text, sentence, span), sentence, entity });
  }
  return [...found.values()];
}

function kindOf(words: readonly string[], entity: string | null): ReferenceKind {
  const [first = ''] = words;
  const pronoun = words.length === 1 ? PRONOUN_FORMS.get(first.toLowerCase()) : undefined;
  if (pronoun) return pronoun === 'he' || pronoun === 'she' ? 'person by pronoun' : 'other by pronoun';
  const determined =
    POSSESSIVE_DETERMINERS.has(first.toLowerCase()) || /^(?:the|this|that|an?)$/i.test(first);
  if (determined || /^[\p{Ll}\d]/u.test(words.at(-1) ?? '')) return 'by description';
  const ofName = new Set(foldName(entity ?? '').split(' '));
  const isShort = words.some((word) => ofName.has(foldName(word)));
  return isShort ? 'by short name' : 'by other name';
}

/** What the annotation of a story names, each with all its names there. */
export function namedIn(story: Story, references: readonly StoryReference[]): NamedEntity[] {
  const named = new Map<string, NamedEntity>();
  const note = (name: string | null, type: EntityType | null) => {
    if (name === null) return;
    const known = named.get(name);
    if (!known) named.set(name, { name, type, aliases: [] });
    else known.type ??= type;
  };
  for (const { subject, object } of story.claims)
    for (const { entity, type } of [subject, object]) note(entity, type);
  for (const { kind, entity } of references) note(entity, kind === 'person by pronoun' ? 'person' : null);
  for (const { kind, entity, text } of references)
    if (entity !== null && (kind === 'by short name' || kind === 'by other name'))
      named.get(entity)?.aliases.push(text);
  return [...named.values()];
}

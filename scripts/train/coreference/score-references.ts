import { foldName, type Reference } from '@precedent/model';
import { type Coreference, groupByEntity } from '../../../packages/reader/src/coreference/coreference.ts';
import type { Mention } from '../../../packages/reader/src/mentions/mention.ts';
import { tokenAt } from '../../../packages/reader/src/mentions/phrase.ts';
import { traitsOf } from '../../../packages/reader/src/mentions/pronouns.ts';
import type { Document } from '../../../packages/reader/src/parse/document.ts';
import type { Story, StoryText } from '../stories/story.ts';
import { alignStory, mentionAt } from './align-story.ts';
import { namedIn, type ReferenceKind, referencesOf, type StoryReference } from './story-references.ts';

export type Outcome =
  | 'right'
  | 'wrong'
  /** A mention that the reader left open, or another entity than the fullest name for a shorter one. */
  | 'open'
  /** Not a mention. */
  | 'unseen'
  /** Linked, and not annotated as a reference to something that the story names. */
  | 'beyond';

export interface JudgedReference {
  kind: ReferenceKind;
  outcome: Outcome;
  text: string;
  mention: Mention | null;
  /** What it means by the annotation, and by the reader. */
  entity: string | null;
  drawn: string | null;
  sentence: number;
}

/** How the reader resolves each reference in a story, and its links that nobody annotated. */
export function judgeReferences(
  story: Story,
  text: StoryText,
  document: Document,
  mentions: readonly Mention[],
  coreference: Coreference,
  reference: Reference,
): JudgedReference[] {
  const references = referencesOf(story, text);
  const aligned = alignStory(document, mentions, coreference, namedIn(story, references), reference);
  const groups = groupByEntity(mentions, coreference);
  const judged = references.map((one) => {
    const mention = mentionAt(document, mentions, one);
    const at = mention && (coreference.entityOf[mention.index] ?? null);
    const drawn = at === null ? null : (aligned[at] ?? `? ${groups[at]![0]!.text}`);
    const group = at === null ? [] : groups[at]!;
    const outcome = outcomeOf(one, mention, drawn, group);
    return {
      kind: one.kind,
      outcome,
      text: one.text,
      mention,
      entity: one.entity,
      drawn,
      sentence: one.sentence,
    };
  });
  const seen = new Set(judged.map(({ mention }) => mention));
  const beyond = mentions.flatMap((mention): JudgedReference[] => {
    const kind = kindOfLinked(document, mention, coreference);
    const sentence = text.tokens.findIndex(
      (tokens) => tokens[0]!.start <= mention.span.start && mention.span.start < tokens.at(-1)!.end,
    );
    if (!kind || seen.has(mention) || !story.sentences[sentence]?.annotated) return [];
    const at = coreference.entityOf[mention.index]!;
    const drawn = aligned[at] ?? `? ${groups[at]![0]!.text}`;
    return [{ kind, outcome: 'beyond', text: mention.text, mention, entity: null, drawn, sentence }];
  });
  return [...judged.filter(({ entity, drawn }) => entity !== null || drawn !== null), ...beyond];
}

function outcomeOf(
  { kind, entity, text }: StoryReference,
  mention: Mention | null,
  drawn: string | null,
  group: readonly Mention[],
): Outcome {
  if (!mention) return 'unseen';
  if (drawn === null) return 'open';
  if (drawn !== entity)
    return entity === null ? 'beyond' : drawn.startsWith('?') && isName(kind) ? 'open' : 'wrong';
  return isName(kind) && !holdsFuller(group, entity, text) ? 'open' : 'right';
}

const isName = (kind: ReferenceKind) => kind === 'by short name' || kind === 'by other name';

/** Whether an entity has the fullest name of the annotation, or at least one that is fuller than the reference. */
function holdsFuller(group: readonly Mention[], entity: string, text: string): boolean {
  const fullest = ` ${foldName(entity)} `;
  const short = foldName(text);
  return group.some((mention) => {
    const form = foldName(mention.text);
    return ` ${form} `.includes(fullest) || (fullest.includes(` ${form} `) && form.length > short.length);
  });
}

/** The kind of a pronoun or description that the reader linked to a name elsewhere; null for other mentions. */
function kindOfLinked(document: Document, mention: Mention, coreference: Coreference): ReferenceKind | null {
  const link = coreference.links[mention.index];
  if ((coreference.entityOf[mention.index] ?? null) === null || link?.step === 'apposition') return null;
  if (mention.kind === 'description') return 'by description';
  if (mention.kind !== 'pronoun') return null;
  const token = tokenAt(document.sentences[mention.sentence]!, mention.head);
  if (traitsOf(token)?.person !== 'third') return null;
  return mention.gender === null ? 'other by pronoun' : 'person by pronoun';
}

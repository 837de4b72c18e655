import type { Candidate } from '../../../packages/reader/src/coreference/candidates.ts';
import type { FeaturesOfNone } from '../../../packages/reader/src/coreference/choose-candidate.ts';
import * as descriptions from '../../../packages/reader/src/coreference/description-features.ts';
import type {
  Antecedent,
  Discourse,
  Occurrence,
} from '../../../packages/reader/src/coreference/discourse.ts';
import * as pronouns from '../../../packages/reader/src/coreference/pronoun-features.ts';
import { antecedentOfRelative } from '../../../packages/reader/src/coreference/relative-clauses.ts';
import { walk } from '../../../packages/reader/src/coreference/resolve-coreference.ts';
import {
  candidatesOf,
  classOfDescription,
  equatedName,
} from '../../../packages/reader/src/coreference/resolve-description.ts';
import { candidatesFor, classOf } from '../../../packages/reader/src/coreference/resolve-pronoun.ts';
import type { DescriptionClass } from '../../../packages/reader/src/english/references/description-weights.ts';
import type { PronounClass } from '../../../packages/reader/src/english/references/pronoun-weights.ts';
import type { Mention } from '../../../packages/reader/src/mentions/mention.ts';
import { tokenAt } from '../../../packages/reader/src/mentions/phrase.ts';
import { traitsOf } from '../../../packages/reader/src/mentions/pronouns.ts';

export type ReferenceClass = `pronoun ${PronounClass}` | `description ${DescriptionClass}`;

/** One reference with what it can mean: the first option is that it means nothing mentioned. */
export interface Instance {
  document: string;
  text: string;
  kind: ReferenceClass;
  options: FeaturesOfNone[];
  /** Indexes of the options that are right. */
  right: number[];
  /** Which options are mentions that can be linked to. */
  linkable: boolean[];
}

/** What an annotation says of the places of one document. */
export interface Annotation {
  id: string;
  /** Whether a reference is annotated where it means something. */
  covers(mention: Mention): boolean;
  /** What is meant at a place; null for nothing annotated. */
  meaningOf(occurrence: Pick<Occurrence, 'sentence' | 'token' | 'mention'>): string | null;
}

/** The pronouns and descriptions of one document, each resolved as annotated before the next is looked at. */
export function collectInstances(discourse: Discourse, annotation: Annotation): Instance[] {
  const instances: Instance[] = [];
  walk(discourse, (mention, past) => {
    const certain = certainAntecedent(discourse, mention);
    if (certain) return certain;
    const asked = ask(discourse, mention, past);
    if (!asked) return null;
    const { candidates, ...instance } = asked;
    const meaning = annotation.meaningOf({ sentence: mention.sentence, token: mention.head, mention });
    const meant = candidates.flatMap((candidate, at) =>
      meaning !== null && meaningOfCandidate(candidate, annotation) === meaning ? [at + 1] : [],
    );
    const things = candidates.flatMap(({ last }, at) => (last.mention === null ? [at + 1] : []));
    if (annotation.covers(mention))
      instances.push({
        ...instance,
        document: annotation.id,
        text: mention.text,
        right: meant.length > 0 ? meant : [0, ...things],
        linkable: [false, ...candidates.map(({ last }) => last.mention !== null)],
      });
    const antecedent = candidates[(meant[0] ?? 0) - 1]?.last.mention;
    return antecedent ? { mention: antecedent, step: mention.kind as 'pronoun' | 'description' } : null;
  });
  return instances;
}

function certainAntecedent(discourse: Discourse, mention: Mention): Antecedent | null {
  const sentence = discourse.document.sentences[mention.sentence]!;
  if (mention.kind === 'description') {
    const equated = equatedName(discourse, mention);
    return equated && { mention: equated, step: 'apposition' };
  }
  const relative = mention.kind === 'pronoun' ? antecedentOfRelative(sentence, mention, discourse.map) : null;
  return relative && { mention: relative, step: 'relative' };
}

function ask(
  discourse: Discourse,
  mention: Mention,
  past: readonly Occurrence[],
): (Pick<Instance, 'kind' | 'options'> & { candidates: Candidate[] }) | null {
  if (mention.kind === 'description') {
    const described = descriptions.describe(discourse, mention);
    const candidates = candidatesOf(discourse, described, past);
    return {
      kind: `description ${classOfDescription(mention)}`,
      candidates,
      options: [
        descriptions.featuresOfNone(discourse, described, candidates),
        ...candidates.map((candidate) =>
          Object.fromEntries(descriptions.featuresOf(discourse, described, candidate)),
        ),
      ],
    };
  }
  const token = tokenAt(discourse.document.sentences[mention.sentence]!, mention.head);
  if (mention.kind !== 'pronoun' || traitsOf(token)?.person !== 'third') return null;
  const candidates = candidatesFor(discourse, mention, past);
  return {
    kind: `pronoun ${classOf(mention)}`,
    candidates,
    options: [
      pronouns.featuresOfNone(discourse, mention, candidates),
      ...candidates.map((candidate) =>
        Object.fromEntries(pronouns.featuresOf(discourse, mention, candidate)),
      ),
    ],
  };
}

/** What most mentions of a candidate mean. */
function meaningOfCandidate({ occurrences }: Candidate, annotation: Annotation): string | null {
  const counts = new Map<string, number>();
  for (const occurrence of occurrences) {
    const meaning = annotation.meaningOf(occurrence);
    if (meaning !== null) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

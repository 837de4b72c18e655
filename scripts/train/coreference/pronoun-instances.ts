import type { Reference } from '@precedent/model';
import type { Discourse, Occurrence } from '../../../packages/reader/src/coreference/discourse.ts';
import {
  type Features,
  featuresOf,
  featuresOfNone,
} from '../../../packages/reader/src/coreference/pronoun-features.ts';
import type { PronounClass } from '../../../packages/reader/src/coreference/pronoun-weights.ts';
import { antecedentOfRelative } from '../../../packages/reader/src/coreference/relative-clauses.ts';
import { openDiscourse, walk } from '../../../packages/reader/src/coreference/resolve-coreference.ts';
import { candidatesFor, classOf } from '../../../packages/reader/src/coreference/resolve-pronoun.ts';
import { findMentions } from '../../../packages/reader/src/mentions/find-mentions.ts';
import { tokenAt } from '../../../packages/reader/src/mentions/phrase.ts';
import { traitsOf } from '../../../packages/reader/src/mentions/pronouns.ts';
import type { Document } from '../../../packages/reader/src/parse/document.ts';
import type { GumDocument } from '../../eval/gum-documents.ts';
import { headOffset } from '../../eval/gum-documents.ts';

/** One pronoun with its possible meanings; the first option is that it refers to nothing mentioned. */
export interface Instance {
  document: string;
  text: string;
  kind: PronounClass;
  options: Features[];
  /** Indexes of the options that are right. */
  right: number[];
  /** Which options are mentions that can be linked to. */
  linkable: boolean[];
}

/** The pronouns of one annotated document; each is resolved as annotated before the next. */
export function collectInstances(document: Document, gold: GumDocument, reference: Reference): Instance[] {
  const { mentions } = findMentions(document, reference);
  const discourse = openDiscourse(document, mentions, reference);
  const clusterAt = new Map<number, string>();
  for (const mention of gold.mentions) clusterAt.set(headOffset(gold, mention), mention.c);
  const clusterOf = (occurrence: Occurrence) => {
    const sentence = document.sentences[occurrence.sentence];
    return sentence ? clusterAt.get(tokenAt(sentence, occurrence.token).start) : undefined;
  };
  const instances: Instance[] = [];
  walk(discourse, (mention, past) => {
    if (mention.kind !== 'pronoun') return null;
    const sentence = document.sentences[mention.sentence]!;
    const person = traitsOf(tokenAt(sentence, mention.head))?.person;
    if (person === 'relative') {
      const antecedent = antecedentOfRelative(sentence, mention, discourse.map);
      return antecedent && { mention: antecedent, step: 'relative' };
    }
    if (person !== 'third') return null;
    const cluster = clusterAt.get(mention.span.start);
    const candidates = candidatesFor(discourse, mention, past);
    const clusters = candidates.map(({ last }) => chainClusters(discourse, last, past, clusterOf));
    const right =
      cluster === undefined ? [] : clusters.flatMap((all, at) => (all.has(cluster) ? [at + 1] : []));
    instances.push({
      document: gold.id,
      text: mention.text,
      kind: classOf(mention),
      options: [
        featuresOfNone(discourse, mention),
        ...candidates.map((candidate) => featuresOf(discourse, mention, candidate)),
      ],
      right: right.length > 0 ? right : [0],
      linkable: [false, ...candidates.map(({ last }) => last.mention !== null)],
    });
    const annotated = candidates[(right[0] ?? 0) - 1]?.last.mention;
    return annotated ? { mention: annotated, step: 'pronoun' } : null;
  });
  return instances;
}

function chainClusters(
  discourse: Discourse,
  last: Occurrence,
  past: readonly Occurrence[],
  clusterOf: (occurrence: Occurrence) => string | undefined,
): Set<string> {
  const { mention } = last;
  const same = mention
    ? past.filter((other) => other.mention && discourse.chains.isJoined(other.mention.index, mention.index))
    : [last];
  const counts = new Map<string, number>();
  for (const occurrence of same) {
    const cluster = clusterOf(occurrence);
    if (cluster !== undefined) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0];
  return new Set(most ? [most[0]] : []);
}

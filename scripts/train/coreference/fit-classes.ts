import { compareStrings } from '@precedent/model';
import { fitWeights, type Weights } from './fit-weights.ts';
import { measureLinks } from './measure-links.ts';
import type { Instance, ReferenceClass } from './reference-instances.ts';

/** Chosen, like each least probability, on the stories kept for the ranker of claims. */
const PENALTY = 0.001;
const LEAST: Readonly<Record<ReferenceClass, number>> = {
  'pronoun person': 0.4,
  'pronoun thing': 0.5,
  'pronoun group': 0.4,
  'description person': 0.5,
  'description country': 0.5,
  'description institution': 0.5,
  'description place': 0.5,
};
/** A feature of fewer options says nothing that can be relied on. */
const FEWEST = 4;

/** The text of the two files of weights, from all instances. */
export function writeWeights(instances: readonly Instance[]): { pronouns: string; descriptions: string } {
  const written = (prefix: string) =>
    (Object.keys(LEAST) as ReferenceClass[])
      .filter((kind) => kind.startsWith(prefix))
      .map((kind) => `${kind.split(' ')[1]}: ${writeClass(kind, fitClass(kind, instances))}`)
      .join(', ');
  const header =
    '// Written by scripts/train/coreference/fit-references.ts from annotated stories and the GUM corpus\n' +
    '// (annotations CC BY 4.0); not edited by hand.\n';
  return {
    pronouns: `${header}
/** The kinds of third-person pronouns, each resolved with weights of its own. */
export type PronounClass = 'person' | 'thing' | 'group';

export const PRONOUN_WEIGHTS: Readonly<Record<PronounClass, ${TYPE}>> = { ${written('pronoun')} };
`,
    descriptions: `${header}
/** What a description can be of, each resolved with weights of its own. */
export type DescriptionClass = 'person' | 'country' | 'institution' | 'place';

export const DESCRIPTION_WEIGHTS: Readonly<Record<DescriptionClass, ${TYPE}>> = { ${written('description')} };
`,
  };
}

/** As coreference/choose-candidate.ts calls ReferenceWeights. */
const TYPE =
  '{ least: number; none: Readonly<Record<string, number>>; candidate: Readonly<Record<string, number>> }';

function fitClass(kind: ReferenceClass, instances: readonly Instance[]): Weights {
  const own = instances.filter((instance) => instance.kind === kind);
  const counts = new Map<string, number>();
  for (const { options } of own)
    for (const features of options)
      for (const [name, value] of Object.entries(features))
        if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1);
  const frequent = own.map((instance) => ({
    ...instance,
    options: instance.options.map((features) =>
      Object.fromEntries(Object.entries(features).filter(([name]) => counts.get(name)! >= FEWEST)),
    ),
  }));
  return fitWeights(frequent, PENALTY);
}

function writeClass(kind: ReferenceClass, weights: Weights): string {
  const entries = Object.entries(weights)
    .map(([name, value]) => [name, Number(value.toFixed(2))] as const)
    .filter(([, value]) => value !== 0)
    .sort(([a], [b]) => compareStrings(a, b));
  const record = (wanted: boolean) =>
    `{ ${entries
      .filter(([name]) => name.startsWith('none') === wanted)
      .map(([name, value]) => `'${name.replaceAll("'", "\\'")}': ${value}`)
      .join(', ')} }`;
  return `{ least: ${LEAST[kind]}, none: ${record(true)}, candidate: ${record(false)} }`;
}

/** A line for each class: how well weights of some instances resolve others. */
export function describeFit(training: readonly Instance[], others: readonly Instance[]): string {
  return (Object.keys(LEAST) as ReferenceClass[])
    .map((kind) => {
      const own = others.filter((instance) => instance.kind === kind);
      const { right, drawn, gold } = measureLinks(own, fitClass(kind, training), LEAST[kind]);
      const [precision, recall] = [right / drawn, right / gold].map((share) => share.toFixed(3));
      return `${kind}: ${own.length} references, precision ${precision}, recall ${recall}`;
    })
    .join('\n');
}

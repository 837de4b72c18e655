import { ENTITY_TYPES, modalitySchema, PrecedentError, polaritySchema } from '@precedent/model';
import { z } from 'zod';
import { featureVocabulary } from './features.ts';

const words = z.array(z.string()).min(1);

/** The JSON that belongs to the weights: the meaning of the model's input and output numbers. */
const vocabularySchema = z.object({
  ...featureVocabulary.shape,
  upos: words,
  xpos: words,
  rels: words,
  /** BIO tags of the entity recogniser. */
  ner: words,
  /** Transition scores `crf[from][to]`, and scores of the first tag. */
  crf: z.array(z.array(z.number())),
  crfStart: z.array(z.number()),
  claims: z.object({
    relations: words,
    mentionTypes: z.array(z.enum(['none', ...ENTITY_TYPES])).length(5),
    modality: z.array(modalitySchema).length(4),
    polarity: z.array(polaritySchema).length(2),
    pointers: z.array(z.string()).length(5),
    /** Added to the score for pointing nowhere, per pointer. */
    pointerNullBias: z.array(z.number()).length(5),
    /** Added to the 4 modality and 2 polarity scores, per relation. */
    modalityByRelation: z.array(z.array(z.number()).length(6)),
    officeRelations: z.array(z.string()),
  }),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** @throws PrecedentError `invalid_input`, saying what is wrong. */
export function parseVocabulary(input: unknown): Vocabulary {
  const parsed = vocabularySchema.safeParse(input);
  if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
  const { ner, crf, crfStart, claims } = parsed.data;
  if (
    crf.length !== ner.length ||
    crf.some((row) => row.length !== ner.length) ||
    crfStart.length !== ner.length
  )
    throw invalid(`crf and crfStart must have one score for each of the ${ner.length} tags`);
  if (claims.modalityByRelation.length !== claims.relations.length)
    throw invalid(`modalityByRelation must have a row for each of the ${claims.relations.length} relations`);
  return parsed.data;
}

function invalid(reason: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the vocabulary of the reader's model does not have the expected form: ${reason}`,
    'Use reader.int8.onnx and vocab.json of the same release, from data/models/reader.',
  );
}

import type { AnnotatedClaim, Story } from './story.ts';

/** A sentence as `train_claims.py --more` takes it. */
interface TrainingSentence {
  batch: string;
  tokens: string[];
  claims: (Omit<AnnotatedClaim, 'speaker'> & { speaker: [number, number] | null })[];
}

/** The annotated sentences of a story, with the claims whose ends they both name. */
export function trainingSentencesOf({ sentences, claims }: Story): TrainingSentence[] {
  return sentences.flatMap(({ tokens, annotated }, at) => {
    if (!annotated) return [];
    const own = claims.filter(
      ({ sentence, subject, object }) => sentence === at && subject.span !== null && object.span !== null,
    );
    return [
      {
        batch: 'readings',
        tokens,
        claims: own.map((claim) => ({ ...claim, speaker: claim.speaker?.span ?? null })),
      },
    ];
  });
}

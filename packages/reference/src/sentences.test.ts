import { type Fact, MODALITIES, type Named, type Relation, wordingOf, writeSentence } from '@precedent/model';
import { expect, test } from 'vitest';
import { loadReference } from './load-reference.ts';

const { ontology } = await loadReference();

const OFFICE = 'Prime Minister of the Netherlands';
const SUBJECTS: Named[] = [
  { type: 'person', name: 'Ana Lima' },
  { type: 'institution', name: 'European Commission' },
];
const OBJECTS: Named[] = [
  { type: 'person', name: 'Ben Okri' },
  { type: 'country', name: 'Netherlands' },
  { type: 'institution', name: 'NATO' },
];
const POLARITIES: Fact['polarity'][] = ['positive', 'negative', 'contested'];

function sentencesOf(relation: Relation): string[] {
  const entities: Record<string, Named> = {
    subject: SUBJECTS.find(({ type }) => relation.subject.includes(type))!,
    object: OBJECTS.find(({ type }) => relation.object.includes(type))!,
  };
  const statement = { subject: 'subject', object: 'object', from: null, to: null };
  return [null, ...(relation.office ? [OFFICE] : [])].flatMap((office) =>
    MODALITIES.flatMap((modality) =>
      POLARITIES.map((polarity) =>
        writeSentence(
          { ...statement, office, modality, polarity },
          wordingOf(relation),
          (id) => entities[id]!,
        ),
      ),
    ),
  );
}

test('every relation reads as plain English, whatever is said of it', async () => {
  const table = ontology.relations.map((relation) =>
    [`${relation.id}:`, ...sentencesOf(relation)].join('\n  '),
  );
  await expect(`${table.join('\n\n')}\n`).toMatchFileSnapshot('sentences.txt');
});

import type { Ontology } from '@precedent/model';
import type { SentenceExplanation, UnusedCue } from '@precedent/reader';
import type { Terminal } from '../../terminal.ts';
import { formatColumns } from './format-columns.ts';
import { sayPlace } from './format-mentions.ts';

/** Words that express a relation, of which neither a rule nor the model made a claim. */
export function formatUnusedCues(
  { unusedCues }: SentenceExplanation,
  ontology: Ontology,
  { out, width }: Terminal,
): string {
  const rows = [...new Set(unusedCues.map(({ word }) => word.first))].map((place) => {
    const cues = unusedCues.filter(({ word }) => word.first === place);
    return [
      { text: sayPlace(cues[0]!.word), right: true, paint: out.dim },
      { text: cues[0]!.word.text },
      { text: cues.map((cue) => sayCue(cue, ontology)).join(', ') },
    ];
  });
  return formatColumns(rows, width, '  ');
}

function sayCue({ cue, relation }: UnusedCue, ontology: Ontology): string {
  return `“${cue}” for “${ontology.relation(relation).label}”`;
}

import type { Ontology } from '@precedent/model';
import type { EndExplanation, FindingExplanation } from '@precedent/reader';

/** "His (Mark Rutte) succeeded Jens Stoltenberg" */
export function sayFinding({ subject, relation, object }: FindingExplanation, ontology: Ontology): string {
  const label = ontology.has(relation) ? ontology.relation(relation).label : relation;
  return `${sayEnd(subject)} ${label} ${object === null ? '…' : sayEnd(object)}`;
}

function sayEnd({ text, entity }: EndExplanation): string {
  return entity === null || entity.name === text ? text : `${text} (${entity.name})`;
}

/** The origin of a finding, its score, and its attributes. */
export function describeFinding(finding: FindingExplanation): string {
  return [...describeOrigin(finding), ...describeScore(finding), ...describeStanding(finding)].join(', ');
}

function describeOrigin({ how, trigger }: FindingExplanation): string[] {
  if (how.by !== 'rule') return ['the model'];
  const cue = how.cue === null ? '' : ` by “${how.cue}”`;
  const at = trigger === null ? '' : ` at “${trigger.text}” (${trigger.first})`;
  return [`rule ${how.rule}${cue}${at}`];
}

function describeScore({ how, score, threshold, confidence }: FindingExplanation): string[] {
  if (how.by === 'model')
    return [
      `score ${score!.toFixed(2)} of at least ${threshold!.toFixed(2)}`,
      ...(how.cued ? ['with a cue between the two'] : []),
    ];
  if (score === null) return [];
  return [
    score === 0 ? 'the model does not propose it' : `the model gives it ${score.toFixed(2)}`,
    ...(confidence === null ? [] : [`confidence ${confidence.toFixed(2)}`]),
  ];
}

/** All but what goes without saying. */
function describeStanding(finding: FindingExplanation): string[] {
  const { modality, polarity, status, office, time, speaker } = finding;
  return [
    modality === 'asserted' ? null : modality,
    polarity === 'negative' ? 'denied' : null,
    status,
    office && `office “${office}”`,
    time && `time “${time}”`,
    speaker && `said by ${sayEnd(speaker)}`,
  ].filter((part) => part !== null);
}

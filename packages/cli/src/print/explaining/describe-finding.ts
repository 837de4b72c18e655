import type { Ontology } from '@precedent/model';
import type { EndExplanation, FindingExplanation } from '@precedent/reader';

/** "His (Mark Rutte) succeeded Jens Stoltenberg" */
export function sayFinding({ subject, relation, object }: FindingExplanation, ontology: Ontology): string {
  const label = ontology.has(relation) ? ontology.relation(relation).label : relation;
  return `${sayEnd(subject)} ${label} ${sayEnd(object)}`;
}

function sayEnd(end: EndExplanation | null): string {
  if (end === null) return '…';
  const { text, entity } = end;
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

function describeScore({ how, score, confidence }: FindingExplanation): string[] {
  if (score === null) return [];
  const ownScore = how.by === 'model' ? 'score' : 'the model gives it';
  return [
    score === 0 ? 'the model does not propose it' : `${ownScore} ${score.toFixed(2)}`,
    ...(how.by === 'model' && how.cued ? ['with a cue between the two'] : []),
    ...(confidence === null ? [] : [`confidence ${confidence.toFixed(2)}`]),
  ];
}

/** What made a finding as likely as it is: "score +1.20, negative −0.30", weights in log odds. */
export function sayReasons({ reasons }: FindingExplanation): string {
  return reasons
    .map(({ feature, weight }) => `${feature} ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`)
    .join(', ');
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

import type { Reference } from '@precedent/model';
import type { Coreference } from '../coreference/coreference.ts';
import { lexiconOf } from '../mentions/lexicon.ts';
import type { Mention } from '../mentions/mention.ts';
import { indexTitles } from '../offices/office-titles.ts';
import type { Document } from '../parse/document.ts';
import { subjectsOf } from '../syntax/clauses.ts';
import { type Syntax, syntaxOf } from '../syntax/syntax.ts';
import { type Dropped, sift } from '../trace/sift.ts';
import type { ClaimReason } from './claim-reason.ts';
import { expresses, isCued, pathBetween } from './cued.ts';
import { type CueIndex, indexCues } from './cues.ts';
import { drawByModel, type PlacedProposal } from './draw-by-model.ts';
import { contextsOf, drawByRules } from './draw-by-rules.ts';
import type { Candidate, DrawnClaim } from './drawn-claim.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { settleManners } from './manner.ts';
import { misreads } from './misread.ts';
import { weighOccupations } from './occupations.ts';
import type { RuleContext } from './rule.ts';
import { sameThingIn } from './same-thing.ts';
import { holderBeside, isAimedAtAttendant, isTitleOfAnother, soughtBy } from './whose-title.ts';

/** What the rules and the model find in a document. */
export interface DrawnClaims {
  /** Every claim that a rule draws or the model proposes, however faintly; a later stage decides. */
  candidates: Candidate[];
  dropped: Dropped<DrawnClaim, ClaimReason>[];
  /** Proposals of the model that aren't between two mentions. */
  unplaced: Dropped<PlacedProposal, ClaimReason>[];
}

export function drawClaims(
  document: Document,
  mentions: readonly Mention[],
  coreference: Pick<Coreference, 'entityOf'>,
  reference: Reference,
): DrawnClaims {
  const { kept: proposed, dropped: unplaced } = drawByModel(document, mentions, reference);
  const { ontology } = reference;
  const { officeNouns } = lexiconOf(reference);
  const ruled = drawByRules(document, mentions, reference);
  const posts = weighOccupations(
    proposed,
    document,
    indexTitles(reference.officeTitles),
    officeNouns,
    ontology,
  );
  const cues = indexCues(ontology);
  const contexts = contextsOf(document, mentions, reference);
  const isSame = sameThingIn(coreference);
  const candidates = gatherEvidence(
    ruled.kept,
    settleManners(posts.kept, ruled.kept, contexts, isSame),
    (claim) => isCuedClaim(claim, document, cues),
    ontology,
    isSame,
  );
  const { kept, dropped } = sift(candidates, (claim) =>
    reasonAgainst(claim, ruled.kept, contexts[claim.sentence]!),
  );
  return {
    candidates: kept.sort((a, b) => a.sentence - b.sentence),
    dropped: [...ruled.dropped, ...posts.dropped, ...dropped],
    unplaced,
  };
}

/** Rules may give a claim a subject of another sentence: whoever says "I". */
function isCuedClaim(
  { sentence, relation, subject, object, trigger }: DrawnClaim,
  document: Document,
  cues: CueIndex,
): boolean {
  const ends = [subject, object ?? subject];
  if (ends.some((end) => end.sentence !== sentence)) return false;
  const syntax = syntaxOf(document.sentences[sentence]!);
  if (trigger !== null && object !== null && expresses(syntax, cues, relation, trigger)) return true;
  return isCued(syntax, cues, relation, subject.head, (object ?? subject).head);
}

/** A rule has the status and the date of an office right more often than the model that proposes the same. */
function reasonAgainst(
  claim: Candidate,
  ruled: readonly DrawnClaim[],
  context: RuleContext,
): ClaimReason | null {
  const { reference, relations } = context;
  const { ontology } = reference;
  if (claim.relation === relations.holding) {
    const by = soughtBy(claim, ruled, context);
    if (by) return { kind: 'office-sought', by };
  }
  if (claim.how.by !== 'model') return null;
  const by = misreads(claim, ruled, relations, ontology);
  if (by) return { kind: 'read-otherwise', by };
  if (ontology.isTenure(claim.relation)) return reasonAgainstTenure(claim, ruled, context);
  const isAct = !ontology.relation(claim.relation).lasts;
  return isAct && isAimedAtAttendant(claim, context) ? { kind: 'aimed-at-attendant' } : null;
}

function reasonAgainstTenure(
  claim: Candidate,
  ruled: readonly DrawnClaim[],
  context: RuleContext,
): ClaimReason | null {
  const by = ruled.find(
    (one) => one.subject === claim.subject && one.object === claim.object && one.relation === claim.relation,
  );
  if (by) return { kind: 'same-claim', by };
  const holder = holderBeside(claim, context);
  if (holder) return { kind: 'title-of-another', holder };
  if (isTitleOfAnother(claim, context)) return { kind: 'title-of-unnamed' };
  return isBareTitle(claim, ruled) && isBodyOfVerb(claim, context.syntax) ? { kind: 'body-of-verb' } : null;
}

/** Whether the grammar finds nothing but a title before the name: "Chancellor Scholz". */
function isBareTitle({ subject, relation }: Candidate, ruled: readonly DrawnClaim[]): boolean {
  const held = ruled.filter((one) => one.subject === subject && one.relation === relation);
  return held.some((one) => one.inTitlePhrase) && held.every((one) => one.object === null);
}

/** Hungary in "Chancellor Scholz criticised Hungary". */
function isBodyOfVerb({ subject, object }: Candidate, syntax: Syntax): boolean {
  if (object === null) return false;
  return pathBetween(syntax, subject.head, object.head).some(
    (at) =>
      syntax.token(at).upos === 'VERB' &&
      syntax.isUnder(object.head, at) &&
      subjectsOf(syntax, at).includes(subject.head),
  );
}

import {
  type ClaimVerdict,
  type Decision,
  type EntityRef,
  isAboutClaim,
  type ListedEntity,
  placeOfClaim,
  type Reading,
  type StatementRef,
  type Verdict,
} from '@precedent/model';
import { refToClaim, refToReadingEntity } from '../build/verdicts/claim-meant.ts';
import type { ReadingChange } from '../continue/continue-graph.ts';
import { messyListed } from './messy-lists.ts';

/** What an archive holds. */
export interface Contents {
  readings: readonly Reading[];
  decisions: readonly Decision[];
  listed: readonly ListedEntity[];
}

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

export const CHANGE_KINDS = [
  'add',
  'remove',
  'read again',
  'reject',
  'confirm',
  'edit',
  'state',
  'undo',
] as const;
/** What is not in {@link CHANGE_KINDS} is about entities. */
export type ChangeKind =
  | (typeof CHANGE_KINDS)[number]
  | 'decide'
  | 'retype'
  | 'undo decided'
  | 'list'
  | 'decide list';

/** Changes an archive at random, always the same for a seed. */
export class MessyChanges {
  private readonly random: () => number;
  private readonly waiting: Reading[];

  constructor(waiting: readonly Reading[], random: () => number) {
    this.waiting = [...waiting];
    this.random = random;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  /** Null if there is nothing to change in this way. */
  next(kind: ChangeKind, { readings, decisions, listed }: Contents): ReadingChange | null {
    if (kind === 'list')
      return { articleId: null, before: null, after: null, decisions, listed: this.changeLists(listed) };
    if (kind === 'add') {
      const reading = this.waiting.pop();
      return reading ? { articleId: reading.article.id, before: null, after: reading, decisions } : null;
    }
    if (kind === 'decide list' && listed.length === 0) return null;
    if (kind === 'decide' || kind === 'retype' || kind === 'decide list') {
      const onReadings = () =>
        kind === 'decide' ? this.entityVerdict(readings) : this.typeVerdict(readings);
      const verdict = kind === 'decide list' ? this.listVerdict(readings, listed) : onReadings();
      const after = [...decisions, decisionOf(verdict, decisions.length + 1)];
      return { articleId: null, before: null, after: null, decisions: after };
    }
    if (kind === 'undo decided') return this.undoDecided(decisions);
    const reading = this.pick(readings);
    const articleId = reading.article.id;
    if (kind === 'remove') {
      this.waiting.unshift(reading);
      return { articleId, before: reading, after: null, decisions };
    }
    if (kind === 'read again')
      return { articleId, before: reading, after: this.readAgain(reading), decisions };
    if (kind === 'undo') return this.undo({ readings, decisions });
    if (reading.claims.length === 0) return null;
    const decided = decisionOf(this.verdictOn(reading, kind), decisions.length + 1);
    return { articleId, before: reading, after: reading, decisions: [...decisions, decided] };
  }

  /** Decisions about entities of some readings. */
  decideOn(readings: readonly Reading[], count: number): Decision[] {
    return Array.from({ length: count }, (_, at) => decisionOf(this.entityVerdict(readings), at + 1));
  }

  private entityVerdict(readings: readonly Reading[]): Verdict {
    const persons = readings.flatMap((reading) =>
      reading.entities.flatMap((one) => (one.type === 'person' ? refToReadingEntity(reading, one) : [])),
    );
    const entity = this.pick(persons);
    const kind = this.pick(['rename', 'same', 'different'] as const);
    if (kind === 'rename') return { kind, entity, name: this.pick(['Zoe Quist', 'Ana Lima', 'Lee']) };
    const alike = persons.filter((one) => one !== entity && one.name.slice(-3) === entity.name.slice(-3));
    return { kind, entity, other: this.pick(alike.length > 0 ? alike : persons) };
  }

  /** What is one with something of another type gets its type, too. */
  private typeVerdict(readings: readonly Reading[]): Verdict {
    const entities = readings.flatMap((reading) =>
      reading.entities.flatMap((one) => refToReadingEntity(reading, one) ?? []),
    );
    const entity = this.pick(entities);
    const others = entities.filter(({ type }) => type !== entity.type);
    if (this.random() < 0.2 && others.length > 0) return { kind: 'same', entity, other: this.pick(others) };
    const types = ['person', 'country', 'institution', 'place'] as const;
    return { kind: 'retype', entity, type: this.pick(types) };
  }

  private listVerdict(readings: readonly Reading[], listed: readonly ListedEntity[]): Verdict {
    const { type, name, links } = this.pick(listed);
    const other = { type, name, links, anchors: [] };
    const reading = this.pick(readings.filter(({ entities }) => entities.length > 0));
    const entity = refToReadingEntity(reading, this.pick(reading.entities));
    const kind = this.pick(['same', 'same', 'different', 'rename'] as const);
    return kind === 'rename'
      ? { kind, entity: other, name: this.pick(['Zoe Quist', 'Ana Lima']) }
      : { kind, entity, other };
  }

  /** Some entities leave, others are new. */
  private changeLists(listed: readonly ListedEntity[]): ListedEntity[] {
    const left = listed.filter(() => this.random() < 0.7);
    return [...left, ...Array.from({ length: 3 }, () => messyListed(this.random))];
  }

  private undo({ readings, decisions }: Pick<Contents, 'readings' | 'decisions'>): ReadingChange | null {
    const undone = this.inForce(decisions, isAboutClaim);
    if (undone === null) return null;
    const articleId = placeOfClaim(undone.verdict as ClaimVerdict).article;
    const reading = readings.find(({ article }) => article.id === articleId) ?? null;
    return { articleId, before: reading, after: reading, decisions: without(undone, decisions) };
  }

  private undoDecided(decisions: readonly Decision[]): ReadingChange | null {
    const undone = this.inForce(decisions, (verdict) => !isAboutClaim(verdict));
    if (undone === null) return null;
    return { articleId: null, before: null, after: null, decisions: without(undone, decisions) };
  }

  private inForce(decisions: readonly Decision[], isMeant: (verdict: Verdict) => boolean): Decision | null {
    const all = decisions.filter(({ undoneAt, verdict }) => undoneAt === null && isMeant(verdict));
    return all.length === 0 ? null : this.pick(all);
  }

  /** Another reader leaves out some of the claims and is sure of others. */
  private readAgain(reading: Reading): Reading {
    const claims = reading.claims.filter(() => this.random() < 0.7);
    return {
      ...reading,
      reader: { ...reading.reader, version: String(Number(reading.reader.version) + 1) },
      claims: claims.map((claim) => (this.random() < 0.3 ? { ...claim, certain: !claim.certain } : claim)),
    };
  }

  private verdictOn(reading: Reading, kind: 'reject' | 'confirm' | 'edit' | 'state'): Verdict {
    const { id, evidence } = this.pick(reading.claims);
    const claim = refToClaim(reading, id)!;
    if (kind === 'reject' || kind === 'confirm') return { kind, claim, reason: null };
    if (kind === 'edit') return { kind, claim, says: this.statementIn(reading), reason: null };
    const quote = { article: reading.article.id, ...evidence[0]! };
    return { kind: 'add', quote, says: this.statementIn(reading), reason: null };
  }

  /** What another claim says, between other entities of the reading or one that its reader missed. */
  private statementIn(reading: Reading): StatementRef {
    const { relation, modality, polarity, from, to, status, office } = this.pick(reading.claims);
    const missed: EntityRef = {
      type: 'person',
      name: this.pick(['Ana Lima', 'Zoe Quist']),
      links: {},
      anchors: [],
    };
    const end = () =>
      this.random() < 0.2 ? missed : refToReadingEntity(reading, this.pick(reading.entities));
    const said = office && { title: office.title, body: end() };
    return { subject: end(), relation, object: end(), office: said, modality, polarity, from, to, status };
  }
}

function decisionOf(verdict: Verdict, number: number): Decision {
  return { number, verdict, decidedAt: '2024-07-01T08:00:00.000Z', undoneAt: null };
}

function without(undone: Decision, decisions: readonly Decision[]): Decision[] {
  return decisions.map((one) => (one === undone ? { ...one, undoneAt: one.decidedAt } : one));
}

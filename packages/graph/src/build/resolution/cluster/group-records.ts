import { FEW, inSteps, MANY, type Steps } from '../../order/steps.ts';
import type { AppliedDecisions } from '../decide/apply-decisions.ts';
import { createGroup, type Group } from '../records/cluster.ts';
import type { EntityRecord } from '../records/entity-record.ts';
import { createProfile, type KnownForms, type Profile, signatureOf } from '../records/profile.ts';
import { blockKeys } from './block-keys.ts';

type GroupKey = EntityRecord | string;

/** Groups records that are certainly the same: by link, decision, or the same full name and evidence. */
export class RecordGrouper {
  private readonly forms: KnownForms = new Map();
  private readonly looseKeys = new WeakMap<EntityRecord, string>();
  private readonly linkKeys = new WeakMap<EntityRecord, readonly string[]>();
  private groups = new Map<GroupKey, Group>();
  /** The groups of lists that match nothing in the articles. */
  idle: readonly Group[] = [];

  /**
   * The groups; one of the same records as in the last graph is the same object.
   *
   * @param changed records that have changed since they were recorded.
   */
  *group(
    records: readonly EntityRecord[],
    applied: AppliedDecisions,
    changed: ReadonlySet<EntityRecord>,
  ): Steps<Group[]> {
    for (const record of changed) {
      this.looseKeys.delete(record);
      this.linkKeys.delete(record);
    }
    yield* this.uniteLinked(records, applied);
    const members = yield* this.collect(records, applied);
    const groups = new Map<GroupKey, Group>();
    yield* inSteps(members, FEW, ([key, own]) => groups.set(key, this.groupOf(key, own, applied, changed)));
    this.groups = groups;
    const all = [...groups.values()];
    const used = withoutIdle(all);
    const isUsed = used.length < all.length ? new Set(used) : null;
    this.idle = isUsed ? all.filter((group) => !isUsed.has(group)) : [];
    return used;
  }

  /** Records with the same link are one entity, whatever their names, unless a person separated them. */
  private *uniteLinked(records: readonly EntityRecord[], { constraints }: AppliedDecisions): Steps<void> {
    const first = new Map<string, EntityRecord>();
    yield* inSteps(records, MANY, (record) => {
      for (const key of this.linkKeysOf(record)) {
        const known = first.get(key);
        if (known) constraints.unite(known, record);
        else first.set(key, record);
      }
    });
  }

  private linkKeysOf(record: EntityRecord): readonly string[] {
    const known = this.linkKeys.get(record);
    if (known) return known;
    const keys = linksOf(record);
    this.linkKeys.set(record, keys.length === 0 ? NO_KEYS : keys);
    return keys;
  }

  private *collect(
    records: readonly EntityRecord[],
    { constraints, names }: AppliedDecisions,
  ): Steps<Map<GroupKey, EntityRecord[]>> {
    const united = new Set<EntityRecord>();
    yield* inSteps(records, MANY, (record) => {
      const root = constraints.rootOf(record);
      if (root !== record) united.add(root);
    });
    const members = new Map<GroupKey, EntityRecord[]>();
    yield* inSteps(records, FEW, (record) => {
      const root = constraints.rootOf(record);
      const bound =
        united.has(root) || constraints.isSeparated(record) || names.has(record) || record.listed !== null;
      const key = bound ? root : this.looseKeyOf(record);
      const own = members.get(key);
      if (own) own.push(record);
      else members.set(key, [record]);
    });
    return members;
  }

  private groupOf(
    key: GroupKey,
    records: EntityRecord[],
    { constraints, names }: AppliedDecisions,
    changed: ReadonlySet<EntityRecord>,
  ): Group {
    const separated = records.filter((record) => constraints.isSeparated(record));
    const decided = separated.length > 0 || records.some((record) => names.has(record));
    const known = this.groups.get(key);
    if (known && !decided && !known.decided && isSame(known.whole.records, records, changed)) return known;
    const profiles = new Map<EntityRecord, Profile>();
    const profileOf = (record: EntityRecord) => {
      const profile = profiles.get(record) ?? createProfile(record, this.forms);
      profiles.set(record, profile);
      return profile;
    };
    return createGroup(records, profileOf, separated, decided);
  }

  /** Single names of persons stay apart for now, because they could belong to different people. */
  private looseKeyOf(record: EntityRecord): string {
    const known = this.looseKeys.get(record);
    if (known !== undefined) return known;
    const key = looseKeyOf(record, this.forms);
    this.looseKeys.set(record, key);
    return key;
  }
}

/** Records that nothing binds are one group if they have the same. */
export function looseKeyOf(record: EntityRecord, forms: KnownForms): string {
  const profile = createProfile(record, forms);
  return looseKey(record, profile, signatureOf(profile));
}

/** The same of a record whose profile is known, with its signature. */
export function looseKey({ type, reading }: EntityRecord, { names }: Profile, signature: string): string {
  const [form] = names.values();
  const single = type === 'person' && form!.fullness === 1;
  return `${single ? reading : ''} ${signature}`;
}

const NO_KEYS: readonly string[] = [];

function isSame(
  before: readonly EntityRecord[],
  records: readonly EntityRecord[],
  changed: ReadonlySet<EntityRecord>,
): boolean {
  if (before.length !== records.length) return false;
  return records.every((record, at) => record === before[at] && !changed.has(record));
}

/** Records with one of these in common are one entity. */
export function linksOf({ type, entity, entry, listed }: EntityRecord): string[] {
  const keys: string[] = [];
  if (entry) keys.push(`gazetteer ${entry.id}`);
  const wikidata = entity.links.wikidata ?? entry?.wikidata;
  if (wikidata) keys.push(`wikidata ${type} ${wikidata}`);
  if (listed && !wikidata) keys.push(`listed ${listed.id}`);
  return keys;
}

/** Drops entities of lists that match nothing in the articles: a list may be longer than the archive. */
function withoutIdle(groups: readonly Group[]): Group[] {
  if (groups.every(({ whole }) => whole.readings.size > 0)) return [...groups];
  const keys = new Set(groups.flatMap(({ whole }) => (whole.readings.size > 0 ? blockKeys(whole) : [])));
  return groups.filter(
    ({ whole }) => whole.readings.size > 0 || blockKeys(whole).some((key) => keys.has(key)),
  );
}

import { type BodyOffice, type Fact, type GraphParts, MissingPart } from '@precedent/model';
import { claimKey } from '../build/facts/order-claims.ts';
import type { ResolutionParts } from './resolution-parts.ts';

type Parts = GraphParts & ResolutionParts;
type PartKind = Exclude<keyof Parts, 'loadMissing'>;
type KeyOf<Kind extends PartKind> = Parameters<Parts[Kind]>[0][number];
type PartOf<Kind extends PartKind> = Awaited<ReturnType<Parts[Kind]>>[number];

const RESOLUTION_KINDS: readonly (keyof ResolutionParts)[] = [
  'openKeys',
  'openPairs',
  'merges',
  'refs',
  'meant',
  'entitiesIn',
  'decided',
  'problems',
  'expectAfter',
];

const KINDS: readonly PartKind[] = [
  ...RESOLUTION_KINDS,
  'entities',
  'degrees',
  'named',
  'namedFrom',
  'facts',
  'factsOf',
  'briefFacts',
  'outlines',
  'outlinesAmong',
  'bestOutlines',
  'bestLinked',
  'mostNamed',
  'countAll',
  'countAmong',
  'factsBetween',
  'factsInOffices',
  'factsOfRelations',
  'factsSpokenBy',
  'factsOfArticles',
  'factsAbout',
  'factsMentioning',
  'isSaid',
  'articlesNaming',
  'published',
  'neighbours',
  'offices',
  'listOffices',
  'terms',
  'officesWith',
  'datedHolders',
  'officeWords',
  'conflictsListed',
  'plansListed',
  'disputedIn',
];

/** One for all: an error records where it was made, which takes longer than looking for the part. */
const MISSING = new MissingPart();

/** What was loaded nearly always needs the entities that it names; of more than these, few are shown. */
const MOST_EXPECTED = 200;
const MOST_NAMESAKES = 20;

/** What has been loaded of a graph so far, and what is to be loaded next. */
export class LoadedParts {
  /** How often the parts were asked, each time for everything that was missing. */
  rounds = 0;
  /** How many questions were begun. */
  questions = 0;
  /** How many entities and facts are loaded, and how many claims these have. */
  readonly size = { entities: 0, facts: 0, claims: 0 };
  /** Steps of the questions that are being answered, by the graph that they look at. */
  readonly steps = new Map<object, Map<string, unknown>>();
  private readonly parts: GraphParts;
  private readonly resolution: ResolutionParts;
  private readonly known = new Map<PartKind, Map<string, unknown>>(KINDS.map((kind) => [kind, new Map()]));
  private readonly wanted = new Map<PartKind, Map<string, unknown>>(KINDS.map((kind) => [kind, new Map()]));
  private readonly facts = new Map<string, Fact>();
  private readonly offices = new Map<string, BodyOffice>();
  private readonly byClaim = new Map<string, string>();
  private readonly unindexed: Fact[] = [];
  /** Ids of entities that what was just loaded names. */
  private readonly fresh = new Set<string>();

  constructor(parts: GraphParts, resolution: ResolutionParts) {
    this.parts = parts;
    this.resolution = resolution;
  }

  /** @throws MissingPart if one of them is not loaded; then all that are missing are loaded next. */
  get<Kind extends PartKind>(kind: Kind, keys: readonly KeyOf<Kind>[]): PartOf<Kind>[] {
    const [known, wanted] = [this.known.get(kind)!, this.wanted.get(kind)!];
    const names = keys.map(nameOf);
    let isMissing = false;
    names.forEach((name, at) => {
      if (known.has(name)) return;
      wanted.set(name, keys[at]);
      isMissing = true;
    });
    if (isMissing) throw MISSING;
    return names.map((name) => known.get(name) as PartOf<Kind>);
  }

  /** A fact that some part had, or null. */
  factSeen(id: string): Fact | null {
    return this.facts.get(id) ?? null;
  }

  /** An office that some part had, or null. */
  officeSeen(id: string): BodyOffice | null {
    return this.offices.get(id) ?? null;
  }

  factsByClaim(): ReadonlyMap<string, string> {
    for (const { id, claims } of this.unindexed.splice(0))
      for (const claim of claims) this.byClaim.set(claimKey(claim), id);
    return this.byClaim;
  }

  /** Loads everything that was missing, and the entities that it names. */
  async load(): Promise<void> {
    this.rounds += 1;
    this.fresh.clear();
    await Promise.all([this.loadWanted(), this.parts.loadMissing()]);
    const [known, wanted] = [this.known.get('entities')!, this.wanted.get('entities')!];
    for (const id of this.fresh) {
      if (wanted.size >= MOST_EXPECTED) break;
      if (!known.has(id)) wanted.set(id, id);
    }
    await this.loadWanted();
  }

  private async loadWanted(): Promise<void> {
    const asked = KINDS.filter((kind) => this.wanted.get(kind)!.size > 0);
    await Promise.all(asked.map((kind) => this.loadKind(kind)));
  }

  private async loadKind(kind: PartKind): Promise<void> {
    const wanted = this.wanted.get(kind)!;
    const names = [...wanted.keys()];
    const keys = [...wanted.values()];
    wanted.clear();
    // The keys of a kind are those that its method takes: `get` has put them there.
    const ask = this.methodOf(kind) as (keys: readonly unknown[]) => Promise<unknown[]>;
    const found = await ask(keys);
    const known = this.known.get(kind)!;
    for (const [at, name] of names.entries()) known.set(name, this.keep(kind, found[at]));
  }

  private methodOf(kind: PartKind): unknown {
    return isOfResolution(kind)
      ? this.resolution[kind].bind(this.resolution)
      : this.parts[kind].bind(this.parts);
  }

  /** A fact, an office is the same object however it is found, because they and claims are compared as objects. */
  private keep(kind: PartKind, part: unknown): unknown {
    if (kind === 'entities' && part !== null) this.size.entities += 1;
    if (kind === 'named') for (const id of (part as string[]).slice(0, MOST_NAMESAKES)) this.fresh.add(id);
    if (kind === 'offices') return part === null ? null : this.keepOffice(part as BodyOffice);
    if (kind === 'officesWith') return (part as BodyOffice[]).map((office) => this.keepOffice(office));
    if (kind === 'facts') return part === null ? null : this.keepFact(part as Fact);
    // It is not taken for the fact with all its claims.
    if (kind === 'briefFacts') return part === null ? null : this.count(part as Fact);
    return kind.startsWith('facts') ? (part as Fact[]).map((fact) => this.keepFact(fact)) : part;
  }

  private keepOffice(office: BodyOffice): BodyOffice {
    const known = this.offices.get(office.id) ?? office;
    this.offices.set(office.id, known);
    return known;
  }

  private keepFact(fact: Fact): Fact {
    const known = this.facts.get(fact.id);
    if (known) return known;
    this.facts.set(fact.id, fact);
    this.unindexed.push(fact);
    return this.count(fact);
  }

  private count(fact: Fact): Fact {
    this.size.facts += 1;
    this.size.claims += fact.claims.length;
    for (const id of entitiesIn(fact)) this.fresh.add(id);
    return fact;
  }
}

function isOfResolution(kind: PartKind): kind is keyof ResolutionParts {
  return (RESOLUTION_KINDS as readonly string[]).includes(kind);
}

function* entitiesIn({ subject, object, office, claims }: Fact): Iterable<string> {
  yield subject;
  yield object;
  if (office?.body) yield office.body;
  for (const { speaker } of claims) if (speaker !== null) yield speaker;
}

function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key);
}

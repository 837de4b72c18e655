import {
  type Entity,
  foldName,
  type GazetteerIndex,
  type Office,
  officeId,
  printOffice,
  type TitleIndex,
} from '@precedent/model';
import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';

/** An office as it may be printed, folded. */
export interface Labels {
  title: string;
  body: Entity | undefined;
  labels: string[];
}

/** Prints offices for comparison, each only once while its title and body stay the same. */
export class OfficeLabels {
  private readonly gazetteer: GazetteerIndex;
  private readonly titles: TitleIndex;
  private known = new Map<string, Labels>();

  constructor(gazetteer: GazetteerIndex, titles: TitleIndex) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  /**
   * The offices of known bodies by their folded labels, with every form of the title: "Chair of the Harbour
   * League" is the office that other claims call chairman. Null for a label that two offices have.
   *
   * @param used each by its id; of several with one id, the last counts.
   */
  *label(
    used: readonly (readonly [string, Office])[],
    entities: ReadonlyMap<string, Entity>,
  ): Steps<Map<string, Office | null>> {
    const offices = new Map<string, Office>();
    yield* inSteps(used, MANY, ([id, office]) => offices.set(id, office));
    const labelled = new Map<string, Office | null>();
    const known = new Map<string, Labels>();
    yield* inSteps(offices, FEW, ([id, office]) => {
      const labels = this.labelsOf(id, office, entities.get(office.body!));
      known.set(id, labels);
      for (const label of labels.labels) {
        const other = labelled.get(label);
        labelled.set(label, other === undefined || (other && officeId(other) === id) ? office : null);
      }
    });
    this.known = known;
    return labelled;
  }

  /** Of one office, as of the last time or anew. */
  labelsOf(id: string, { title }: Office, body: Entity | undefined): Labels {
    const before = this.known.get(id);
    if (before?.title === title && before.body === body) return before;
    const synonyms = this.titles.byForm.get(foldName(title))?.synonyms ?? [];
    const forms = body ? [title, ...synonyms] : [];
    return { title, body, labels: forms.map((form) => foldName(printOffice(form, body!, this.gazetteer))) };
  }
}

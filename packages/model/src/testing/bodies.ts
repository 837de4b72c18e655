import { type GazetteerEntry, gazetteerEntrySchema } from '../gazetteer.ts';
import { indexGazetteer } from '../gazetteer-index.ts';
import type { OfficeTitle } from '../office/office-titles.ts';
import { indexOfficeTitles } from '../office/title-index.ts';

const entry = (id: string, type: 'country' | 'institution' | 'place', names: Partial<GazetteerEntry>) =>
  gazetteerEntrySchema.parse({ id, type, ...names });

const gazetteer = [
  entry('netherlands', 'country', { name: 'Netherlands', names: ['Holland'], adjectives: ['Dutch'] }),
  entry('new-zealand', 'country', { name: 'New Zealand' }),
  entry('russia', 'country', { name: 'Russia', adjectives: ['Russian'] }),
  entry('ukraine', 'country', { name: 'Ukraine', adjectives: ['Ukrainian'] }),
  entry('united-states', 'country', { name: 'United States', names: ['US'], adjectives: ['American'] }),
  entry('nato', 'institution', { name: 'NATO' }),
  entry('texas', 'place', { name: 'Texas' }),
];
/** A few bodies that a gazetteer knows. */
export const gazetteerIndex = indexGazetteer(gazetteer);

/** Those and one that isn't in the gazetteer, as entities. */
export const bodies = [
  ...gazetteer.map(({ id, type, name }) => ({ id, type, name, aliases: [], links: { gazetteer: id } })),
  {
    id: 'house',
    type: 'institution' as const,
    name: 'House of Representatives',
    aliases: [],
    links: {},
  },
];

const title = (name: string, synonyms: string[] = [], heads: string[] = []): OfficeTitle => ({
  title: name,
  synonyms,
  single: true,
  heads,
  only_states: [],
  never_states: [],
});
/** A few titles of offices. */
export const titles = indexOfficeTitles([
  title('Prime Minister', ['premier', 'pm']),
  title('President'),
  title('Secretary General', ['secretary-general'], ['nato']),
  title('Foreign Minister', ['minister of foreign affairs']),
  title('First Lady'),
  title('Transitional President', ['interim leader']),
  title('Leader'),
]);

/** Posts of a state: "foreign minister". Counter-examples: "mayor", "party leader". */
const NATIONAL =
  /^(vice |deputy |first |acting )*(president|prime minister|chancellor|king|queen|emperor|foreign minister|foreign secretary|secretary of state|attorney general|national security advisor|.* (minister|secretary)|minister|first lady|head of state|supreme leader|crown prince|home secretary|ambassador|special envoy|envoy|taoiseach|leader of the opposition)$/i;

const LOCAL =
  /^(lieutenant |deputy |vice )?(governor|mayor|chief minister|minister president|comptroller|state senator|state representative|assembly member)$/i;

/** Titles of members and officers of chambers, with words in the chamber's name. */
const CHAMBERS: readonly [title: RegExp, chamber: RegExp][] = [
  [/senator|senate/i, /senate/i],
  [/representative|speaker/i, /house|assembly|parliament|congress|duma|knesset/i],
  [
    /member of parliament|lawmaker|deputy speaker/i,
    /parliament|house of commons|assembly|bundestag|duma|knesset|legislative council|yuan/i,
  ],
  [/majority leader|minority leader|whip/i, /senate|house/i],
  [/^(chief |associate )?justice$/i, /supreme court|constitutional court|high court/i],
];

/** "House Judiciary Committee" isn't a chamber. */
const PARTS_OF_CHAMBERS = /committee|caucus|office|democrats|republicans/i;

/** Whether a title without a body is that of the state in question: "the president". */
export function isOfficeOfState(title: string): boolean {
  return NATIONAL.test(title);
}

/** Whether a title without a body is that of the place in question: "the mayor". */
export function isOfficeOfPlace(title: string): boolean {
  return LOCAL.test(title);
}

/**
 * A test for names of the chamber that a title belongs to, as "the speaker" does to a House; null for other
 * titles.
 */
export function chamberOfTitle(title: string): ((name: string) => boolean) | null {
  const chamber = CHAMBERS.find(([titles]) => titles.test(title))?.[1];
  return chamber ? (name) => chamber.test(name) && !PARTS_OF_CHAMBERS.test(name) : null;
}

import {
  ALL_ON,
  FIRST_VIEW,
  type GraphView,
  LAYOUTS,
  MEASURES,
  type Off,
  type OffGroup,
  type Place,
} from './graph-view.ts';

// A view as text for an address: parts are separated by "!", a part's name and its values by "*", and the two
// coordinates of a pin follow its entity after "@": `hide*person/ada!pin*person/ben@10@-20!size*betweenness`.

const LISTS = { add: 'added', expand: 'expanded', hide: 'hidden', open: 'opened' } as const;
const SHOW_ALL = 'all';

/** Empty for the view that a graph begins with. */
export function writeView(view: GraphView): string {
  const { off, pins, certainty, layout, size, colour, ungrouped } = view;
  const parts: [string, readonly string[]][] = [
    ...Object.entries(LISTS).map(([name, key]): [string, readonly string[]] => [
      name,
      view[key].map(encodeSigns),
    ]),
    [
      'pin',
      Object.entries(pins).map(([id, { x, y }]) => `${encodeSigns(id)}@${Math.round(x)}@${Math.round(y)}`),
    ],
    ...Object.entries(off).map(([group, keys]): [string, readonly string[]] => [
      group,
      keys.map(encodeSigns),
    ]),
    ['certainty', certainty === null ? [] : [String(certainty)]],
    ['layout', layout === FIRST_VIEW.layout ? [] : [layout]],
    ['size', size === FIRST_VIEW.size ? [] : [size]],
    ['colour', colour === null ? [] : [colour]],
    ['ungroup', ungrouped === 'all' ? [SHOW_ALL] : ungrouped.map(encodeSigns)],
  ];
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => [name, ...values].join('*'))
    .join('!');
}

/** Whatever can't be understood is left out: an address may come from anywhere. */
export function readView(text: string): GraphView {
  const given = new Map(
    text.split('!').map((part) => {
      const [name = '', ...values] = part.split('*');
      return [name, values];
    }),
  );
  const list = (name: string) => (given.get(name) ?? []).map(decodeSigns).filter((value) => value !== '');
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === given.get(name)?.[0]) ?? null;
  const lists = Object.fromEntries(Object.entries(LISTS).map(([name, key]) => [key, list(name)]));
  const off = Object.fromEntries(Object.keys(ALL_ON).map((group) => [group, list(group as OffGroup)]));
  return {
    ...FIRST_VIEW,
    ...lists,
    off: off as unknown as Off,
    pins: readPins(given.get('pin') ?? []),
    certainty: readCertainty(given.get('certainty')?.[0]),
    layout: oneOf('layout', LAYOUTS) ?? FIRST_VIEW.layout,
    size: oneOf('size', MEASURES) ?? FIRST_VIEW.size,
    colour: oneOf('colour', MEASURES),
    ungrouped: given.get('ungroup')?.[0] === SHOW_ALL ? 'all' : list('ungroup'),
  };
}

function readPins(values: readonly string[]): Record<string, Place> {
  const pins: [string, Place][] = values.flatMap((value) => {
    const [id = '', x, y] = value.split('@');
    const place = { x: Number(x), y: Number(y) };
    return id === '' || !Number.isFinite(place.x) || !Number.isFinite(place.y)
      ? []
      : [[decodeSigns(id), place]];
  });
  return Object.fromEntries(pins);
}

function readCertainty(value: string | undefined): number | null {
  const number = Number(value);
  return value !== undefined && number >= 0 && number <= 1 ? number : null;
}

function encodeSigns(value: string): string {
  return value.replaceAll(/[%!*@]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function decodeSigns(value: string): string {
  return value.replaceAll(/%(25|21|2a|40)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

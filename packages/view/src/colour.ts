type Rgb = readonly [number, number, number];

function parseHex(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2 relative luminance, 0 to 1. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [low, high] = [luminance(parseHex(first)), luminance(parseHex(second))].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** Mixes `other` into `colour` with a share from 0 to 1. */
export function mix(colour: string, other: string, share: number): string {
  const [from, to] = [parseHex(colour), parseHex(other)];
  return toHex(from.map((channel, index) => channel + (to[index]! - channel) * share) as unknown as Rgb);
}

/**
 * Moves `colour` towards `ink`, just far enough for a contrast of `ratio` with `background`: the ontology
 * has one colour for both colour schemes.
 */
export function standOut(colour: string, background: string, ink: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return ink;
}

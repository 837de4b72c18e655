import { LoadedLater } from '@precedent/model';
import { mapTogether } from './missing-part.ts';

/**
 * Has everything in a result loaded that is plain data.
 *
 * @throws MissingPart if something is not.
 */
export function expectWhole(result: unknown): void {
  const found = new Set<LoadedLater>();
  collect(result, found, new Set());
  mapTogether(found, (part) => part.expectParts());
}

function collect(value: unknown, found: Set<LoadedLater>, seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (value instanceof LoadedLater) {
    found.add(value);
    return;
  }
  if (Array.isArray(value) || value instanceof Set) mapTogether(value, (item) => collect(item, found, seen));
  else if (value instanceof Map) mapTogether(value.values(), (item) => collect(item, found, seen));
  // What a getter gives may be missing, too.
  else if (Object.getPrototypeOf(value) === Object.prototype)
    mapTogether(Object.keys(value), (key) => collect(value[key as keyof typeof value], found, seen));
}

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
  if (Array.isArray(value) || value instanceof Set) for (const item of value) collect(item, found, seen);
  else if (value instanceof Map) for (const item of value.values()) collect(item, found, seen);
  else if (Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) collect(item, found, seen);
}

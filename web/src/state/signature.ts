const KEY = 'precedent-name';

/** The name that decisions of this device are signed with; empty if none was given. */
export function keptName(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    // Private windows may refuse the storage.
    return '';
  }
}

export function keepName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It is then given for this decision only.
  }
}

/** Who decides, as a part of a decision. */
export function signed(name = keptName()): { by?: string } {
  return name.trim() === '' ? {} : { by: name.trim() };
}

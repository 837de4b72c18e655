/** How each property is worked out, by its name. */
export type Makers<Made, Context> = { readonly [Name in keyof Made]?: (context: Context) => Made[Name] };

interface Kept<Made, Context> {
  context: Context;
  /** What has been worked out so far. */
  found: Partial<Made> | null;
}

/**
 * Plain objects of which some properties are worked out once they are looked at; one that fails is tried again the next time.
 * Copied by `{ ...object }`, or as JSON, an object has them all.
 *
 * All objects of a kind share their getters. V8 keeps an object that has a getter of its own as a dictionary: of a tenure with
 * one, that was 593 bytes instead of 153, and took twice as long (Node 20, 2026-11-30).
 */
export class LazyObjects<Made extends object, Context extends object> {
  private readonly kept = new WeakMap<object, Kept<Made, Context>>();
  private readonly getters: readonly (readonly [name: string, getter: PropertyDescriptor])[];

  constructor(makers: Makers<Made, Context>) {
    const names = Object.keys(makers) as (keyof Made & string)[];
    this.getters = names.map((name) => [name, this.getterOf(name, makers[name]!)]);
  }

  /** @param known an object with the other properties, which itself becomes the result: a copy would take three times as much. */
  create(known: Partial<Made>, context: Context): Made {
    for (const [name, getter] of this.getters) Object.defineProperty(known, name, getter);
    this.kept.set(known, { context, found: null });
    // Together, what is known and what has makers is all of it.
    return known as Made;
  }

  /** Null for an object that was not created here. */
  contextOf(made: Made): Context | null {
    return this.kept.get(made)?.context ?? null;
  }

  private getterOf<Name extends keyof Made & string>(
    name: Name,
    make: (context: Context) => Made[Name],
  ): PropertyDescriptor {
    const { kept } = this;
    return {
      enumerable: true,
      configurable: true,
      get(this: object) {
        const own = kept.get(this)!;
        if (own.found !== null && name in own.found) return own.found[name];
        const value = make(own.context);
        // Put in the place of the getter, it would make a dictionary of the object after all.
        own.found ??= {};
        own.found[name] = value;
        return value;
      },
    };
  }
}

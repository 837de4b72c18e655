/** Own property names, and what each is made of. */
type Makers<Made, Context> = { readonly [Name in keyof Made]?: (context: Context) => Made[Name] };

/**
 * Plain objects of which some properties are worked out once they are looked at; one that fails is tried again the next time.
 * Copied by `{ ...object }`, or as JSON, an object has them all.
 *
 * All objects of a kind share their getters. V8 keeps an object that has a getter of its own as a dictionary: of a tenure with
 * one, that was 593 bytes instead of 153, and took twice as long (Node 20, 2026-11-30).
 */
export class LazyObjects<Made extends object, Context extends object> {
  private readonly contexts = new WeakMap<object, Context>();
  private readonly getters: readonly (readonly [name: string, getter: PropertyDescriptor])[];

  constructor(makers: Makers<Made, Context>) {
    const names = Object.keys(makers) as (keyof Made & string)[];
    this.getters = names.map((name) => [name, this.getterOf(name, makers[name]!)]);
  }

  /** @param known an object with the other properties, which itself becomes the result: a copy would take three times as much. */
  create(known: Partial<Made>, context: Context): Made {
    for (const [name, getter] of this.getters) Object.defineProperty(known, name, getter);
    this.contexts.set(known, context);
    // Together, what is known and what has makers is all of it.
    return known as Made;
  }

  /** Null for an object that was not created here. */
  contextOf(made: Made): Context | null {
    return this.contexts.get(made) ?? null;
  }

  private getterOf<Name extends keyof Made & string>(
    name: Name,
    make: (context: Context) => Made[Name],
  ): PropertyDescriptor {
    const { contexts } = this;
    const shape = { enumerable: true, configurable: true };
    return {
      ...shape,
      get(this: object) {
        const value = make(contexts.get(this)!);
        Object.defineProperty(this, name, { ...shape, value, writable: true });
        return value;
      },
    };
  }
}

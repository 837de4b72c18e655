import { scoreOf } from '../../../packages/reader/src/coreference/choose-candidate.ts';
import type { Instance } from './reference-instances.ts';

export type Weights = Record<string, number>;

const STEPS = 200;
const RATE = 0.5;

/** An instance with features by number. */
interface Indexed {
  options: { names: Int32Array; values: Float64Array }[];
  right: ReadonlySet<number>;
}

/** Log-linear choice among options: weights that make the annotated option likely, kept small by `penalty`. */
export function fitWeights(instances: readonly Instance[], penalty: number): Weights {
  const numbers = new Map<string, number>();
  const indexed = instances.map((instance) => indexInstance(instance, numbers));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(numbers.size);
    for (const instance of indexed) addGradient(instance, weights, gradient);
    for (let at = 0; at < numbers.size; at++) {
      const slope = gradient[at]! / instances.length - penalty * weights[at]!;
      squares[at]! += slope * slope;
      weights[at]! += (RATE * slope) / (Math.sqrt(squares[at]!) + 1e-6);
    }
  }
  return Object.fromEntries([...numbers].map(([name, at]) => [name, weights[at]!]));
}

function indexInstance({ options, right }: Instance, numbers: Map<string, number>): Indexed {
  const numberOf = (name: string) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const indexed = options.map((features) => {
    const entries = Object.entries(features).filter(([, value]) => value !== 0);
    return {
      names: Int32Array.from(entries, ([name]) => numberOf(name)),
      values: Float64Array.from(entries, ([, value]) => value),
    };
  });
  return { options: indexed, right: new Set(right) };
}

function addGradient({ options, right }: Indexed, weights: Float64Array, gradient: Float64Array): void {
  const likely = normalise(
    options.map(({ names, values }) =>
      names.reduce((sum, name, at) => sum + values[at]! * weights[name]!, 0),
    ),
  );
  let mass = 1e-9;
  for (const at of right) mass += likely[at]!;
  for (const [at, { names, values }] of options.entries()) {
    const slope = (right.has(at) ? likely[at]! / mass : 0) - likely[at]!;
    for (let each = 0; each < names.length; each++) gradient[names[each]!]! += slope * values[each]!;
  }
}

export function probabilities({ options }: Instance, weights: Weights): number[] {
  return normalise(options.map((features) => scoreOf(Object.entries(features), weights)));
}

function normalise(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const exponents = scores.map((value) => Math.exp(value - top));
  const total = exponents.reduce((a, b) => a + b, 0);
  return exponents.map((value) => value / total);
}

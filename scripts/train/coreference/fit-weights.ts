import type { Features } from '../../../packages/reader/src/coreference/pronoun-features.ts';
import type { Instance } from './pronoun-instances.ts';

export type Weights = Record<string, number>;

const STEPS = 200;
const RATE = 0.5;

/** Log-linear choice among options: weights that make the annotated option likely, kept small by `penalty`. */
export function fitWeights(instances: readonly Instance[], penalty: number): Weights {
  const weights: Weights = {};
  const squares: Weights = {};
  for (let step = 0; step < STEPS; step++) {
    const gradient: Weights = {};
    for (const instance of instances) addGradient(instance, weights, gradient);
    for (const name of Object.keys(gradient)) {
      const slope = (gradient[name] as number) / instances.length - penalty * (weights[name] ?? 0);
      squares[name] = (squares[name] ?? 0) + slope * slope;
      weights[name] = (weights[name] ?? 0) + (RATE * slope) / (Math.sqrt(squares[name]) + 1e-6);
    }
  }
  return weights;
}

function addGradient(instance: Instance, weights: Weights, gradient: Weights): void {
  const likely = probabilities(instance, weights);
  const mass = instance.right.reduce((sum, at) => sum + (likely[at] as number), 0);
  for (const [at, features] of instance.options.entries()) {
    const wanted = instance.right.includes(at) ? (likely[at] as number) / Math.max(mass, 1e-9) : 0;
    const slope = wanted - (likely[at] as number);
    for (const [name, value] of Object.entries(features))
      if (value !== 0) gradient[name] = (gradient[name] ?? 0) + slope * value;
  }
}

export function probabilities(instance: Instance, weights: Weights): number[] {
  const scores = instance.options.map((features) => score(features, weights));
  const top = Math.max(...scores);
  const exponents = scores.map((value) => Math.exp(value - top));
  const total = exponents.reduce((a, b) => a + b, 0);
  return exponents.map((value) => value / total);
}

function score(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features)) sum += value * (weights[name] ?? 0);
  return sum;
}

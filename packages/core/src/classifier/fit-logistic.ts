/** Observations for a logistic regression: `inputs[i]` predicts `outcomes[i]` (0 or 1), counted `weights[i]` times. */
export interface LogisticObservations {
  readonly inputs: readonly Float64Array[];
  readonly outcomes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Coefficients of a logistic regression, the constant last, by Newton's method. `prior` is what is believed before any observation and
 * `firmness` how many observations of unit variance it is worth, so that few observations bend it little.
 */
export function fitLogistic(observations: LogisticObservations, prior: readonly number[], firmness: number): number[] {
  let coefficients = [...prior];
  let loss = lossOf(observations, coefficients, prior, firmness);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const step = newtonStep(observations, coefficients, prior, firmness);
    let share = 1;
    let improved = false;
    for (; share > 1e-4 && !improved; share /= 2) {
      const tried = coefficients.map((coefficient, at) => coefficient + share * step[at]!);
      const triedLoss = lossOf(observations, tried, prior, firmness);
      if (triedLoss > loss - 1e-9) continue;
      improved = true;
      coefficients = tried;
      loss = triedLoss;
    }
    if (!improved) break;
  }
  return coefficients;
}

const MAX_ROUNDS = 50;

function lossOf(
  { inputs, outcomes, weights }: LogisticObservations,
  coefficients: readonly number[],
  prior: readonly number[],
  firmness: number,
): number {
  let loss = 0;
  for (const [at, coefficient] of coefficients.entries()) loss += (firmness / 2) * (coefficient - prior[at]!) ** 2;
  for (const [index, input] of inputs.entries()) {
    const logOdds = linear(coefficients, input);
    const surprise = outcomes[index] === 1 ? -logOdds : logOdds;
    loss += weights[index]! * (Math.max(surprise, 0) + Math.log1p(Math.exp(-Math.abs(surprise))));
  }
  return loss;
}

function newtonStep(
  { inputs, outcomes, weights }: LogisticObservations,
  coefficients: readonly number[],
  prior: readonly number[],
  firmness: number,
): Float64Array {
  const size = prior.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  for (let at = 0; at < size; at += 1) {
    gradient[at] = firmness * (prior[at]! - coefficients[at]!);
    curvature[at]![at] = firmness;
  }
  for (const [index, input] of inputs.entries()) {
    const expected = logistic(linear(coefficients, input));
    const weight = weights[index]!;
    const miss = weight * (outcomes[index]! - expected);
    const spread = weight * expected * (1 - expected);
    for (let a = 0; a < size; a += 1) {
      const left = a < size - 1 ? input[a]! : 1;
      gradient[a]! += miss * left;
      for (let b = 0; b <= a; b += 1) curvature[a]![b]! += spread * left * (b < size - 1 ? input[b]! : 1);
    }
  }
  return solveSymmetric(curvature, gradient);
}

/** Weighted sum of the inputs plus the constant, which is the last coefficient. */
export function linear(coefficients: readonly number[], inputs: ArrayLike<number>): number {
  const last = coefficients.length - 1;
  let sum = coefficients[last]!;
  for (let at = 0; at < last; at += 1) sum += coefficients[at]! * inputs[at]!;
  return sum;
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Solves `matrix · x = vector` by Cholesky; only the lower triangle is read. */
function solveSymmetric(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length;
  const root = matrix.map((row) => Float64Array.from(row));
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = root[row]![column]!;
      for (let at = 0; at < column; at += 1) sum -= root[row]![at]! * root[column]![at]!;
      root[row]![column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[column]![column]!;
    }
  }
  const solution = Float64Array.from(vector);
  for (let row = 0; row < size; row += 1) {
    for (let at = 0; at < row; at += 1) solution[row]! -= root[row]![at]! * solution[at]!;
    solution[row]! /= root[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let at = row + 1; at < size; at += 1) solution[row]! -= root[at]![row]! * solution[at]!;
    solution[row]! /= root[row]![row]!;
  }
  return solution;
}

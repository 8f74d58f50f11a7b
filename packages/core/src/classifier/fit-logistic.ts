/** Observations for a logistic regression: `inputs[i]` predicts `outcomes[i]` (0 or 1), counted `weights[i]` times. */
export interface LogisticObservations {
  readonly inputs: Float64Array;
  readonly outcomes: Uint8Array;
  readonly weights: Float64Array;
}

/** The log-odds are `slope · input + constant`. */
export interface LogisticLine {
  readonly slope: number;
  readonly constant: number;
}

/**
 * The line of a logistic regression, by Newton's method. `prior` is what is believed before any observation and `firmness` how many
 * observations of unit variance it is worth, so that few observations bend it little.
 */
export function fitLogistic(observations: LogisticObservations, prior: LogisticLine, firmness: number): LogisticLine {
  let line = prior;
  let loss = lossOf(observations, line, prior, firmness);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const step = newtonStep(observations, line, prior, firmness);
    if (step.gain < LEAST_GAIN) break;
    let share = 1;
    let improved = false;
    for (; share > 1e-4 && !improved; share /= 2) {
      const tried = { slope: line.slope + share * step.slope, constant: line.constant + share * step.constant };
      const triedLoss = lossOf(observations, tried, prior, firmness);
      if (triedLoss >= loss) continue;
      improved = true;
      line = tried;
      loss = triedLoss;
    }
    if (!improved) break;
  }
  return line;
}

const MAX_ROUNDS = 50;
/** What a round must promise to take from the loss, which is a sum over the observations. */
const LEAST_GAIN = 1e-4;

function lossOf({ inputs, outcomes, weights }: LogisticObservations, line: LogisticLine, prior: LogisticLine, firmness: number): number {
  const { slope, constant } = line;
  let loss = (firmness / 2) * ((slope - prior.slope) ** 2 + (constant - prior.constant) ** 2);
  for (let at = 0; at < inputs.length; at += 1) {
    const logOdds = slope * inputs[at]! + constant;
    const surprise = outcomes[at] === 1 ? -logOdds : logOdds;
    loss += weights[at]! * (Math.max(surprise, 0) + Math.log1p(Math.exp(-Math.abs(surprise))));
  }
  return loss;
}

function newtonStep(
  { inputs, outcomes, weights }: LogisticObservations,
  { slope, constant }: LogisticLine,
  prior: LogisticLine,
  firmness: number,
): LogisticLine & { readonly gain: number } {
  let slopeGradient = firmness * (prior.slope - slope);
  let constantGradient = firmness * (prior.constant - constant);
  let slopeCurvature = firmness;
  let mixedCurvature = 0;
  let constantCurvature = firmness;
  for (let at = 0; at < inputs.length; at += 1) {
    const input = inputs[at]!;
    const weight = weights[at]!;
    const expected = logistic(slope * input + constant);
    const miss = weight * (outcomes[at]! - expected);
    const spread = weight * expected * (1 - expected);
    slopeGradient += miss * input;
    constantGradient += miss;
    slopeCurvature += spread * input * input;
    mixedCurvature += spread * input;
    constantCurvature += spread;
  }
  const determinant = Math.max(slopeCurvature * constantCurvature - mixedCurvature * mixedCurvature, 1e-12);
  const slopeStep = (constantCurvature * slopeGradient - mixedCurvature * constantGradient) / determinant;
  const constantStep = (slopeCurvature * constantGradient - mixedCurvature * slopeGradient) / determinant;
  return { slope: slopeStep, constant: constantStep, gain: (slopeGradient * slopeStep + constantGradient * constantStep) / 2 };
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Observations for a regression: `inputs[i]` predicts `outcomes[i]` (0 or 1), counted `weights[i]` times. */
export interface Observations {
  readonly inputs: Float64Array;
  readonly outcomes: Uint8Array;
  readonly weights: Float64Array;
}

/** See {@link chanceAt}. */
export interface ChanceLine {
  readonly slope: number;
  readonly constant: number;
}

/**
 * The chance of the outcome 1 at an input: that of two tries, each of the log-odds `slope · input + constant`, one succeeds at least.
 * One try alone (a logistic regression) leaves too much doubt where there is next to none, and too little in the middle.
 */
export function chanceAt({ slope, constant }: ChanceLine, input: number): number {
  return 1 - (1 - logistic(slope * input + constant)) ** 2;
}

/** The input at which the chance is one half. */
export function evenInput({ slope, constant }: ChanceLine): number {
  return (Math.log(Math.SQRT2 - 1) - constant) / slope;
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/**
 * The line that makes the observations likeliest, by Newton's method. `prior` is what is believed before any observation and `firmness`
 * how many observations of unit variance it is worth, so that few observations bend it little.
 */
export function fitChance(observations: Observations, prior: ChanceLine, firmness: number): ChanceLine {
  let line = prior;
  let fit = judge(observations, line, prior, firmness);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const { slopeGradient, constantGradient, slopeCurvature, mixedCurvature, constantCurvature } = fit;
    const determinant = Math.max(slopeCurvature * constantCurvature - mixedCurvature * mixedCurvature, 1e-12);
    const slopeStep = (constantCurvature * slopeGradient - mixedCurvature * constantGradient) / determinant;
    const constantStep = (slopeCurvature * constantGradient - mixedCurvature * slopeGradient) / determinant;
    if ((slopeGradient * slopeStep + constantGradient * constantStep) / 2 < LEAST_GAIN) break;
    const loss = fit.loss;
    for (let share = 1; share > 1e-4; share /= 2) {
      const tried = { slope: line.slope + share * slopeStep, constant: line.constant + share * constantStep };
      const triedFit = judge(observations, tried, prior, firmness);
      if (triedFit.loss >= loss) continue;
      line = tried;
      fit = triedFit;
      break;
    }
    if (fit.loss === loss) break;
  }
  return line;
}

const MAX_ROUNDS = 50;
/** What a round must promise to take from the loss, which is a sum over the observations. */
const LEAST_GAIN = 1e-4;

/** How badly a line fits, and which way and how far to move it. */
interface Fit {
  readonly loss: number;
  readonly slopeGradient: number;
  readonly constantGradient: number;
  readonly slopeCurvature: number;
  readonly mixedCurvature: number;
  readonly constantCurvature: number;
}

function judge({ inputs, outcomes, weights }: Observations, { slope, constant }: ChanceLine, prior: ChanceLine, firmness: number): Fit {
  let loss = (firmness / 2) * ((slope - prior.slope) ** 2 + (constant - prior.constant) ** 2);
  let slopeGradient = firmness * (prior.slope - slope);
  let constantGradient = firmness * (prior.constant - constant);
  let slopeCurvature = firmness;
  let mixedCurvature = 0;
  let constantCurvature = firmness;
  for (let at = 0; at < inputs.length; at += 1) {
    const input = inputs[at]!;
    const logOdds = slope * input + constant;
    const success = logistic(logOdds);
    const failure = 1 - success;
    // The negative logarithm of `failure`, also where that is too small for a number.
    const surprise = Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
    const isOne = outcomes[at] === 1;
    const weight = weights[at]!;
    loss += weight * (isOne ? surprise - logOdds - Math.log(1 + failure) : 2 * surprise);
    const pull = weight * (isOne ? (2 * failure * failure) / (1 + failure) : -2 * success);
    const share = isOne ? (failure * (2 + failure)) / ((1 + failure) * (1 + failure)) : 1;
    const curvature = weight * 2 * success * failure * share;
    slopeGradient += pull * input;
    constantGradient += pull;
    slopeCurvature += curvature * input * input;
    mixedCurvature += curvature * input;
    constantCurvature += curvature;
  }
  return { loss, slopeGradient, constantGradient, slopeCurvature, mixedCurvature, constantCurvature };
}

import { randomBytes } from 'node:crypto';
import type { JsonObject } from '../message/json.ts';
import { describeGraphCode } from './graph-codes.ts';

/** Why a Graph call is refused. */
export interface GraphProblem {
  readonly code: number;
  /** Names the parameter and what is wrong with it. */
  readonly details?: string;
  readonly subcode?: number;
}

/** A required parameter is absent. */
export function missing(parameter: string): GraphProblem {
  return { code: 131008, details: `Parameter ${parameter} is required.` };
}

/** A parameter has a value that cannot be. */
export function invalid(parameter: string, why: string): GraphProblem {
  return { code: 131009, details: `Parameter ${parameter} ${why}.` };
}

/** An unknown path, id or version. */
export function unsupportedRequest(method: string, id: string): GraphProblem {
  const details = `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`;
  return { code: 100, subcode: 33, details };
}

/** The answer Meta gives: HTTP status and error body. */
export function toGraphAnswer(problem: GraphProblem): { readonly httpStatus: number; readonly body: JsonObject } {
  const { httpStatus, title, details, isTransient } = describeGraphCode(problem.code);
  const reason = problem.details ?? details;
  const isPlain = problem.code === 100 || problem.code === 190;
  const text = problem.subcode === 33 ? reason : isPlain ? `(#${problem.code}) ${reason}` : `(#${problem.code}) ${title}`;
  return {
    httpStatus,
    body: {
      error: {
        message: text,
        type: 'OAuthException',
        code: problem.code,
        error_subcode: problem.subcode,
        is_transient: isTransient,
        error_data: problem.code === 190 || problem.subcode === 33 ? undefined : { messaging_product: 'whatsapp', details: reason },
        fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
      },
    },
  };
}

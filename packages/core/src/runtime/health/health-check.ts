import type { PublicId } from '../../privacy/public-id.ts';
import type { HealthStatus } from './health-report.ts';

/** Looks at something the bot depends on. What it throws is `down` with the error's code, and so is no answer in time. */
export type HealthCheck = () => HealthAnswer | Promise<HealthAnswer>;

/** With a reason for what is not up. */
export type HealthAnswer = HealthStatus | { readonly status: HealthStatus; readonly reason?: PublicId };

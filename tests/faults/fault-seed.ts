/** Seed of the runs in `npm test`. */
export const FAULT_SEED = Number(process.env.RECADO_FAULT_SEED ?? 20_261_121);

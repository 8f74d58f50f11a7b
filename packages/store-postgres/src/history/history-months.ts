/** The month of a moment: `2026-11`, in UTC. Months order as text. */
export const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** @param months - May be negative. */
export function addMonths(month: string, months: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return monthOf(Date.UTC(year, number - 1 + months));
}

/** The first millisecond of a month. */
export const startOf = (month: string): number => Date.parse(`${month}-01T00:00:00.000Z`);

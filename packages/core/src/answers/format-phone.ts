/** `+5511987654321` → `+55 11 98765-4321`; a number of another country as it is. */
export function displayPhone(phone: string): string {
  const brazilian = BRAZILIAN.exec(phone);
  return brazilian === null ? phone : `+55 ${brazilian[1]} ${brazilian[2]}-${brazilian[3]}`;
}

/** `+5511987654321` → `+55 11 *****-4321`: the last four digits stay. */
export function maskPhone(phone: string): string {
  const brazilian = BRAZILIAN.exec(phone);
  if (brazilian !== null) return `+55 ${brazilian[1]} ${'*'.repeat(brazilian[2]!.length)}-${brazilian[3]}`;
  return phone.slice(0, 2) + '*'.repeat(Math.max(phone.length - 6, 0)) + phone.slice(-4);
}

const BRAZILIAN = /^\+55(\d{2})(\d{4,5})(\d{4})$/;

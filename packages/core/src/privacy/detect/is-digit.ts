/** Whether a code unit is one of 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

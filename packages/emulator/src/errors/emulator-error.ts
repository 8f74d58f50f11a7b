/** Stable codes of {@link EmulatorError}. */
export type EmulatorErrorCode =
  | 'EMULATOR_FOLDER_IN_USE'
  | 'EMULATOR_USER_INVALID'
  | 'EMULATOR_USER_CONFLICT'
  | 'EMULATOR_CHOICE_NOT_FOUND'
  | 'EMULATOR_MESSAGE_INVALID'
  | 'EMULATOR_FAULT_INVALID'
  | 'EMULATOR_TIMEOUT'
  | 'EMULATOR_CLOSED';

/** What the emulator throws at the person who drives it. Errors meant for the bot are Graph error bodies instead. */
export class EmulatorError extends Error {
  readonly code: EmulatorErrorCode;
  /** What to do next. */
  readonly hint: string;

  constructor(code: EmulatorErrorCode, message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmulatorError';
    this.code = code;
    this.hint = hint;
  }
}

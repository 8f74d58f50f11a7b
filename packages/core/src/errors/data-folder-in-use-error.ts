import { RecadoError } from './recado-error.ts';

/** Another process works on the same data folder. */
export class DataFolderInUseError extends RecadoError {
  constructor(folder: string, options?: ErrorOptions) {
    super(
      {
        code: 'DATA_FOLDER_IN_USE',
        message: `Another process is using the data folder ${folder}.`,
        hint: 'Stop it, or choose another folder with --data-dir.',
        retry: { action: 'later', afterMs: 1_000 },
      },
      options,
    );
  }
}

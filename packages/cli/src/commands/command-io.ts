/** Something to write lines to; `process.stdout` is one. */
export interface Output {
  write(text: string): unknown;
}

/** The surroundings of a command. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Working folder; paths of the command line are relative to it. */
  readonly cwd: string;
}

/** What a command needs that only prints. */
export interface PrintingIo {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
}

/** The process's own streams and folder. */
export const processIo = (): CommandIo => ({ stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, cwd: process.cwd() });

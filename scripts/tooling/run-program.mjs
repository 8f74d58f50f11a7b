import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program in our place: its streams are ours, signals reach it, and its exit code is the answer.
 * @returns The exit code; 128 + the signal's number when a signal ended it, as a shell says it.
 */
export function runProgram(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' });
    const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      // A terminal sends Ctrl-C to the whole foreground group: forwarding it too would make it count twice.
      const hasTerminal = process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY;
      const listener = () => void (signal === 'SIGINT' && hasTerminal ? undefined : child.kill(signal));
      process.on(signal, listener);
      return [signal, listener];
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const [name, listener] of listeners) process.off(name, listener);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/**
 * Runs a tool out of sight, with no standard input.
 * @returns Its exit code (`-1` when it could not be started) and what it wrote on both streams.
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => resolve({ code: -1, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

import { EmulatorError } from '../errors/emulator-error.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../message/json.ts';
import type { FaultSettings, FaultShare } from './fault-settings.ts';

/**
 * Reads fault settings that came as JSON.
 * @throws EmulatorError `EMULATOR_FAULT_INVALID` for an unknown member or a value of the wrong kind.
 */
export function parseFaults(json: JsonObject): FaultSettings {
  return Object.assign({}, ...Object.entries(json).map(([name, value]) => parseFault(name, value)));
}

function parseFault(name: string, value: JsonValue | undefined): FaultSettings {
  switch (name) {
    case 'dropAnswer': {
      const when = isJsonObject(value) ? value.when : undefined;
      if (when !== 'before-accept' && when !== 'after-accept' && when !== 'either') throw invalid(name);
      return { dropAnswer: { when, ...parseShare(name, value) } };
    }
    case 'failWith': {
      const fault = isJsonObject(value) ? value : {};
      const { code } = fault;
      if (typeof code !== 'number' && code !== 'html-502') throw invalid(name);
      return { failWith: { code, afterAccept: fault.afterAccept === true, ...parseShare(name, value) } };
    }
    case 'duplicateWebhooks':
      return { duplicateWebhooks: parseShare(name, value) };
    case 'reorderWebhooks':
      return { reorderWebhooks: parseShare(name, value) };
    case 'latencyMs':
      if (typeof value !== 'number' || value < 0) throw invalid(name);
      return { latencyMs: value };
    case 'offline':
      if (typeof value !== 'boolean') throw invalid(name);
      return { offline: value };
    default:
      throw invalid(name);
  }
}

function parseShare(name: string, value: JsonValue | undefined): FaultShare {
  if (!isJsonObject(value)) throw invalid(name);
  const { next, ratio, seed } = value;
  if (typeof next === 'number' && Number.isInteger(next) && next > 0) return { next };
  if (typeof ratio !== 'number' || ratio < 0 || ratio > 1) throw invalid(name);
  return typeof seed === 'number' ? { ratio, seed } : { ratio };
}

function invalid(name: string): EmulatorError {
  return new EmulatorError(
    'EMULATOR_FAULT_INVALID',
    `The fault "${name}" is unknown or has a value of the wrong kind.`,
    'Give { "next": 2 } or { "ratio": 0.1, "seed": 7 }, with "when" for dropAnswer and "code" for failWith; see the README.',
  );
}

import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listWorkspacePackages } from './manifest.ts';
import { type ModuleSyntax, readModule } from './module-syntax.ts';
import { isTestFile, listSourceFiles, shown } from './repository.ts';

export interface Port {
  /** `ConversationStore` */
  readonly name: string;
  /** `conversationStoreContract` */
  readonly contract: string;
}

/** Ports are folders of core: `ports/conversation-store` holds `ConversationStore`, proved by `conversationStoreContract`. */
export function listPorts(root: string): Port[] {
  const folder = join(root, 'packages/core/src/ports');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name: toPascal(name), contract: `${toCamel(name)}Contract` }));
}

/**
 * Problems of adapters that do not mirror their port. An adapter is an exported class that implements a port, outside tests:
 * `RedisConversationStore` lives in `redis-conversation-store.ts`, is made by `createRedisConversationStore(options:
 * RedisConversationStoreOptions)`, and a test of its package calls `conversationStoreContract`. What the test kit
 * (`src/testing`) offers needs the contract only. Each port also needs its suite in core's `testing/contracts`.
 */
export function findAdapterProblems(root: string): string[] {
  const ports = listPorts(root);
  return [
    ...findMissingSuites(root, ports),
    ...listWorkspacePackages(root).flatMap(({ folder }) => findProblemsOf(root, join(folder, 'src'), ports)),
  ];
}

function findMissingSuites(root: string, ports: readonly Port[]): string[] {
  return ports
    .filter(({ contract }) => {
      const file = join(root, 'packages/core/src/testing/contracts', `${toKebab(contract)}.ts`);
      return !existsSync(file) || !readModule(file).exportedFunctions.some(({ name }) => name === contract);
    })
    .map(
      ({ name, contract }) =>
        `packages/core/src/testing/contracts/${toKebab(contract)}.ts: the port ${name} has no contract suite ${contract}`,
    );
}

function findProblemsOf(root: string, folder: string, ports: readonly Port[]): string[] {
  if (!existsSync(folder)) return [];
  const modules = listSourceFiles(folder).map((path) => ({ path, syntax: readModule(path) }));
  const sources = modules.filter(({ path }) => !isTestFile(path));
  const tests = modules.filter(({ path }) => isTestFile(path)).map(({ syntax }) => syntax);
  return sources.flatMap(({ path, syntax }) => {
    const file = shown(root, path);
    const adapters = syntax.exportedClasses.flatMap((one) =>
      ports.filter((port) => one.implements.includes(port.name) && importsPort(syntax)).map((port) => ({ class: one.name, port })),
    );
    return adapters.flatMap(({ class: name, port }) => [
      ...findNameProblems(name, port, path).map((problem) => `${file}: ${problem}`),
      ...(file.includes('/testing/')
        ? []
        : findFactoryProblems(
            name,
            sources.map((one) => one.syntax),
          )
      ).map((problem) => `${file}: ${problem}`),
      ...(isProved(name, port, tests) ? [] : [`${file}: no test of this package runs ${port.contract} on ${name}`]),
    ]);
  });
}

/** A name alone may be a coincidence: the port comes from core, or from its own folder inside core. */
function importsPort(syntax: ModuleSyntax): boolean {
  return syntax.imports.some(({ specifier }) => specifier.startsWith('@recado/core') || specifier.includes('/ports/'));
}

function findNameProblems(name: string, port: Port, path: string): string[] {
  const wanted = `${toKebab(name)}.ts`;
  return [
    ...(name.endsWith(port.name) ? [] : [`class ${name} implements ${port.name}, so its name ends in ${port.name}`]),
    ...(basename(path).replace(/x$/, '') === wanted ? [] : [`class ${name} lives in ${wanted}`]),
  ];
}

function findFactoryProblems(name: string, modules: readonly ModuleSyntax[]): string[] {
  const factory = modules.flatMap((one) => one.exportedFunctions).find((one) => one.name === `create${name}`);
  if (!factory) return [`${name} is made by create${name}, which this package does not export`];
  const options = `${name}Options`;
  return [
    ...(factory.firstParameterType === options ? [] : [`create${name} takes one parameter of type ${options}`]),
    ...(modules.some((one) => one.exportedTypes.includes(options)) ? [] : [`${options} is not exported`]),
  ];
}

function isProved(name: string, port: Port, tests: readonly ModuleSyntax[]): boolean {
  return tests.some((one) => one.calls.has(port.contract) && (one.identifiers.has(name) || one.identifiers.has(`create${name}`)));
}

const toPascal = (kebab: string): string => kebab.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
const toCamel = (kebab: string): string => kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const toKebab = (name: string): string => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

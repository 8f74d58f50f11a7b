import { readFileSync } from 'node:fs';
import { parseAst } from 'vitest/node';

export interface ModuleImport {
  readonly specifier: string;
  /** Gone when the types are stripped. */
  readonly isTypeOnly: boolean;
}

export interface ModuleClass {
  readonly name: string;
  readonly implements: readonly string[];
}

export interface ModuleFunction {
  readonly name: string;
  /** Name of the first parameter's type; absent without a parameter or with a type that has no name. */
  readonly firstParameterType?: string;
}

/** What the checks want to know of one file. */
export interface ModuleSyntax {
  readonly imports: readonly ModuleImport[];
  readonly exportedClasses: readonly ModuleClass[];
  readonly exportedFunctions: readonly ModuleFunction[];
  readonly exportedTypes: readonly string[];
  /** Specifiers of `export * from`. */
  readonly exportStars: readonly string[];
  /** Names called as plain functions. */
  readonly calls: ReadonlySet<string>;
  /** Every identifier. */
  readonly identifiers: ReadonlySet<string>;
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Reads one TypeScript file. Throws the parser's error when it is not TypeScript. */
export function readModule(path: string): ModuleSyntax {
  const program = parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' });
  const imports: ModuleImport[] = [];
  const exportStars: string[] = [];
  const exportedClasses: ModuleClass[] = [];
  const exportedFunctions: ModuleFunction[] = [];
  const exportedTypes: string[] = [];
  const calls = new Set<string>();
  const identifiers = new Set<string>();

  visit(program, (node) => {
    const source = literal(node.source);
    if (node.type === 'Identifier' && typeof node.name === 'string') identifiers.add(node.name);
    if (node.type === 'CallExpression' && nameOf(node.callee)) calls.add(nameOf(node.callee) ?? '');
    if (node.type === 'ImportDeclaration' && source) imports.push({ specifier: source, isTypeOnly: node.importKind === 'type' });
    if (node.type === 'ImportExpression' && source) imports.push({ specifier: source, isTypeOnly: false });
    if (node.type === 'TSImportType' && source) imports.push({ specifier: source, isTypeOnly: true });
    if (node.type === 'ExportAllDeclaration' && source) {
      imports.push({ specifier: source, isTypeOnly: node.exportKind === 'type' });
      exportStars.push(source);
    }
    if (node.type !== 'ExportNamedDeclaration') return;
    if (source) imports.push({ specifier: source, isTypeOnly: node.exportKind === 'type' });
    const declaration = isNode(node.declaration) ? node.declaration : undefined;
    const name = nameOf(declaration?.id);
    if (!declaration || !name) return;
    if (declaration.type === 'ClassDeclaration') exportedClasses.push({ name, implements: implementsOf(declaration) });
    if (declaration.type === 'FunctionDeclaration') exportedFunctions.push({ name, ...firstParameterOf(declaration) });
    if (/^TS(InterfaceDeclaration|TypeAliasDeclaration)$/.test(declaration.type)) exportedTypes.push(name);
  });
  return { imports, exportedClasses, exportedFunctions, exportedTypes, exportStars, calls, identifiers };
}

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see);
  else if (isNode(value)) {
    see(value);
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, see);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' && typeof value.name === 'string' ? value.name : undefined;
}

function literal(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Literal' && typeof value.value === 'string' ? value.value : undefined;
}

function implementsOf(declaration: SyntaxNode): string[] {
  const clauses = Array.isArray(declaration.implements) ? declaration.implements : [];
  return clauses.flatMap((clause) => (isNode(clause) ? (nameOf(clause.expression) ?? []) : []));
}

function firstParameterOf(declaration: SyntaxNode): { readonly firstParameterType?: string } {
  const first: unknown = Array.isArray(declaration.params) ? declaration.params[0] : undefined;
  const named = isNode(first) && first.type === 'AssignmentPattern' ? first.left : first;
  const annotation = isNode(named) && isNode(named.typeAnnotation) ? named.typeAnnotation.typeAnnotation : undefined;
  const name = isNode(annotation) ? nameOf(annotation.typeName) : undefined;
  return name ? { firstParameterType: name } : {};
}

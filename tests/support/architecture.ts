import path from 'node:path';
import ts from 'typescript';

/** What a part may import: parts, or single files of one. */
export interface Part {
  /** The folder below the root of the project, or a single file. */
  place: string;
  mayImport: readonly string[];
}

/** The parts by name. A name is also what follows the `#` of an alias. */
export type Parts = Readonly<Record<string, Part>>;

interface Import {
  specifier: string;
  /** Gone once compiled: it counts for the direction, not for circles. */
  typeOnly: boolean;
  line: number;
}

const codeFile = /\.(?:ts|tsx|astro)$/;

/**
 * Reads every import of the sources and holds it against the table.
 * @param sources text by path below the project's root, for code files; other files may be there with any text
 * @returns a readable line for each fault
 */
export function findArchitectureFaults(
  sources: ReadonlyMap<string, string>,
  parts: Parts,
): string[] {
  const faults: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, text] of sources) {
    if (!codeFile.test(file)) continue;
    const own = partOf(file, parts);
    if (own === null) {
      faults.push(`${file}: belongs to no part of the table`);
      continue;
    }
    for (const found of readImports(file, text)) {
      const target = resolveImport(file, found.specifier, parts);
      if (target === null) continue;
      const at = `${file}:${found.line}`;
      const fault = faultOf(own, target, found, sources, parts);
      if (fault !== null) faults.push(`${at}: ${fault}`);
      if (!found.typeOnly) edges.set(file, [...(edges.get(file) ?? []), target]);
    }
  }
  return [...faults, ...findCircles(edges).map((circle) => `circle: ${circle.join(' → ')}`)];
}

function faultOf(
  own: string,
  target: string,
  { specifier }: Import,
  sources: ReadonlyMap<string, string>,
  parts: Parts,
): string | null {
  if (!sources.has(target)) return `'${specifier}' leads to no file (${target})`;
  const other = partOf(target, parts);
  if (other === null) return `'${specifier}' belongs to no part of the table`;
  const alias = specifier.startsWith('#');
  if (own === other) {
    return alias ? `'${specifier}' is in the same part: import it by a relative path` : null;
  }
  if (!alias) return `'${specifier}' leaves ${own}: import it as #${aliasOf(target)}`;
  const allowed = parts[own]?.mayImport ?? [];
  const below = target.replace(/^src\//, '');
  if (allowed.includes(other) || allowed.includes(below)) return null;
  return `${own} may not import ${other} ('${specifier}'); it may import ${allowed.join(', ') || 'nothing'}`;
}

/** The part with the longest place that holds the file: `widgets/element` before `widgets`. */
function partOf(file: string, parts: Parts): string | null {
  const holding = Object.entries(parts)
    .filter(([, { place }]) => file === place || file.startsWith(`${place}/`))
    .toSorted(([, a], [, b]) => b.place.length - a.place.length);
  return holding[0]?.[0] ?? null;
}

/** Where an import leads, as a path below the project's root; null for packages. */
function resolveImport(file: string, specifier: string, parts: Parts): string | null {
  const plain = specifier.replace(/\?.*$/, '');
  if (plain.startsWith('#')) {
    const [name = '', ...rest] = plain.slice(1).split('/');
    return path.posix.join(parts[name]?.place ?? `#${name}`, ...rest);
  }
  if (!plain.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(file), plain);
}

function aliasOf(target: string): string {
  return target.replace(/^src\//, '');
}

/** Every import of a file: declarations, re-exports, `import()` as a call and as a type. */
function readImports(file: string, text: string): Import[] {
  if (!file.endsWith('.astro')) return readCode(file, text, 0);
  return astroCode(text).flatMap(({ code, line }) => readCode(`${file}.ts`, code, line));
}

/** The front matter of a component, and its scripts, with the lines before each. */
function astroCode(text: string): { code: string; line: number }[] {
  const blocks = [
    ...text.matchAll(/^---\r?\n(?<code>[\s\S]*?)^---\r?$/gm).take(1),
    ...text.matchAll(/<script\b[^>]*>(?<code>[\s\S]*?)<\/script>/g),
  ];
  return blocks.map((block) => {
    const code = block.groups?.['code'] ?? '';
    const start = block.index + block[0].indexOf(code);
    return { code, line: text.slice(0, start).split('\n').length - 1 };
  });
}

function readCode(name: string, code: string, linesBefore: number): Import[] {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, false, kind);
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.pos);
    found.push({ specifier: node.text, typeOnly, line: linesBefore + line + 1 });
  };
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause.namedBindings;
  return (
    importClause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  return (
    exportClause !== undefined &&
    ts.isNamedExports(exportClause) &&
    exportClause.elements.length > 0 &&
    exportClause.elements.every((element) => element.isTypeOnly)
  );
}

/** One path for each edge that closes a circle, from a file back to itself. */
export function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const trail: string[] = [];
  const walk = (file: string): void => {
    const start = trail.indexOf(file);
    if (start >= 0) return void circles.push([...trail.slice(start), file]);
    if (done.has(file)) return;
    trail.push(file);
    for (const next of edges.get(file) ?? []) walk(next);
    trail.pop();
    done.add(file);
  };
  for (const file of edges.keys()) walk(file);
  return circles;
}

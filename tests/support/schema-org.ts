import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * What of linked data the vocabulary of schema.org does not know: types, properties, and values of a kind that a property does not
 * take. The vocabulary is that of `schema-dts`, which Google generates from schema.org's own file. One line for each fault.
 */
export function vocabularyFaults(blocks: readonly Readonly<Record<string, unknown>>[]): string[] {
  const file = path.join(root, 'tests/support/linked-data-of-the-site.ts');
  const types = [...new Set(blocks.map((block) => String(block['@type'])))];
  const source = [
    `import type { ${types.join(', ')}, WithContext } from 'schema-dts';`,
    ...blocks.map(
      (block, index) =>
        `export const block${index}: WithContext<${String(block['@type'])}> = ${JSON.stringify(block)};`,
    ),
  ].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true)
      : getSourceFile.call(host, name, ...rest);
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, start }) => {
    const line = start === undefined ? '' : source.slice(start, start + 80);
    return `${ts.flattenDiagnosticMessageText(messageText, ' ')} at ${line}`;
  });
}

import { compile, run } from '@mdx-js/mdx';
import type { Node, Parent } from 'unist';
import type { OwnerUse } from '#schemas/site-content.ts';
import type { Place } from './source-text.ts';

/** Something that a body shows or leads to, found by rendering it. */
export type MdxUse = Pick<OwnerUse, 'kind' | 'name' | 'value' | 'days'> & { place: Place };

export interface RenderedMdx {
  uses: MdxUse[];
  failure: (Place & { kind: 'syntax' | 'run'; message: string }) | null;
}

interface Estree {
  type: string;
  body: Estree[];
  expression?: Estree;
  source?: { value: string } | null;
  specifiers?: { local: { name: string } }[];
}
type MdxNode = Node & {
  attributes?: { value?: { data?: { estree?: Estree } } | string | null }[];
  data?: { estree?: Estree };
};

const literal = (value: number) => ({ type: 'Literal', value, raw: String(value) });
const called = (...values: number[]) => ({
  type: 'CallExpression',
  optional: false,
  callee: { type: 'Identifier', name: '__at' },
  arguments: values.map(literal),
});

/** `{a.b}` becomes `{(__at(6, 3), a.b)}`: who throws is then known to stand there. */
function tellPlace(estree: Estree | undefined, node: Node): void {
  const statement = estree?.body[0];
  const at = node.position?.start;
  if (statement?.type !== 'ExpressionStatement' || !at) return;
  const expressions = [called(at.line, at.column), statement.expression];
  statement.expression = { type: 'SequenceExpression', expressions } as unknown as Estree;
}

/** What is imported is not run here: everything that can be asked of it answers with itself. */
function withoutImports(
  estree: Estree,
  node: Node,
  seen: (source: string, at: Place) => void,
): void {
  const at = node.position!.start;
  estree.body = estree.body.flatMap((statement) => {
    const source = statement.source?.value;
    if (source === undefined) return [statement];
    seen(source, { line: at.line, column: at.column });
    if (statement.type !== 'ImportDeclaration' || statement.specifiers!.length === 0) return [];
    const declarations = statement.specifiers!.map(({ local }) => ({
      type: 'VariableDeclarator',
      id: local,
      init: called(),
    }));
    return [{ type: 'VariableDeclaration', kind: 'const', declarations } as unknown as Estree];
  });
}

const anything: unknown = new Proxy(
  function stub() {
    return anything;
  },
  {
    get: (_target, key) =>
      key === Symbol.toPrimitive
        ? () => ''
        : key === Symbol.iterator
          ? [][Symbol.iterator]
          : key === 'then'
            ? undefined
            : anything,
  },
);

/** Attributes whose addresses a browser fetches, by element. */
const fetching: Readonly<Record<string, readonly string[]>> = {
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  embed: ['src'],
  script: ['src'],
  object: ['data'],
};

type Props = Readonly<Record<string, unknown>> & { children?: unknown };
interface Source {
  lineNumber?: number;
  columnNumber?: number;
}

interface MdxMessage extends Error {
  reason?: string;
  line?: number;
  column?: number;
  place?: { line: number; column: number; start?: { line: number; column: number } };
}

/** What is given to the components of the site: `names` are those that the pages of the site give to the owner's files. */
function runtime(names: readonly string[]) {
  const uses: MdxUse[] = [];
  const pending: unknown[] = [];
  let place: Place = { line: 1, column: 1 };
  const at = (line?: number, column?: number): unknown => {
    if (line !== undefined) place = { line, column: column! };
    return anything;
  };
  const use = (kind: MdxUse['kind'], name: string, value: unknown, days?: MdxUse['days']) => {
    if (typeof value === 'string') uses.push({ kind, name, value, place, ...(days && { days }) });
  };
  const jsxDEV = (type: unknown, props: Props, ...rest: unknown[]): unknown => {
    const { lineNumber, columnNumber } = (rest[2] ?? {}) as Source;
    if (lineNumber !== undefined) place = { line: lineNumber, column: columnNumber ?? 1 };
    if (typeof type === 'string') {
      if (type === 'a') use('link', type, props['href']);
      for (const attribute of fetching[type] ?? []) use('fetched', type, props[attribute]);
    } else if (typeof type === 'function' && type !== anything) {
      const made: unknown = (type as (given: Props) => unknown)(props);
      if (made instanceof Promise) pending.push(made);
      return made;
    }
    return null;
  };
  const components = Object.fromEntries(
    names.map((name) => [
      name,
      ({ id, range, highlight }: Props) => {
        const given = Object.entries({ range, highlight }).filter(
          ([, value]) => value !== undefined,
        );
        const days = Object.fromEntries(given.map(([key, value]) => [key, String(value)]));
        use('component', name, id ?? '', given.length > 0 ? days : undefined);
        return null;
      },
    ]),
  );
  return { uses, pending, at, jsxDEV, components, place: () => place };
}

function failureOf(error: unknown, kind: 'syntax' | 'run', near: Place): RenderedMdx['failure'] {
  const { reason, message, place, line, column } = (
    error instanceof Error ? error : new Error(String(error))
  ) as MdxMessage;
  const said = (reason ?? message).split('\n')[0]!;
  if (kind === 'syntax') {
    const at = place?.start ?? place ?? { line: line ?? 1, column: column ?? 1 };
    return { kind, message: said, line: at.line, column: at.column };
  }
  const told = /`(\d+):(\d+)-/.exec(message);
  const missing = /^Expected (?:component|object) `([^`]+)`/.exec(message);
  return {
    kind,
    message: missing ? `There is no component ${missing[1]}` : `This throws: ${said}`,
    ...(told ? { line: Number(told[1]), column: Number(told[2]) } : near),
  };
}

/**
 * Compiles and runs the body of an MDX file as the pages will, but draws nothing and imports nothing. `text` is the whole file with
 * blank lines in place of its front matter, so that places are those of the file.
 */
export async function renderMdx(
  text: string,
  frontMatter: unknown,
  names: readonly string[],
): Promise<RenderedMdx> {
  const { uses, pending, at, jsxDEV, components, place } = runtime(names);
  const prepare = () => (tree: Node) => {
    const visit = (node: MdxNode): void => {
      const { estree } = node.data ?? {};
      if (node.type === 'mdxjsEsm' && estree) {
        withoutImports(estree, node, (value, where) => {
          uses.push({ kind: 'import', name: 'import', value, place: where });
        });
        const { line, column } = node.position!.start;
        // The first statement of its own runs before any element.
        if (line > 1 && place().line === 1) at(line, column);
      } else tellPlace(estree, node);
      for (const { value } of node.attributes ?? []) {
        if (typeof value === 'object') tellPlace(value?.data?.estree, node);
      }
      if ('children' in node) for (const child of (node as Parent).children) visit(child);
    };
    visit(tree as MdxNode);
  };
  // In the first line, which was the front matter's: what Astro gives to every file, and what tells places.
  const given = `export const frontmatter = ${JSON.stringify(frontMatter ?? {})}, __at = arguments[0].at`;
  let code: string;
  try {
    code = String(
      await compile(
        { value: given + text, path: 'body.mdx' },
        { outputFormat: 'function-body', development: true, remarkPlugins: [prepare] },
      ),
    );
  } catch (error) {
    return { uses, failure: failureOf(error, 'syntax', place()) };
  }
  try {
    const options = { Fragment: 'fragment', jsxDEV, at, baseUrl: import.meta.url };
    const { default: Content } = await run(code, options as unknown as Parameters<typeof run>[1]);
    await (Content as (props: unknown) => unknown)({ components });
    await Promise.all(pending);
    return { uses, failure: null };
  } catch (error) {
    return { uses, failure: failureOf(error, 'run', place()) };
  }
}

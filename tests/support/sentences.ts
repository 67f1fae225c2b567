import ts from 'typescript';

/** A text in the code that a visitor might read. */
export interface FoundSentence {
  line: number;
  text: string;
}

/** A word with a capital and another word after it, or three words in a row. */
const sentence = /\p{Lu}\p{Ll}+[,:]? \p{L}|\p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u;

/** Attributes that hold no words, or words for machines. */
const silentAttributes =
  /^(?:class|class:list|style|id|href|src|rel|type|role|for|name|d|viewBox|transform|http-equiv|content|sizes|media|lang|dir|data-.*|set:.*|is:.*|define:.*)$/;

/** The texts of a file in TypeScript, with JSX or without, or of an Astro component that might be read by a visitor. */
export function findSentences(file: string, source: string): FoundSentence[] {
  if (!file.endsWith('.astro')) return inScript(file, source, 0);
  const [, front = '', template = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(source) ?? ['', '', source];
  const frontLines = front === '' ? 0 : front.split('\n').length + 2;
  // The template is JSX but for its comments, styles and scripts, which keep their lines.
  const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
  const markup = template
    .replaceAll(/<(style|script)\b.*?<\/\1>/gs, blank)
    .replaceAll(/<!--.*?-->/gs, blank)
    .replaceAll(/<!doctype html>/gi, blank);
  return [
    ...inScript(`${file}.ts`, front, 1),
    ...inScript(`${file}.tsx`, `<>${markup}</>`, frontLines),
  ];
}

function inScript(file: string, source: string, before: number): FoundSentence[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: FoundSentence[] = [];
  const add = (node: ts.Node, text: string) => {
    // The text of markup begins with the white space before it.
    const start = ts.isJsxText(node) ? node.pos + node.text.search(/\S/) : node.getStart(tree);
    const { line } = tree.getLineAndCharacterOfPosition(start);
    found.push({ line: line + 1 + before, text: text.replaceAll(/\s+/g, ' ').trim() });
  };
  const visit = (node: ts.Node): void => {
    if (isForDevelopers(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxAttribute(node) && silentAttributes.test(node.name.getText(tree))) return;
    // In markup a single word is read, too.
    if (ts.isJsxText(node)) {
      if (/\p{L}{2,}/u.test(node.text)) add(node, node.text);
    } else if (ts.isStringLiteralLike(node) && ts.isJsxAttribute(node.parent)) {
      if (/^\p{Lu}\p{Ll}|\p{L} \p{L}/u.test(node.text)) add(node, node.text);
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = ts.isTemplateExpression(node)
        ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
        : node.text;
      if (sentence.test(text) && !isStyle(text)) add(node, text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Errors that only a mistake in the code can raise, and the names of modules. */
function isForDevelopers(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  return ts.isNewExpression(node) && node.expression.getText().endsWith('Error');
}

/** CSS in a template, or a list of fonts. */
const isStyle = (text: string) => /^<\w|[{;]\s*[\w-]+:|^@|serif\b|monospace|Emoji'/.test(text);

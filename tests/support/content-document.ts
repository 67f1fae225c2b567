import { z } from 'zod';
import { contentKinds, type ContentKind } from '#schemas/registry.ts';

interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  description?: string;
  default?: unknown;
  example?: unknown;
  minimum?: number;
  maximum?: number;
}

const headings: Record<ContentKind['format'], string> = {
  yaml: 'YAML',
  'yaml-list': 'YAML, a list',
  csv: 'CSV, a header and rows; an empty cell is not known, which is not 0',
  'json-list': 'JSON, a list of objects',
  'front-matter': 'YAML between two lines of ---, then the body',
};

/** What may be written, in words. */
function formOf(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.oneOf)
    return `keys of one of ${schema.oneOf.map((one) => formOf(one.properties?.['from'] ?? one)).join(', ')}`;
  if (schema.anyOf) return [...new Set(schema.anyOf.map(formOf))].join('; or ');
  if (schema.type === 'array') return `list of ${formOf(schema.items ?? {})}`;
  if (schema.properties)
    return `keys ${Object.keys(schema.properties)
      .map((key) => `\`${key}\``)
      .join(', ')}`;
  if (schema.type === 'object') return 'names and values';
  const bounds =
    schema.minimum !== undefined && schema.maximum !== undefined && schema.maximum < 1e6
      ? `, ${schema.minimum} to ${schema.maximum}`
      : '';
  return `${{ string: 'text', integer: 'whole number', number: 'number', boolean: '`true` or `false`' }[String(schema.type)] ?? 'text'}${bounds}`;
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ');

function rowsOf(schema: JsonSchema, prefix = ''): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const name = prefix + key;
    const needed = schema.required?.includes(key) && value.default === undefined ? 'yes' : '';
    const standard =
      value.default === undefined || typeof value.default === 'object'
        ? ''
        : `\`${String(value.default)}\``;
    const said = [
      value.description,
      value.example === undefined
        ? undefined
        : `For instance \`${typeof value.example === 'string' ? value.example : JSON.stringify(value.example)}\``,
    ]
      .filter(Boolean)
      .join('. ');
    const own = `| \`${name}\` | ${cell(formOf(value))} | ${needed} | ${cell(standard)} | ${cell(said)} |`;
    const alternatives = (value.oneOf ?? []).flatMap((one) => rowsOf(one, `${name}.`));
    return [own, ...(value.properties ? rowsOf(value, `${name}.`) : []), ...alternatives];
  });
}

/** `docs/content.md`: every kind of file and every key, from the schemas that check them. */
export function contentDocument(): string {
  const sections = contentKinds.map((kind) => {
    const schema = z.toJSONSchema(kind.schema, {
      io: 'input',
      unrepresentable: 'any',
    }) as JsonSchema;
    return [
      `## \`${kind.path}\``,
      `${kind.what.charAt(0).toUpperCase()}${kind.what.slice(1)}. ${headings[kind.format]}.`,
      [
        '| Key | What | Needed | If left out | Meaning |',
        '| --- | --- | --- | --- | --- |',
        ...rowsOf(schema),
      ].join('\n'),
    ].join('\n\n');
  });
  return `${[
    '# Content files',
    'One folder a site, one folder below `profiles/` for each profile. Dates are ISO 8601 (`2026-03-01`). A key that is not listed here is an error, which names the nearest one that is. Every file but `site.yaml` and `profile.mdx` may be left out.',
    'Written from the schemas by `npx vitest run tests/unit/schemas --update`; do not edit it by hand.',
    ...sections,
    '## In the body of an `.mdx` file',
    [
      '`<Measure id="following.total" />` prints a number of the profile and leads to its evidence; the evidence page lists every id.',
      '`<Chart id="followers" />` shows a chart of the profile. `range="2026-03-01/2026-03-31"` tells and draws it for these days alone, the first and the last among them; `highlight="2026-03-01/2026-03-31"` shades the days that the text around it speaks of; `title="…"` stands above it instead of what it finds.',
    ].join(' '),
  ].join('\n\n')}\n`;
}

import { readYaml, type ReadYaml } from './read-yaml.ts';
import type { SourceText } from './source-text.ts';

/**
 * Reads JSON with the places of its values. JSON is a part of YAML 1.2, whose reader knows where everything stands; what YAML
 * would allow beyond it is refused by the strict reader.
 */
export function readJson(source: SourceText): ReadYaml {
  try {
    JSON.parse(source.text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, position] = /position (\d+)/.exec(message) ?? [];
    const place = source.placeAt(position === undefined ? source.text.length : Number(position));
    return {
      value: undefined,
      locate: { value: () => place, key: () => place },
      problems: [
        {
          file: source.file,
          ...place,
          severity: 'error',
          code: 'json-syntax',
          message: message.replace(/ in JSON at position.*$/, ''),
          hint: 'Check the commas, the quotes and the brackets around here.',
        },
      ],
    };
  }
  return readYaml(source);
}

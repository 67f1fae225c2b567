import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Safari takes a list without bullets for no list unless it is told so.
      'no-redundant-role': 'off',
      // Matters of taste; what a formatter or Astro decides.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-inline-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // An id is any word without a space; anchors of rows begin with digits.
      'valid-id': ['error', { relaxed: true }],
      // Titles carry names of people, which are as long as they are.
      'long-title': 'off',
      // Telephone numbers are the owner's text.
      'tel-non-breaking': 'off',
    },
  }),
);

/**
 * Checks a page's HTML against the standard.
 * @returns a readable line for each fault; none where all is well.
 */
export async function findHtmlFaults(html: string, name = 'page'): Promise<string[]> {
  const { results } = await validator.validateString(html, `${name}.html`);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${name}:${line}:${column} ${message} (${ruleId})`,
    ),
  );
}

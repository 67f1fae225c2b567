import type { AnySchema } from 'ajv';

const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: String.raw`^https?://[^\s/]+/` };
const pixels = { type: 'integer', minimum: 1 };

/** What only some types have. */
const framed = { html: text, width: pixels, height: pixels };

/**
 * A response as https://oembed.com/#section2.3.4 has it. Stricter in two points: an address has its host, since there is nothing that it
 * could be relative to, and a key that the specification does not know is a spelling mistake.
 */
export const oembedSchema: AnySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['type', 'version'],
  properties: {
    type: { enum: ['photo', 'video', 'link', 'rich'] },
    version: { const: '1.0' },
    title: text,
    author_name: text,
    author_url: address,
    provider_name: text,
    provider_url: address,
    cache_age: { type: ['integer', 'string'], minimum: 0, pattern: String.raw`^\d+$` },
    thumbnail_url: address,
    thumbnail_width: pixels,
    thumbnail_height: pixels,
  },
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url', 'thumbnail_height'],
    thumbnail_height: ['thumbnail_url', 'thumbnail_width'],
  },
  oneOf: [
    {
      properties: { type: { const: 'photo' }, url: address, width: pixels, height: pixels },
      required: ['url', 'width', 'height'],
    },
    {
      properties: { type: { enum: ['video', 'rich'] }, ...framed },
      required: ['html', 'width', 'height'],
    },
    { properties: { type: { const: 'link' } } },
  ],
  unevaluatedProperties: false,
};

import { describe, expect, it } from 'vitest';
import { guardContent } from '#build/guard-content.ts';

const guard = guardContent('/home/ada/content', '/home/ada/plaudit');
const inside = guardContent('/home/ada/plaudit/content', '/home/ada/plaudit');

describe('guardContent', () => {
  it.each([
    '/@fs/home/ada/content/profiles/a/testimonials/x.md',
    '/@fs//home/ada/content/profiles/a/testimonials/x.md?raw',
    '/@fs/home/ada/content/site.yaml?import&url',
    '/@fs/home/ada/plaudit/../content/site.yaml',
    '/@fs/home/ada/%63ontent/site.yaml',
    '/@id//home/ada/content/profiles/a/profile.mdx',
    '/@id/__x00__/home/ada/content/profiles/a/profile.mdx',
    '/@fs/home/ada/content',
    '/%E0%A4%A',
  ])('refuses %s', (url) => expect(guard({ url })).toBe('refused'));

  it.each(['/content/site.yaml', '/content/profiles/a/metrics/x.csv?raw', '/./content/site.yaml'])(
    'refuses %s where the content lies within the project',
    (url) => expect(inside({ url })).toBe('refused'),
  );

  it.each([
    '/',
    '/ada/evidence/',
    '/@vite/client',
    '/@fs/home/ada/plaudit/src/layouts/global.css',
    '/@fs/home/ada/content/profiles/a/chart.png?origWidth=10',
    '/@fs/home/ada/content-of-another/x.md',
  ])('lets through %s', (url) => expect(guard({ url })).toBe('allowed'));
});

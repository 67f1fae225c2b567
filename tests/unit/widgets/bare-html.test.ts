import { expect, test } from 'vitest';
import { bareHtml } from '#site/bare-html.ts';

test('only what means something is left, and text is text', () => {
  const html = `<div class="plaudit" data-layouts="a"><style>p{}</style>
<ul data-items><li data-item="kim"><figure class="quote"><svg><path d="M0 0"/></svg>
<blockquote lang="ar" dir="auto" cite="https://example.org/"><p>class="x" &lt;b&gt;</p></blockquote>
<a class="name" href="/ada/">Kim</a></figure></li><li hidden>no</li></ul>
<span aria-hidden="true">K</span></div>`;
  expect(bareHtml(html)).toBe(
    `<div>
<ul><li><figure>
<blockquote lang="ar" dir="auto" cite="https://example.org/"><p>class="x" &lt;b&gt;</p></blockquote>
<a href="/ada/">Kim</a></figure></li></ul>
</div>`,
  );
});

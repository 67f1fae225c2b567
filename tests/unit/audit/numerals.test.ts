import { expect, test } from 'vitest';
import { numeralsOf } from '#audit/numerals.ts';

test('numerals are those that somebody reads or hears, in any script, and no geometry', () => {
  const html = `<!doctype html><style>p{margin:3px}</style><script>let x = 4</script>
<meta name="description" content="12 talks"><meta http-equiv="content-security-policy" content="sha256-99">
<p style="top:5px" class="c6">On 7 quays, ٤٢ signs&#39;</p><svg><path d="M8 9"/><text x="10">1.5K</text></svg>
<img alt="In 2026" width="640"><script type="application/ld+json">{"ratingValue":4.8}</script>`;
  expect(numeralsOf('ada/index.html', html)).toBe('12 7 ٤٢ 1 5 2026 4 8');
});

test('rows on pages and in the data are compared with their tables instead', () => {
  const rows = '<p>2 rows</p><table><tbody><tr><td>31</td></tr></tbody></table>';
  expect(numeralsOf('ada/evidence/funnel/index.html', rows)).toBe('2');
  const data = {
    profile: { size: 7, table: { rows: [{ visits: 12 }] }, testimonials: [{ rating: 5 }] },
  };
  expect(numeralsOf('data/ada.json', JSON.stringify(data))).toBe('7');
});

test('what the rounding of a platform leaves open is held still', () => {
  const points = [
    { value: 10, low: 10, high: 10, line: 2 },
    { value: 48_500, low: 48_500, high: 48_599, line: 3 },
  ];
  expect(numeralsOf('data/ada.json', JSON.stringify({ points }))).toBe('48500 48599');
});

interface Picture {
  href: string;
  width: number;
  height: number;
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The code that shows a picture elsewhere and leads from there to a page. Addresses are whole ones. */
export function cardCodes(
  { href, width, height }: Picture,
  alt: string,
  page: string,
): { id: string; name: string; code: string }[] {
  const escaped = alt.replaceAll(/[\\[\]`*_<>&]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ');
  return [
    {
      id: 'html',
      name: 'HTML',
      code: `<a href="${page}"><img src="${href}" width="${width}" height="${height}" alt="${attribute(alt)}"></a>`,
    },
    { id: 'markdown', name: 'Markdown', code: `[![${escaped}](${href})](${page})` },
  ];
}

/** A quotation mark on the theme's fill, as an address that needs no file. */
export function favicon(css: string): string {
  const fill = /--fill:(#[0-9a-f]{6})/.exec(css)?.[1] ?? '#000000';
  const ink = /--on-fill:(#[0-9a-f]{6})/.exec(css)?.[1] ?? '#ffffff';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${fill}"/><path d="M9 22V15.5Q9 9.5 14 8.5V11.5Q12 12.3 12 15H14.5V22ZM18 22V15.5Q18 9.5 23 8.5V11.5Q21 12.3 21 15H23.5V22Z" fill="${ink}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

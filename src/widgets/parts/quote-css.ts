/** One quote with who said it and what a reader must know to weigh it. */
export const quoteCss = `
.quote{display:flex;flex-direction:column;padding:1.375em 1.375em 1.125em!important;background:var(--surface);border:1px solid var(--line);border-radius:10px}
.quote>svg{margin-block-end:.75em;inline-size:5.25em;block-size:auto}
.quote blockquote{font:400 1.1875em/1.42 var(--display);text-wrap:pretty;overflow-wrap:anywhere}
.quote blockquote:is(:lang(ar),:lang(fa),:lang(he),:lang(hi),:lang(th),:lang(bn),:lang(ta),:lang(ja),:lang(zh),:lang(ko)){font-family:var(--sans);font-size:1.0625em;line-height:1.65}
.quote blockquote>*+*{margin-block-start:.6em}
.quote blockquote :is(ul,ol){padding-inline-start:1.2em}
.quote blockquote a{color:var(--accent);text-decoration:underline}
.quote blockquote code{font:.85em var(--mono)}
.quote .by{display:flex;gap:.75em;align-items:center;margin-block-start:1.125em;font-size:.9375em;line-height:1.35}
.quote .name{font-weight:600}
.quote .about{display:block;color:var(--muted);font-size:.9333em}
.told{display:flex;flex-wrap:wrap;gap:.125em 1em;margin-block-start:.875em!important;padding-block-start:.75em!important;border-block-start:1px solid var(--line);font:.6875em/1.5 var(--mono);color:var(--muted)}
`;

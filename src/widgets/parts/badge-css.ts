/** One figure with its name, its day and the way to its evidence. */
export const badgeCss = `
.badge{display:inline-flex;align-items:center;gap:1em;padding:.75em 1.25em .8em 1.125em!important;background:var(--surface);border:1px solid var(--line);border-radius:10px;max-inline-size:100%}
.badge .figure{font:400 2.375em/1 var(--display);font-variant-numeric:lining-nums;letter-spacing:-.01em;overflow-wrap:normal}
.badge .line{display:block;font-weight:600;font-size:.9375em;line-height:1.3}
.badge .small{display:block;font-size:.75em;line-height:1.5;color:var(--muted)}
.badge .small a{text-decoration:underline;text-decoration-color:var(--line);text-underline-offset:.2em}
.badge svg{margin-block:.2em .25em}
[data-layout=bare] .badge{background:none;border:0;padding:.125em 0!important}
`;

/** A chart with its finding above it: drawn for three widths, one of them shown. */
export const chartCss = `
.chart{max-inline-size:47.5em;padding:1.25em 1.25em 1em!important;background:var(--surface);border:1px solid var(--line);border-radius:10px}
.chart figcaption{font:400 1.375em/1.25 var(--display);text-wrap:balance;margin-block-end:.75em}
.chart svg{inline-size:100%;block-size:auto}
.chart>.narrow :is([font-size='10'],[font-size='11']){font-size:12px}
.chart>:is(.medium,.wide){display:none}
@container (inline-size >= 30em){.chart{padding:1.5em 1.75em 1.25em!important}.chart>.narrow{display:none}.chart>.medium{display:block}}
@container (inline-size >= 46em){.chart>.medium{display:none}.chart>.wide{display:block}}
[data-layout=bare] .chart{background:none;border:0;padding:0!important}
`;

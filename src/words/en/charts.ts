/** What the parts of charts say: axes, keys, marks, read-outs. What a chart finds stands with its proof. */
export const charts = {
  'charts.more-platforms': `
    .input {$count :figure}
    .match $count
    one {{{$count} more platform is in the table.}}
    *   {{{$count} more platforms are in the table.}}`,
} as const;

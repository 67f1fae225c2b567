import ProseChart from './ProseChart.astro';
import ProseMeasure from './ProseMeasure.astro';
import ProseTable from './ProseTable.astro';

/** What stands for the parts of the owner's MDX: two of its own, and a table that never widens the page. */
export const proseParts = { Measure: ProseMeasure, Chart: ProseChart, table: ProseTable };

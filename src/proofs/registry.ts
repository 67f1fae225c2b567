import type { Chart } from '#charts/chart.ts';
import { authority } from './authority/proof.ts';
import { business } from './business/proof.ts';
import { engagement } from './engagement/proof.ts';
import { following } from './following/proof.ts';
import type { Proof, ProfileReport } from './proof.ts';
import { reach } from './reach/proof.ts';
import { relationships } from './relationships/proof.ts';

/** Every proof, in the order in which people see them. */
export const proofs: readonly Proof[] = [
  following,
  engagement,
  reach,
  relationships,
  authority,
  business,
];

/** The chart of every proof, by its id. */
export const charts: ReadonlyMap<string, Chart<ProfileReport>> = new Map(
  proofs.flatMap((proof) => proof.charts).map((chart) => [chart.id, chart]),
);

import { charts } from './en/charts.ts';
import { common } from './en/common.ts';

/** The catalogue in English: one file for each area, whose name begins its keys. Every other language has the same keys. */
export const en = { ...common, ...charts } as const;

export type Catalogue = typeof en;

import type { Day } from '#model/day.ts';
import type { Sourced } from '#model/source.ts';
import type { FunnelRow } from '#schemas/records.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';
import {
  lastDays,
  proportionShare,
  provenance,
  rowsUntil,
  sumOf,
  usable,
  type Rows,
} from '../rows.ts';

type FunnelColumn = Exclude<keyof FunnelRow, 'date'>;
type FunnelRows = Rows<Sourced<FunnelRow>>;

/** The rows of a year in which all of the columns are known, or how to supply them. */
function withRows(
  columns: readonly FunnelColumn[],
  find: (rows: FunnelRows, sum: (column: FunnelColumn) => number) => Found,
) {
  return (profile: ProfileView, today: Day): Found => {
    const missing = message('gaps.funnel', { columns, profile: profile.id });
    if (!profile.funnel) return { missing };
    const known = usable(rowsUntil(profile.funnel, today), (row) =>
      columns.every((column) => row[column] !== undefined),
    );
    const rows = lastDays(known, 365);
    if (rows.rows.length === 0) return { missing };
    return find(rows, (column) => sumOf(rows.rows, (row) => row[column]!));
  };
}

function total(column: FunnelColumn) {
  return withRows([column], (rows, sum) => ({ value: sum(column), ...provenance(rows) }));
}

function conversion(from: FunnelColumn, to: FunnelColumn) {
  return withRows([from, to], (rows, sum) =>
    proportionShare(sum(to), sum(from), provenance(rows), {
      missing: message('gaps.funnel-none', { from, file: rows.file }),
      impossible: message('gaps.funnel-impossible', { file: rows.file, to, from }),
    }),
  );
}

const revenuePerCustomer = withRows(['revenue', 'customers'], (rows, sum) => {
  const customers = sum('customers');
  if (customers === 0) {
    return { missing: message('gaps.funnel-none', { from: 'customers', file: rows.file }) };
  }
  return {
    value: sum('revenue') / customers,
    caveat: message('measures.caveat.customers', { customers }),
    ...provenance(rows),
  };
});

const count = { unit: 'count', method: 'funnel-count' } as const;
const share = { unit: 'share', method: 'conversion' } as const;

/** From visit to customer. Money is in the currency of the profile. */
export function funnelMeasures(currency: string): readonly ProfileMeasure[] {
  const money = { unit: 'money', currency } as const;
  return [
    {
      ...count,
      id: 'visits',
      label: message('measures.visits'),
      noun: 'visits',
      find: total('visits'),
    },
    {
      ...count,
      id: 'leads',
      label: message('measures.leads'),
      noun: 'leads',
      find: total('leads'),
    },
    {
      ...count,
      id: 'customers',
      label: message('measures.customers'),
      noun: 'customers',
      find: total('customers'),
    },
    {
      ...money,
      id: 'revenue',
      label: message('measures.revenue'),
      method: 'funnel-count',
      find: total('revenue'),
    },
    {
      ...share,
      id: 'visit-to-lead',
      label: message('measures.visit-to-lead'),
      find: conversion('visits', 'leads'),
    },
    {
      ...share,
      id: 'lead-to-customer',
      label: message('measures.lead-to-customer'),
      find: conversion('leads', 'customers'),
    },
    {
      ...share,
      id: 'visit-to-customer',
      label: message('measures.visit-to-customer'),
      find: conversion('visits', 'customers'),
    },
    {
      ...money,
      id: 'revenue-per-customer',
      label: message('measures.revenue-per-customer'),
      method: 'revenue-per-customer',
      find: revenuePerCustomer,
    },
  ];
}

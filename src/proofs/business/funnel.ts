import type { Day } from '#model/day.ts';
import type { Sourced } from '#model/source.ts';
import type { FunnelRow } from '#schemas/records.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';
import {
  lastDays,
  plain,
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
    const missing = `Nothing is known of ${columns.join(' and ')}: fill in profiles/${profile.id}/funnel.csv.`;
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
      missing: `There were no ${from} in the last 365 days of ${rows.file}.`,
      impossible: `${rows.file} has more ${to} than ${from} in the same days: check the last rows.`,
    }),
  );
}

const revenuePerCustomer = withRows(['revenue', 'customers'], (rows, sum) => {
  const customers = sum('customers');
  if (customers === 0) {
    return { missing: `There were no customers in the last 365 days of ${rows.file}.` };
  }
  return {
    value: sum('revenue') / customers,
    caveat: `From ${plain(customers)} customers.`,
    ...provenance(rows),
  };
});

const count = { unit: 'count', method: 'funnel-count' } as const;
const share = { unit: 'share', method: 'conversion' } as const;

/** From visit to customer. Money is in the currency of the profile. */
export function funnelMeasures(currency: string): readonly ProfileMeasure[] {
  const money = { unit: 'money', currency } as const;
  return [
    { ...count, id: 'visits', label: 'Visits', noun: 'visits', find: total('visits') },
    { ...count, id: 'leads', label: 'Leads', noun: 'leads', find: total('leads') },
    {
      ...count,
      id: 'customers',
      label: 'Customers won',
      noun: 'customers',
      find: total('customers'),
    },
    { ...money, id: 'revenue', label: 'Revenue', method: 'funnel-count', find: total('revenue') },
    {
      ...share,
      id: 'visit-to-lead',
      label: 'Visits that become leads',
      find: conversion('visits', 'leads'),
    },
    {
      ...share,
      id: 'lead-to-customer',
      label: 'Leads that become customers',
      find: conversion('leads', 'customers'),
    },
    {
      ...share,
      id: 'visit-to-customer',
      label: 'Visits that become customers',
      find: conversion('visits', 'customers'),
    },
    {
      ...money,
      id: 'revenue-per-customer',
      label: 'Revenue per customer',
      method: 'revenue-per-customer',
      find: revenuePerCustomer,
    },
  ];
}

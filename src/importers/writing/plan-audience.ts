import { isMap, parseDocument, stringify } from 'yaml';
import { audience } from '#schemas/records.ts';
import type { AudienceImport } from '../format.ts';

export interface AudiencePlan {
  /** Null where nothing changes. */
  text: string | null;
  notes: string[];
}

/** Who is told of, and what the file is called. */
export interface AudienceInput {
  /** `audience.yaml`, as reports show it. */
  file: string;
  /** Null where it is not there yet. */
  text: string | null;
  /** One a platform: the latest, with all that is told of it. */
  audiences: readonly (AudienceImport & { source: string })[];
}

const told = ({ date, size, shares }: AudienceImport) => ({
  ...shares,
  ...(size === undefined ? {} : { size }),
  date,
});

/**
 * Puts an audience into `audience.yaml`, which holds that of one source. What the file says of another source stays; of the same one
 * the newer holds, and what did not change leaves the file byte for byte.
 */
export function planAudience({ file, text, audiences }: AudienceInput): AudiencePlan {
  const [first, ...more] = audiences;
  if (!first) return { text: null, notes: [] };
  if (more.length > 0) {
    const names = audiences.map(({ platform }) => platform ?? 'unknown').join(' and ');
    return {
      text: null,
      notes: [
        `${file} holds the audience of one platform, and these are of ${names}: it stays as it is. Import the one to show with --platform.`,
      ],
    };
  }
  if (text === null) {
    const { date, ...rest } = told(first);
    const written = stringify({ source: first.source, date, ...rest }, { lineWidth: 100 });
    return { text: `# Written by an import, yours to change.\n${written}`, notes: [] };
  }
  const document = parseDocument(text);
  const there = audience.safeParse(document.toJS());
  if (!there.success || !isMap(document.contents)) {
    return {
      text: null,
      notes: [`${file} can’t be read, and stays as it is: npm run check says why.`],
    };
  }
  if (there.data.source !== first.source) {
    return {
      text: null,
      notes: [
        `${file} is of ${JSON.stringify(there.data.source)} and stays as it is; take it away to write that of ${JSON.stringify(first.source)}.`,
      ],
    };
  }
  const { date, ...rest } = told(first);
  const changed = Object.entries(rest).filter(
    ([key, value]) => !isSame(there.data[key as keyof typeof rest], value),
  );
  if (changed.length === 0) return { text: null, notes: [] };
  if (date < there.data.date) {
    return { text: null, notes: [`${file} is of ${there.data.date}, later than these; it stays.`] };
  }
  for (const [key, value] of changed) document.set(key, document.createNode(value));
  document.set('date', date);
  return { text: document.toString({ lineWidth: 100 }), notes: [] };
}

/** Whatever the order of the keys. */
function isSame(one: unknown, other: unknown): boolean {
  const sorted = (value: unknown) =>
    JSON.stringify(
      typeof value === 'object' && value !== null
        ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
        : value,
    );
  return sorted(one) === sorted(other);
}

import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { dateWords } from '../reading/date-column.ts';
import { byPlatform, reportOf, rowsAfter } from '../reading/day-table.ts';
import { headerName, type Opened, type TableRecord } from '../reading/opened.ts';
import { listDay, peopleByDay, unknownListDay, type Person } from '../reading/people-by-day.ts';
import { readDates } from '../reading/read-dates.ts';
import { isUnknown } from '../reading/read-numbers.ts';
import { tableReport, type TableReport } from '../reading/table-report.ts';

interface Service {
  /** Null where several services write such a list: the user says which. */
  platform: string | null;
  /** Columns that its lists have and others have not. */
  signs: readonly string[];
  email: string;
  /** The first that is filled counts. */
  joined: readonly string[];
  left: readonly string[];
  /** A column that says of somebody in the list that no letter is sent. */
  silent?: { column: string; word: string };
}

const services: readonly Service[] = [
  {
    platform: 'substack',
    signs: ['active_subscription'],
    email: 'email',
    joined: ['created_at'],
    left: [],
    silent: { column: 'email_disabled', word: 'true' },
  },
  {
    platform: 'mailchimp',
    signs: ['member_rating', 'optin_time'],
    email: 'email address',
    joined: ['confirm_time', 'optin_time'],
    left: ['unsub_time', 'clean_time'],
  },
  {
    platform: 'ghost',
    signs: ['subscribed_to_emails', 'complimentary_plan'],
    email: 'email',
    joined: ['created_at'],
    left: ['deleted_at'],
    silent: { column: 'subscribed_to_emails', word: 'false' },
  },
  {
    platform: null,
    signs: ['created_at'],
    email: 'email',
    joined: ['created_at'],
    left: ['cancelled_at', 'unsubscribed_at'],
  },
];

function serviceOf({ table }: Opened): { service: Service; header: TableRecord } | null {
  const header = table?.head[0];
  const names = header?.cells.map(headerName) ?? [];
  const service = services.find(
    ({ signs, email }) => names.includes(email) && signs.every((sign) => names.includes(sign)),
  );
  return header && service ? { service, header } : null;
}

interface List {
  opened: Opened;
  service: Service;
  people: Person[];
  hasLeft: boolean;
  report: TableReport & { rowsRead: number };
}

/** No cell of a list of people is ever repeated in what is said of it. */
function readList(
  opened: Opened,
  service: Service,
  header: TableRecord,
  options: ImportOptions,
): List {
  const report = { ...tableReport(opened.file), rowsRead: 0 };
  const names = header.cells.map(headerName);
  const place = (name: string) => names.indexOf(name);
  const rows = [...rowsAfter(opened.table!.records, header.line)];
  const firstOf = (columns: readonly string[]) =>
    rows.map(({ cells }) => {
      const at = columns.map(place).find((index) => index >= 0 && !isUnknown(cells[index] ?? ''));
      return at === undefined ? '' : cells[at]!;
    });
  const words = dateWords(opened, options);
  const joined = readDates(firstOf(service.joined), words);
  const left = readDates(firstOf(service.left), words);
  const hasLeft = service.left.some((name) => place(name) >= 0);
  const open = joined.question ?? left.question;
  if (open) {
    report.refuse(
      rows[open.index]!.line,
      'date-invalid',
      'A date of this list can be two days',
      'Say how dates are written: --date-format dd/MM/yyyy or --date-format MM/dd/yyyy.',
    );
    return { opened, service, people: [], hasLeft, report };
  }
  let silent = 0;
  const people = rows.flatMap(({ cells, line }, index): Person[] => {
    const email = (cells[place(service.email)] ?? '').toLowerCase();
    const day = joined.dates[index]?.day;
    const gone = left.dates[index]?.day ?? null;
    if (email === '') report.skip(line, 'not-data', 'it names nobody');
    else if (
      service.silent &&
      headerName(cells[place(service.silent.column)] ?? '') === service.silent.word
    )
      silent += 1;
    else if (day === undefined)
      report.skip(line, 'date-unreadable', 'it has no day that can be read');
    else if (day > options.today) report.skip(line, 'after-today', `${day} is still to come`);
    else {
      return [
        {
          key: email,
          joined: day,
          left: gone !== null && gone <= options.today ? gone : null,
          from: { file: opened.file, line },
        },
      ];
    }
    return [];
  });
  if (silent > 0) {
    report.notes.push(`${silent} in ${opened.file} get no letters, and are not counted.`);
  }
  report.close();
  return { opened, service, people, hasLeft, report: { ...report, rowsRead: rows.length } };
}

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const lists = all.flatMap((opened) => {
    const found = serviceOf(opened);
    return found ? [readList(opened, found.service, found.header, options)] : [];
  });
  const report = reportOf(lists.map(({ report: one }) => ({ ...one, unused: [] })));
  const perService = [...Map.groupBy(lists, ({ service }) => service)];
  const undated = perService.flatMap(([, own]) =>
    listDay(
      own.map(({ opened }) => opened),
      options,
    ) === null && own.some(({ people }) => people.length > 0)
      ? [unknownListDay(own[0]!.opened.file)]
      : [],
  );
  return {
    ...report,
    imports: byPlatform(
      perService.flatMap(([service, own]) =>
        peopleByDay(
          own.flatMap(({ people }) => people),
          service.platform,
          {
            joined: service.joined[0]!,
            left: own.some(({ hasLeft }) => hasLeft) ? service.left[0]! : null,
          },
          listDay(
            own.map(({ opened }) => opened),
            options,
          ),
        ),
      ),
    ),
    notes: [...report.notes, ...undated],
    origin: {
      source: 'A list of subscribers',
      notes:
        'New subscribers of a day are those who are in the list that was exported: who had left by then is not in it, unless the service lists them too.',
    },
  };
}

/**
 * Lists of subscribers, counted by day: Substack (`email,active_subscription,…,created_at`), Mailchimp (`Email Address,…,OPTIN_TIME`; its lists of those who
 * unsubscribed and were cleaned tell who left), Ghost (`…,subscribed_to_emails,complimentary_plan,…,created_at,deleted_at`), and any with `email` and `created_at`, as Kit’s,
 * of which the user names the service. Seen: header lines in public parsers and in Ghost’s own code; no file, since they are lists of people. An address goes no further
 * than here.
 */
export const newsletterSubscribers: Format = {
  id: 'newsletter-subscribers',
  name: 'A newsletter’s subscribers',
  files: 'the list of subscribers of Substack, Mailchimp, Ghost or Kit',
  fills: {
    newsletter: ['followers', 'gained', 'lost'],
    substack: ['followers', 'gained'],
    mailchimp: ['gained', 'lost'],
    ghost: ['gained', 'lost'],
  },
  detect: (opened) => (serviceOf(opened) ? 0.95 : 0),
  read,
};

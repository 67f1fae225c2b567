import { isKnown, type Measure } from '#model/measure.ts';
import { profileUntil } from '#proofs/report-within.ts';
import { reportProfile } from '#proofs/report.ts';
import { parseDay, type Day } from '#model/day.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, elementsIn, textOf, type Element } from './html.ts';
import { isWritingOf, isWritingOfDay } from './number-writings.ts';
import { profileOf, type OpenSite } from './open-site.ts';

/** A number that a page marks as one. */
interface Mark {
  text: string;
  value: string;
  measure: string | undefined;
  bound: string | undefined;
}

function markOf(element: Element): Mark | null {
  const value =
    element.tagName === 'data' ? attributeOf(element, 'value') : attributeOf(element, 'data-value');
  const measure = attributeOf(element, 'data-measure');
  if (value === undefined) return null;
  return {
    text: textOf(element.childNodes),
    value,
    measure,
    bound: attributeOf(element, 'data-bound'),
  };
}

type Measures = ReadonlyMap<string, Measure>;

/** The measures of a profile on an earlier day, where a dated copy asks for them; computed once. */
function earlierMeasures({ ledger, report }: OpenSite): (id: string, day: Day) => Measures {
  const known = new Map<string, Measures>();
  return (id, day) => {
    const key = `${id} ${day}`;
    const measures =
      known.get(key) ??
      reportProfile(profileUntil(report(id)!.profile, day), { ...ledger, today: day }).measures;
    known.set(key, measures);
    return measures;
  };
}

const DATED = /^embed\/[^/]+\/[^/]+\/(\d{4}-\d\d-\d\d)\//;

/** The values that a measure of that id has, in any of the reports. */
function valuesOf(reports: readonly Measures[], { measure, bound }: Mark): number[] {
  return reports.flatMap((measures) => {
    const found = measures.get(measure!);
    if (!isKnown(found)) return [];
    const value = bound === 'low' ? found.low : bound === 'high' ? found.high : found.value;
    return value === undefined ? [] : [value];
  });
}

/** What is wrong with a marked number; null where nothing is. */
export function markFault(
  mark: Mark,
  reports: readonly Measures[],
  { locale, currencies }: { locale: string; currencies: readonly string[] },
): string | null {
  const value = Number(mark.value);
  const named = mark.measure ?? 'a number';
  if (mark.value === '' || !Number.isFinite(value))
    return `${named} has ${JSON.stringify(mark.value)} for its value`;
  if (mark.measure !== undefined) {
    const values = valuesOf(reports, mark);
    if (values.length === 0) return `${named} is no measure that follows from the data`;
    // A drawing may say a count whole: its mark is then the whole number.
    if (!values.some((one) => one === value || Math.round(one) === value))
      return `${named} is marked as ${value}, computed again it is ${values.join(' or ')}`;
  }
  const written =
    isWritingOf(mark.text, value, { locale }) ||
    currencies.some((currency) => isWritingOf(mark.text, value, { locale, currency }));
  return written ? null : `${named} reads ${JSON.stringify(mark.text)} where its value is ${value}`;
}

/** Every marked number has the value that follows from the data, and reads as a number of that value. */
export const markCheck: Check = {
  id: 'marks',
  async run(site) {
    const { ledger, profiles, files } = site;
    const onDay = earlierMeasures(site);
    const currencies = [...new Set([...profiles.values()].map((one) => one.frontMatter.currency))];
    const faults: Fault[] = [];
    let marks = 0;
    let days = 0;
    for (const file of files) {
      if (!/\.(?:html|svg)$/.test(file)) continue;
      const html = await site.text(file);
      if (!/<data\b|data-value=|<time\b/.test(html)) continue;
      const profile = profileOf(site, file);
      const copied = parseDay(DATED.exec(file)?.[1] ?? '');
      const corrected = html.includes('data-corrected=');
      const reports = (profile === null ? [...profiles.keys()] : [profile]).flatMap((id) => [
        ...(profiles.has(id) ? [site.report(id)!.measures] : []),
        ...(copied && profiles.has(id) ? [onDay(id, copied)] : []),
      ]);
      for (const element of elementsIn(await site.page(file))) {
        const mark = markOf(element);
        if (mark) {
          marks += 1;
          // A dated copy whose numbers were corrected since says so itself, beside what they were.
          const known = corrected ? { ...mark, measure: undefined } : mark;
          const message = markFault(known, reports, { locale: ledger.locale, currencies });
          if (message !== null) faults.push({ file, message });
        }
        const day = element.tagName === 'time' ? attributeOf(element, 'datetime') : undefined;
        const read = parseDay(day ?? '');
        if (day !== undefined && read === null)
          faults.push({ file, message: `${JSON.stringify(day)} is no day` });
        if (read !== null) {
          days += 1;
          const text = textOf(element.childNodes);
          if (!isWritingOfDay(text, read, ledger.locale))
            faults.push({ file, message: `${read} reads ${JSON.stringify(text)}` });
        }
      }
    }
    return { faults, looked: `${marks} marked numbers computed again, ${days} days read again` };
  },
};

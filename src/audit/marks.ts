import { isKnown, type Measure } from '#model/measure.ts';
import { proofs } from '#proofs/registry.ts';
import { reportProfile } from '#proofs/report.ts';
import { readPublishedProfile, type PublishedProfile } from '#public/published-profile.ts';
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

/** The measures of each profile, computed once; those of an earlier day where a dated copy asks for them. */
function computing({ ledger, profiles }: OpenSite) {
  const now = new Map<string, Measures>();
  const earlier = new Map<string, Measures>();
  const on = (profile: PublishedProfile, day: Day): Measures => {
    const view = readPublishedProfile(profile);
    const known = {
      ...view,
      testimonials: view.testimonials.filter(({ date }) => date <= day),
      stories: view.stories.filter(({ frontMatter }) => frontMatter.date <= day),
    };
    const all = proofs.flatMap((proof) => proof.measures(known, day));
    return new Map(all.map((measure) => [measure.id, measure]));
  };
  const remembered = (kept: Map<string, Measures>, key: string, make: () => Measures) => {
    const found = kept.get(key) ?? make();
    kept.set(key, found);
    return found;
  };
  return {
    now: (id: string): Measures | null => {
      const profile = profiles.get(id);
      if (!profile) return null;
      return remembered(
        now,
        id,
        () => reportProfile(readPublishedProfile(profile), ledger).measures,
      );
    },
    onDay: (id: string, day: Day): Measures =>
      remembered(earlier, `${id} ${day}`, () => on(profiles.get(id)!, day)),
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
    const computed = computing(site);
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
        ...(computed.now(id) ? [computed.now(id)!] : []),
        ...(copied && profiles.has(id) ? [computed.onDay(id, copied)] : []),
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

import { day, type Day } from '#model/day.ts';
import type { KnownMeasure, Measure, MissingMeasure } from '#model/measure.ts';
import type { ProfileReport } from '#proofs/proof.ts';
import { reportProfile } from '#proofs/report.ts';
import { publicProfile } from '#public/public-profile.ts';
import type { ProfileContent } from '#schemas/site-content.ts';

/** Content through the gate, with its numbers: as pages have it. */
export function reportContent(
  content: ProfileContent,
  context: { today: Day; locale: string },
): ProfileReport<'page'> {
  return reportProfile(publicProfile(content, context.today).page, context);
}

/** The measures of a profile on a day, by id. */
export function measuresOf(profile: ProfileContent, today: string): ReadonlyMap<string, Measure> {
  return reportContent(profile, { today: day(today), locale: 'en' }).measures;
}

/** A measure that must be known. */
export function known(measures: ReadonlyMap<string, Measure>, id: string): KnownMeasure {
  const measure = measures.get(id);
  if (measure?.status !== 'known') {
    throw new Error(`${id} is not known: ${measure?.missing ?? 'no such measure'}`);
  }
  return measure;
}

/** A measure that must be missing. */
export function missing(measures: ReadonlyMap<string, Measure>, id: string): MissingMeasure {
  const measure = measures.get(id);
  if (measure?.status !== 'missing') {
    throw new Error(`${id} is not missing: ${measure?.value ?? 'no such measure'}`);
  }
  return measure;
}

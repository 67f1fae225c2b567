import { median } from 'simple-statistics';
import { daysBetween, type Day } from '#model/day.ts';
import { sourceRows, type Sourced } from '#model/source.ts';
import type { Feedback } from '#schemas/records.ts';
import type { ProfileView } from '#public/public-profile.ts';
import { message } from '#words/words.ts';
import type { Finding, Found } from '../finding.ts';
import type { ProfileMeasure } from '../profile-measures.ts';
import { shareOf } from '../rows.ts';

type Request = Sourced<Feedback>;
type Shipped = Request & { done: Day };

/** What is planned for a later day has not been shipped. */
const isShippedBy =
  (today: Day) =>
  (request: Request): request is Shipped =>
    request.status === 'shipped' && request.done !== undefined && request.done <= today;

function among(find: (asked: readonly Request[], shipped: readonly Shipped[], at: At) => Found) {
  return (profile: ProfileView, today: Day): Found => {
    const { file, rows } = profile.feedback;
    const asked = rows.filter((row) => row.asked <= today);
    if (asked.length === 0) {
      return {
        missing: message('gaps.feedback', { profile: profile.id }),
      };
    }
    const shipped = asked.filter(isShippedBy(today));
    const days = [...asked.map((row) => row.asked), ...shipped.map((row) => row.done)].sort();
    const at: At = (requests) => ({
      asOf: days.at(-1)!,
      sources: [
        sourceRows(
          file,
          requests.map(({ line }) => line),
        ),
      ],
    });
    return find(asked, shipped, at);
  };
}

type At = (requests: readonly Request[]) => Pick<Finding, 'asOf' | 'sources'>;

export const feedbackMeasures: readonly ProfileMeasure[] = [
  {
    id: 'feedback-asked',
    label: message('measures.feedback-asked'),
    unit: 'count',
    noun: 'requests',
    method: 'feedback-shipped',
    find: among((asked, _, at) => ({ value: asked.length, ...at(asked) })),
  },
  {
    id: 'feedback-shipped',
    label: message('measures.feedback-shipped'),
    unit: 'share',
    method: 'feedback-shipped',
    find: among((asked, shipped, at) => ({
      ...shareOf(shipped.length, asked.length),
      ...at(asked),
    })),
  },
  {
    id: 'feedback-days',
    label: message('measures.feedback-days'),
    unit: 'days',
    method: 'feedback-days',
    find: among((_, shipped, at) => {
      if (shipped.length === 0) return { missing: message('gaps.feedback-shipped') };
      return {
        value: median(shipped.map(({ asked, done }) => daysBetween(asked, done))),
        caveat: message('measures.caveat.requests', { requests: shipped.length }),
        ...at(shipped),
      };
    }),
  },
];

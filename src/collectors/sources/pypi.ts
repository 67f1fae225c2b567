import { z } from 'zod';
import { parseDay } from '#model/day.ts';
import { askJson, count, type Collector } from '../collector.ts';

/** https://pypistats.org/api/ */
const overall = z.object({
  package: z.string(),
  data: z.array(z.object({ category: z.string(), date: z.string(), downloads: count })),
});

export const pypi: Collector<'pypi'> = {
  from: 'pypi',
  name: 'PyPI Stats',
  fills: ['views'],
  key: null,
  asks: 'the downloads of the last 180 days at pypistats.org, by day, mirrors left out',
  rounds: 'nothing',
  *steps(source, { today }) {
    // https://packaging.python.org/en/latest/specifications/name-normalization/
    const name = source.package.toLowerCase().replaceAll(/[-_.]+/g, '-');
    const found = yield* askJson(
      {
        url: `https://pypistats.org/api/packages/${name}/overall?mirrors=false`,
        missing: 'Check the name of the package.',
      },
      overall,
    );
    const rows = found.data
      .flatMap(({ category, date: written, downloads }) => {
        const date = parseDay(written);
        return category !== 'without_mirrors' || date === null || date >= today
          ? []
          : [{ date, values: { views: downloads } }];
      })
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    return {
      rows,
      posts: [],
      notes: [],
      origin: { handle: found.package, url: `https://pypi.org/project/${name}/` },
    };
  },
};

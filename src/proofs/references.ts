import type { Method } from '#model/measure.ts';
import { message } from '#words/words.ts';

/** The standards and the authors whom methods follow. */
export const references = {
  wilson: {
    title: message('references.wilson'),
    url: 'https://doi.org/10.1080/01621459.1927.10502953',
  },
  weightedMedian: {
    title: message('references.weighted-median'),
    url: 'https://en.wikipedia.org/wiki/Weighted_median',
  },
  compoundGrowth: {
    title: message('references.compound-growth'),
    url: 'https://en.wikipedia.org/wiki/Compound_annual_growth_rate',
  },
  kaushik: {
    title: message('references.kaushik'),
    url: 'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
  },
  variation: {
    title: message('references.variation'),
    url: 'https://en.wikipedia.org/wiki/Coefficient_of_variation',
  },
  outliers: {
    title: message('references.outliers'),
    url: 'https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm',
  },
  mailPrivacy: {
    title: message('references.mail-privacy'),
    url: 'https://support.apple.com/guide/iphone/use-mail-privacy-protection-iphf084865c7/ios',
  },
  branchingProcess: {
    title: message('references.branching-process'),
    url: 'https://en.wikipedia.org/wiki/Branching_process',
  },
} satisfies Record<string, NonNullable<Method['reference']>>;

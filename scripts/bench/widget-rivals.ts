/** What others say that widgets weigh. Nothing here was measured by us: each figure is as its source has it. */
export interface Rival {
  name: string;
  widget: string;
  /** Kilobytes as the source counts them; null where no source that we found gives a figure. */
  kilobytes: number | null;
  /** What the source says that the figure is. */
  says: string;
  source: string;
  /** The day that the source bears. */
  published: string;
}

const TRUSTFOLIO = 'https://trustfolio.dev/blog/why-our-testimonial-widget-is-under-5kb';
const TRUSTPILOT =
  'https://business.trustpilot.com/reviews/build-trusted-brand/trustbox-widgets-the-truth-about-website-performance-and-loading-speed';

/** Measured by one rival about others: in its own interest, and so marked. */
const measured = (name: string, widget: string, kilobytes: number, own = false): Rival => ({
  name,
  widget,
  kilobytes,
  says: `transfer, gzip; measured by Trustfolio${own ? ', about itself' : ', a competitor'}`,
  source: TRUSTFOLIO,
  published: '2026-04-18',
});

const unknown = (name: string): Rival => ({
  name,
  widget: '',
  kilobytes: null,
  says: 'no published figure found',
  source: '',
  published: '',
});

export const rivals: readonly Rival[] = [
  measured('Testimonial.to', 'wall', 125),
  measured('Famewall', 'wall', 88),
  measured('Senja', 'carousel', 65),
  measured('Trustfolio', 'wall', 4.8, true),
  measured('Trustfolio', 'carousel', 3.9, true),
  measured('Trustfolio', 'badge', 2.1, true),
  {
    name: 'Trustpilot',
    widget: 'TrustBox',
    kilobytes: 120,
    says: 'at most, at the first visit; its own figure',
    source: TRUSTPILOT,
    published: '2018-06-12',
  },
  {
    name: 'Proofi',
    widget: 'testimonials',
    kilobytes: 24,
    says: 'the whole bundle; its own figure',
    source: 'https://proofi.co/blog/building-24kb-widget',
    published: '2025-01-12',
  },
  unknown('Elfsight'),
  unknown('EmbedSocial'),
  unknown('Shapo'),
];

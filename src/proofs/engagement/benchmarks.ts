import type { Message } from '#model/message.ts';
import { message } from '#words/words.ts';

/** What others reach, to be compared only with a rate that has the same denominator on the same platform. */
export interface Benchmark {
  platform: string;
  /** The id of the method whose rate it may be compared with. */
  method: 'rate-by-followers';
  value: number;
  /** Of whom and when, in a few words. */
  label: Message;
  source: { title: string; url: string };
}

const rivalIq = {
  title: 'Rival IQ, Social Media Industry Benchmark Report 2023',
  url: 'https://www.rivaliq.com/blog/social-media-industry-benchmark-report/',
};

/**
 * Medians over 2,100 brands of 14 industries in 2022: interactions of a post divided by the followers of its author. Brands with at least
 * 5,000 followers (Facebook: 25,000), so a small account may well lie above them.
 */
export const benchmarks: readonly Benchmark[] = (
  [
    ['tiktok', 0.0569],
    ['instagram', 0.0047],
    ['facebook', 0.0006],
    ['x', 0.00035],
  ] as const
).map(([platform, value]) => ({
  platform,
  method: 'rate-by-followers',
  value,
  label: message('charts.rate.median-brand'),
  source: rivalIq,
}));

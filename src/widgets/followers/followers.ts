import { figureOf, formatMeasure } from '#words/measure-format.ts';
import { message, type Words } from '#words/words.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { badgeCss } from '../parts/badge-css.ts';
import { badgePicture } from '../parts/badge-picture.ts';
import type { Widget } from '../widget.ts';

export interface FollowersData {
  name: string;
  sample: boolean;
  /** The largest following on one platform: a sum of platforms would not be people. */
  followers: KnownMeasure;
  platform: string;
  /** How many it grew by in a year, where that is known and a gain. */
  growth: KnownMeasure | null;
}

export function followerWords({ followers, platform, growth }: FollowersData, words: Words) {
  const { said, unit } = formatMeasure(followers, words, { compact: true });
  return {
    figure: said,
    line: words.text('widgets.followers.on', { noun: unit ?? '', platform }),
    exact: formatMeasure(followers, words).text,
    asOf: words.text('common.date', { day: followers.asOf! }),
    growth:
      growth &&
      words.say('widgets.followers.gained', {
        gained: figureOf(growth),
      }),
  };
}

/** The largest following on one platform. */
export const followers: Widget<FollowersData> = {
  id: 'followers',
  name: message('widgets.followers'),
  what: message('widgets.followers.what'),
  data({ profile, measures }) {
    const [largest] = profile.platforms
      .flatMap(({ id, name }) => {
        const measure = measures.get(`following.followers.${id}`);
        return isKnown(measure) && measure.asOf !== null ? [{ id, name, measure }] : [];
      })
      .sort((a, b) => b.measure.value - a.measure.value);
    if (!largest) return { missing: message('widgets.followers.missing') };
    const growth = measures.get(`following.net-growth-365.${largest.id}`);
    return {
      name: profile.frontMatter.name,
      sample: profile.frontMatter.sample,
      followers: largest.measure,
      platform: largest.name,
      growth: isKnown(growth) && growth.value > 0 ? growth : null,
    };
  },
  asOf: ({ followers: measure }) => measure.asOf,
  frame: { width: 320, height: () => 116 },
  css: badgeCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
  picture(data, look) {
    const { figure, line, exact, asOf, growth } = followerWords(data, look.words);
    return badgePicture(
      {
        figure,
        line: { text: line },
        small: [...(growth ? [...growth, ' · '] : []), asOf],
        sample: data.sample,
        alt: look.words.text('widgets.followers.alt', {
          name: data.name,
          count: exact,
          platform: data.platform,
          day: data.followers.asOf!,
        }),
      },
      look,
    );
  },
};

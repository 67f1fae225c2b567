import type { Day } from '#model/day.ts';
import type { Message } from '#model/message.ts';
import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { figureOf } from '#words/measure-format.ts';
import { message } from '#words/words.ts';
import { seenMost } from '#model/seen-most.ts';
import { ratingTies } from '../parts/rating-ties.ts';
import type { Widget } from '../widget.ts';

export interface PressData {
  name: string;
  tagline: string | null;
  figures: readonly { measure: KnownMeasure; label: readonly Message[] }[];
  asOf: Day | null;
}

const pressCss = `
.press{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1.25em;align-items:center;padding:1.375em 1.5em!important;background:var(--surface);border:1px solid var(--line);border-radius:10px}
.press .name{font:400 1.5em/1.2 var(--display)}
.press .tagline{margin-block-start:.25em!important;font-size:.875em;line-height:1.45;color:var(--muted);text-wrap:balance;max-inline-size:36em}
.press dl{grid-column:1/-1;display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.125em 1.5em;border-block-start:1px solid var(--line);padding-block-start:1.125em}
.press dl>div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
.press dt{font-size:.8125em;line-height:1.4;color:var(--muted)}
.press dd{font:400 2.125em/1.15 var(--display);font-variant-numeric:lining-nums;letter-spacing:-.01em;overflow-wrap:normal}
.press .kit{padding:.55em 1.1em;border-radius:99px;background:var(--accent);color:var(--surface);font-weight:600;font-size:.875em;white-space:nowrap}
@container (inline-size >= 36em){.press dl{grid-template-columns:repeat(4,minmax(0,1fr))}}
@container (inline-size < 26em){.press{grid-template-columns:minmax(0,1fr)}.press .kit{order:3;justify-self:start}}
[data-layout=bare] .press{background:none;border:0;padding:0!important}
`;

/** The figures that a brand asks for, and the way to the press kit. */
export const press: Widget<PressData> = {
  id: 'press',
  name: message('widgets.press'),
  what: message('widgets.press.what'),
  data({ profile, measures }) {
    const figures: { measure: KnownMeasure; label: readonly Message[] }[] = [];
    const add = (id: string, ...label: readonly Message[]) => {
      const measure = measures.get(id);
      if (isKnown(measure) && figures.length < 4) figures.push({ measure, label });
    };
    const count = (id: string) => {
      const measure = measures.get(`following.followers.${id}`);
      return isKnown(measure) ? measure.value : 0;
    };
    const platforms = profile.platforms.toSorted((a, b) => count(b.id) - count(a.id));
    for (const { id, name, noun } of platforms.slice(0, 3)) {
      add(`following.followers.${id}`, message('widgets.followers.on', { noun, platform: name }));
    }
    // Without a count: how often people saw it, over the longest stretch that is known.
    if (figures.length === 0)
      for (const measure of seenMost(measures))
        add(measure.id, message('cards.profile.label', { label: measure.label }));
    const ratings = measures.get('business.ratings');
    if (isKnown(ratings)) {
      const all = message('widgets.press.rating-of', { count: figureOf(ratings) });
      add('business.rating', all, ...ratingTies(measures));
    }
    if (figures.length === 0) return { missing: message('widgets.press.missing') };
    const { name, tagline } = profile.frontMatter;
    const days = figures.flatMap(({ measure }) => measure.asOf ?? []);
    return {
      name,
      tagline: tagline ?? null,
      figures,
      asOf: days.reduce<Day | null>((a, b) => (a !== null && a > b ? a : b), null),
    };
  },
  asOf: ({ asOf }) => asOf,
  frame: {
    width: 960,
    // Whose ratings a mean rests on stands below it: a line for each.
    height: ({ figures }) => 214 + Math.max(...figures.map(({ label }) => label.length)) * 18,
  },
  css: pressCss,
  options: ['layout'],
  layouts: ['box', 'bare'],
};

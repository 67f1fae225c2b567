import type { Element } from 'xast';
import type { MeasureText } from '#charts/chart.ts';
import type { Day } from '#model/day.ts';
import type { Measure } from '#model/measure.ts';
import type { ProfileView } from '#public/public-profile.ts';
import type { Message } from '#model/message.ts';
import type { Key, Words } from '#words/words.ts';
import type { Palette } from '#theme/palette.ts';
import type { OptionName } from '#widgets/element/options.ts';

/** A chart of the profile as a widget shows it: drawn for three widths, in colours that follow the widget. */
export interface WidgetChart {
  /** The finding, in words. */
  title: string;
  summary: string;
  /** SVG text, every word of it escaped when it was drawn, with its height in pixels. */
  drawings: readonly { size: 'narrow' | 'medium' | 'wide'; svg: string; height: number }[];
  asOf: Day | null;
}

/** A share card of the profile as a widget shows it: a picture that the site drew. */
export interface WidgetCard {
  /** The id of its design, and what tells it from others of the same. */
  design: string;
  key: string | null;
  /** The ids of the testimonials whose words it shows. */
  quotes: readonly string[];
  alt: string;
  /** Where its words are not in the language of the site. */
  lang: string | undefined;
  asOf: Day;
  /** The path of the page that says more. */
  page: string;
  /** Landscape, square and portrait, in pixels. */
  pictures: readonly { size: 'og' | 'square' | 'portrait'; width: number; height: number }[];
}

/** What a widget is made from: a profile and its numbers. */
export interface WidgetSubject {
  profile: ProfileView<'widget'>;
  measures: ReadonlyMap<string, Measure>;
  today: Day;
  words: Words;
  /** A chart by its id, drawn once for all. Null where the profile has not enough data for it. */
  chart(id: string): WidgetChart | null;
  /** Every share card that is dated. */
  cards(): readonly WidgetCard[];
}

/** Where a widget's links and pictures lead: paths of the site, or whole addresses for HTML that is pasted elsewhere. */
export interface WidgetAddresses {
  profile: string;
  evidence: string;
  pressKit: string;
  testimonials: string;
  /** The page of a testimonial; null where its author agreed to widgets, and not to a page. */
  testimonial(id: string): string | null;
  measure(id: string): string;
  /** The picture of a testimonial's author. */
  avatar(file: string): string;
  /** A page of the site, by its path. */
  page(path: string): string;
  /** The picture of a share card. A frozen copy has its own. */
  cardPicture(card: WidgetCard, size: string): string;
}

/** A widget as a picture, for places that allow nothing but `<img>`. */
export interface WidgetPicture {
  svg: Element;
  alt: string;
  width: number;
  height: number;
}

export interface PictureLook {
  palette: Palette;
  words: Words;
  measureText: MeasureText;
}

/** The last part of keys of the catalogue that begin alike. */
type NamedIn<Area extends string> = {
  [K in Key]: K extends `embeds.${Area}.${infer Id}` ? Id : never;
}[Key];

/** A value of `layout`, by which the catalogue names it. */
export type LayoutName = NamedIn<'layout'>;

/** What a host calls a kind of share card. */
export type CardKind = NamedIn<'kind'>;

/** One kind of widget. Its looks are `Frame.astro` beside it, or those of all charts, registered in `frames.ts`. */
export interface Widget<Data = unknown> {
  /** Part of its address: `wall`. */
  id: string;
  name: Message;
  /** What it shows, as a sentence for the embed page. */
  what: Message;
  /** What it shows, or what is missing. Everything in it may be published on other sites. */
  data(subject: WidgetSubject): Data | { missing: Message };
  /** The newest day in the data: the address of the frozen copy. Null where nothing in it is dated. */
  asOf(data: Data): Day | null;
  /** The size of the frame that is offered first, in pixels; `height` is right for that width and scrolls at others. */
  frame: { width: number; height(data: Data): number };
  /** Plain CSS for what is below `.plaudit`. It knows no page. */
  css: string;
  /** What a host may set, besides theme and accent. */
  options: readonly OptionName[];
  /** The values of `layout`; the first is what it is without. */
  layouts: readonly LayoutName[];
  /** True where it shows the words of testimonials, in whatever scripts. */
  quotes?: boolean;
  /** What is said where nothing fits the options, where its items are no testimonials. */
  noneFits?: Message;
  /** The tags to choose from, where they are not those of testimonials. */
  tags?(data: Data): readonly CardKind[];
  /** Where it makes sense as a picture of its own. */
  picture?(data: Data, look: PictureLook): WidgetPicture;
  /** Where a chart file of the site is its picture: the id of the chart. */
  chart?: string;
  /** Where the pictures of share cards are its pictures: these, the one that is shown first. */
  cards?(data: Data): readonly WidgetCard[];
  /** What of it stands in HTML that is pasted, where that is less: there, no script chooses. */
  pasted?(data: Data): Data;
  /** What a frozen copy shows of it, where that is less. */
  frozen?(data: Data): Data;
}

export function isMissing(data: unknown): data is { missing: Message } {
  return typeof data === 'object' && data !== null && 'missing' in data;
}

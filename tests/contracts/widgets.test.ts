import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { derivePalette } from '#theme/palette.ts';
import {
  isMissing,
  type Widget,
  type WidgetCard,
  type WidgetChart,
  type WidgetSubject,
} from '#widgets/widget.ts';
import { optionNames } from '#widgets/element/options.ts';
import { widgets } from '#widgets/registry.ts';
import { publicProfile } from '#public/public-profile.ts';
import { reportProfile } from '#proofs/report.ts';
import { day } from '#model/day.ts';
import type { ProfileContent } from '#schemas/site-content.ts';
import type { Message } from '#model/message.ts';
import { wordsOf } from '#words/words.ts';
import { fullProfile, fullProfileToday } from '../support/full-profile.ts';
import { makeProfile, makeTestimonial } from '../support/profile-builder.ts';

const folder = path.resolve(import.meta.dirname, '../../src/widgets');
const chart: WidgetChart = {
  title: 'Followers doubled',
  summary: 'They doubled.',
  drawings: [{ size: 'wide', svg: '<svg/>', height: 300 }],
  asOf: day('2026-02-28'),
};

const drawnCard = (design: string, key: string, asOf: string, alt = key): WidgetCard => ({
  design,
  key,
  quotes: design === 'testimonial' ? [key] : [],
  alt,
  lang: undefined,
  asOf: day(asOf),
  page: `/ada/${design}/${key}/`,
  pictures: [{ size: 'og', width: 1200, height: 630 }],
});

/** Every testimonial has a card, and so has one milestone that came before them. */
const subjectOf = (content: ProfileContent, drawn: WidgetChart | null): WidgetSubject => {
  const { page, card, widget: profile } = publicProfile(content, fullProfileToday);
  return {
    ...reportProfile(page, { today: fullProfileToday, locale: 'en' }),
    profile,
    chart: () => drawn,
    cards: () => [
      ...card.testimonials.map(({ id, date, quote, name }) =>
        drawnCard('testimonial', id, date, `${name}: ${quote}`),
      ),
      ...(drawn ? [drawnCard('milestone', 'x-500', '2020-02-02')] : []),
    ],
  };
};

const quotes = ['one', 'two', 'three'].map((id) => makeTestimonial({ id, rating: 4 }));
const full = subjectOf({ ...fullProfile(), testimonials: quotes }, chart);

describe('the registry of widgets', () => {
  it('holds every folder that is a kind, and its looks', async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    const kinds = entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => existsSync(path.join(folder, name, `${name}.ts`)));
    expect(widgets.map(({ id }) => id).sort()).toEqual(kinds.sort());
    const frames = await readFile(path.join(folder, 'frames.ts'), 'utf8');
    // A chart of the pages looks as it does there, in one frame for all of them.
    for (const { id, chart: drawn } of widgets)
      expect(frames).toContain(drawn ? `${id}: ChartFrame,` : `from './${id}/Frame.astro'`);
  });
});

describe.each(widgets.map((widget): [string, Widget] => [widget.id, widget]))('%s', (_, widget) => {
  it('has data, a day and a size for a full profile', () => {
    const data = widget.data(full);
    expect(isMissing(data)).toBe(false);
    expect(widget.asOf(data)).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(widget.frame.width).toBeGreaterThan(200);
    expect(widget.frame.height(data)).toBeGreaterThan(60);
    expect(widget.frame.height(data)).toBeLessThan(2000);
  });

  it('says what is missing for an empty profile', () => {
    const data = widget.data(subjectOf(makeProfile(), null));
    const { missing } = data as { missing: Message };
    expect(wordsOf('en').text(missing)).toMatch(/.{10,}\.$/);
    expect(Object.keys(data as object)).toEqual(['missing']);
  });

  it('never shows words whose consent does not name widgets', () => {
    const held = makeTestimonial({
      id: 'held',
      quote: 'HELD BACK',
      name: 'Held Person',
      consent: { granted: day('2026-01-01'), how: 'by e-mail', scope: ['page', 'card'] },
    });
    const subject = subjectOf({ ...fullProfile(), testimonials: [held, ...quotes] }, chart);
    const text = JSON.stringify(widget.data(subject));
    expect(text).not.toContain('HELD BACK');
    expect(text).not.toContain('Held Person');
  });

  it('has style that loads nothing and names only its own', () => {
    expect(widget.css).not.toMatch(/url\(|@import|@font-face|:root|:host|\bbody\b|\bhtml\b/);
    // A root-relative size would be the host's.
    expect(widget.css).not.toMatch(/\d(?:rem|vw|vh)\b/);
  });

  it('knows its options', () => {
    for (const name of widget.options) expect(optionNames).toContain(name);
    expect(widget.options.includes('layout')).toBe(widget.layouts.length > 1);
  });

  it.runIf(widget.picture)('is a picture with its words, that marks a sample', () => {
    const picture = widget.picture!(widget.data(full), {
      palette: derivePalette('#0a7', 'light'),
      words: wordsOf('en'),
      measureText: (text, size) => text.length * size * 0.6,
    });
    expect(picture.alt).toContain('Ada Example');
    expect(picture.alt).toContain('sample');
    expect(picture.width).toBeGreaterThan(100);
    expect(JSON.stringify(picture.svg)).toContain('sample data');
  });
});

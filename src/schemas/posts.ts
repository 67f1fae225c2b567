import { z } from 'zod';
import type { Day } from '#model/day.ts';
import { countCell, linkCell, momentCell, textCell } from './cells.ts';

/** `posts/<platform>.csv`: one row a post. Counts are what it had collected when the rows were fetched. */
export const postRow = z.strictObject({
  time: momentCell.meta({
    description:
      'When it was published, with the offset from UTC; the day alone where no time is known',
    example: '2026-03-04T18:30+01:00',
  }),
  id: textCell(200).meta({
    description: 'What the platform calls it; importing again finds it by this',
  }),
  url: linkCell.meta({ description: 'Where it can be seen' }),
  title: textCell(300).meta({ description: 'What it is called; this is published' }),
  impressions: countCell.meta({ description: 'How often it was shown' }),
  reach: countCell.meta({ description: 'How many accounts saw it' }),
  views: countCell.meta({ description: 'Views of a video' }),
  sent: countCell.meta({ description: 'How many readers a letter reached' }),
  opens: countCell.meta({ description: 'How many of them opened it' }),
  likes: countCell.meta({ description: 'Likes and other applause' }),
  comments: countCell.meta({ description: 'Comments and replies' }),
  shares: countCell.meta({ description: 'Shares, reposts and quotes' }),
  saves: countCell.meta({ description: 'Saves and bookmarks' }),
  clicks: countCell.meta({ description: 'Clicks on links' }),
});

/** A post, with the day and the hour on which it was published by the clocks of the site's time zone. */
export type Post = z.infer<typeof postRow> & {
  date: Day;
  /** 0 to 23; null where only the day is known. */
  hour: number | null;
};

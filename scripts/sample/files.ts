import { conversations } from './mira-conversations.ts';
import { funnel } from './mira-funnel.ts';
import { instagram } from './mira-instagram.ts';
import { newsletter } from './mira-newsletter.ts';
import { youtube } from './mira-youtube.ts';
import { samplePictures } from './pictures.ts';
import type { SampleFile } from './table.ts';
import { github, npm, questions } from './tidemark.ts';

/** Everything in the sample content that is drawn rather than written: the same bytes each time. */
export async function sampleFiles(): Promise<SampleFile[]> {
  return [
    ...instagram(),
    youtube(),
    newsletter(),
    conversations(),
    funnel(),
    github(),
    npm(),
    questions(),
    ...(await samplePictures()),
  ];
}

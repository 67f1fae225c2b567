import type { Format, FormatResult, ImportOptions } from '../format.ts';
import { reportOf } from '../reading/day-table.ts';
import type { Opened } from '../reading/opened.ts';
import {
  postHeader,
  postImports,
  readPostTable,
  type PostTableForm,
} from '../reading/post-table.ts';

const form: PostTableForm = {
  id: ['Unique Id'],
  time: ['Send Date'],
  url: [],
  // The title of a campaign is for its sender alone; readers saw the subject.
  title: ['Subject'],
  columns: [
    { target: 'sent', names: ['Successful Deliveries'] },
    { target: 'opens', names: ['Unique Opens'] },
    { target: 'clicks', names: ['Unique Clicks'] },
  ],
  decimal: '.',
  advice: 'Download it again from Mailchimp: Analytics, Reports, Export.',
};

function read(all: readonly Opened[], options: ImportOptions): FormatResult {
  const tables = all.map((opened) => ({
    file: opened.file,
    ...readPostTable(opened, form, options),
  }));
  return {
    ...reportOf(tables),
    // What an export holds beside is known, and the same in every file.
    unused: [],
    imports: postImports('mailchimp', tables),
    origin: {
      source: 'Mailchimp campaign reports',
      notes:
        'Letters, opens and clicks of a day are those of the campaigns that were sent on it, as they stood when the reports were exported.',
    },
  };
}

/** `campaigns.csv`, a row a campaign: Analytics, Reports, Export. https://mailchimp.com/help/about-your-campaign-reports/ */
export const mailchimpCampaigns: Format = {
  id: 'mailchimp-campaigns',
  name: 'Mailchimp campaign reports',
  files: 'campaigns.csv, a row a campaign',
  fills: { mailchimp: ['posts', 'sent', 'opens', 'clicks'] },
  detect(opened) {
    const header = postHeader(opened, form);
    const known = (name: string) => header !== null && header.find([name]) >= 0;
    return known('Successful Deliveries') && known('Unique Opens') ? 0.95 : 0;
  },
  read,
};

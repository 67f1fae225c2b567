import { methodOf } from '../method.ts';

const kaushik = {
  title:
    'Avinash Kaushik, Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value',
  url: 'https://www.kaushik.net/avinash/best-social-media-metrics-conversation-amplification-applause-economic-value/',
};

export const methods = [
  methodOf('rate-by-followers'),
  methodOf('daily-rate-by-followers'),
  methodOf('rate-by-reach'),
  methodOf('rate-by-impressions'),
  methodOf('rate-by-views'),
  methodOf('median-post'),
  methodOf('applause', kaushik),
  methodOf('conversation', kaushik),
  methodOf('amplification', kaushik),
  methodOf('posting-weeks'),
  methodOf('weekly-variation', {
    title: 'Coefficient of variation',
    url: 'https://en.wikipedia.org/wiki/Coefficient_of_variation',
  }),
  methodOf('unexplained-jumps', {
    title:
      'NIST/SEMATECH e-Handbook of Statistical Methods, Detection of outliers (Iglewicz and Hoaglin)',
    url: 'https://www.itl.nist.gov/div898/handbook/eda/section3/eda35h.htm',
  }),
];

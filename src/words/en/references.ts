/** The standards and the works that methods follow; a work keeps the title that it was published under. */
export const references = {
  'references.wilson':
    'Wilson (1927), Probable Inference, the Law of Succession, and Statistical Inference',
  'references.weighted-median': 'Weighted median',
  'references.compound-growth': 'Compound annual growth rate, here per month',
  'references.kaushik':
    'Avinash Kaushik, Best Social Media Metrics: Conversation, Amplification, Applause, Economic Value',
  'references.variation': 'Coefficient of variation',
  'references.outliers':
    'NIST/SEMATECH e-Handbook of Statistical Methods, Detection of outliers (Iglewicz and Hoaglin)',
  'references.mail-privacy':
    'Apple, Mail Privacy Protection: mail programs that load what a letter holds, opened or not',
  'references.branching-process':
    'Branching process: the mean number of offspring, as the spread of a message is modelled',
} as const;

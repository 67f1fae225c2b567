import { isKnown, type KnownMeasure } from '#model/measure.ts';
import { proofs } from '#proofs/registry.ts';
import { formatMeasure } from '#words/measure-format.ts';
import { plainText } from '#words/said.ts';
import type { Words } from '#words/words.ts';
import type { Check } from './check.ts';
import type { Fault } from './fault.ts';
import { attributeOf, bareText, elementsIn, textOf } from './html.ts';
import { profileOf } from './open-site.ts';

const ENTRIES = /(?:^|\/)evidence\/index\.html$/;

const methods = new Map(
  proofs.flatMap((proof) => proof.methods.map((method) => [`${proof.id} ${method.id}`, method])),
);

/** All that the evidence of a measure has to say, each as it reads. */
function saidOf(measure: KnownMeasure, words: Words): string[] {
  const { label, asOf, period, caveat, proof, method } = measure;
  const formula = methods.get(`${proof} ${method}`)?.formula;
  return [
    words.text(label),
    plainText(formatMeasure(measure, words).phrase),
    ...(asOf ? [words.text('common.date', { day: asOf })] : []),
    ...(period ? [words.text('common.period', { from: period.from, to: period.to })] : []),
    ...(formula ? [words.text(formula)] : []),
    ...(caveat ? [words.text(caveat)] : []),
  ];
}

/** Each entry of an evidence page says of its measure what follows from the published data: its value, its days, how it is reckoned. */
export const entryCheck: Check = {
  id: 'entries',
  async run(site) {
    const faults: Fault[] = [];
    let looked = 0;
    for (const file of site.files.filter((name) => ENTRIES.test(name))) {
      const report = site.report(profileOf(site, file) ?? '');
      if (!report) continue;
      const { measures, words } = report;
      const found = new Set<string>();
      for (const entry of elementsIn(await site.page(file))) {
        const id = attributeOf(entry, 'id');
        const measure = measures.get(id ?? '');
        if (entry.tagName !== 'article' || !isKnown(measure)) continue;
        looked += 1;
        found.add(measure.id);
        const text = bareText(textOf(entry.childNodes));
        for (const said of saidOf(measure, words))
          if (!text.includes(bareText(said)))
            faults.push({ file, message: `${id} does not say ${JSON.stringify(said)}` });
      }
      for (const measure of [...measures.values()].filter(isKnown))
        if (!found.has(measure.id)) faults.push({ file, message: `has no entry of ${measure.id}` });
    }
    return { faults, looked: `${looked} entries of evidence say what follows from the data` };
  },
};

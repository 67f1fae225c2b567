import { counted, listed, someOf } from '../phrases.ts';
import type { Adviser, Lines, TodoItem } from '../item.ts';

/** How consent is written into a file of testimonials, by the file's kind. */
function consentLines(file: string, today: string): Lines {
  if (file.endsWith('.csv')) {
    return { file, text: `consent.granted,consent.how\n${today},by e-mail` };
  }
  if (file.endsWith('.json')) {
    return { file, text: `"consent": { "granted": "${today}", "how": "by e-mail" }` };
  }
  return { file, text: `consent:\n  granted: ${today}\n  how: by e-mail` };
}

/** Words that nobody sees because their authors were not asked. */
export const adviseConsent: Adviser = ({ content: { testimonials, stories } }, today) => {
  // Consent of a later day, or taken back, is an answer: there is nothing to ask.
  const unasked = testimonials.filter(({ consent }) => consent === undefined);
  const items: Omit<TodoItem, 'profile'>[] = [];
  if (unasked.length > 0) {
    const names = someOf(unasked.map(({ name }) => name));
    items.push({
      id: 'consent.testimonials',
      effect: 'high',
      effort: 'minutes',
      what: `${counted(unasked.length, 'testimonial')} ${unasked.length === 1 ? 'is' : 'are'} shown nowhere, as nobody agreed to it: ${names}`,
      how: 'Ask for their consent. Once they gave it, write down when and how.',
      lines: consentLines(unasked[0]!.file, today),
    });
  }
  const mute = stories.filter(
    ({ frontMatter: { quote, consent } }) => quote !== undefined && consent === undefined,
  );
  if (mute.length > 0) {
    items.push({
      id: 'consent.stories',
      effect: 'medium',
      effort: 'minutes',
      what: `The quote in ${listed(mute.map(({ id }) => id))} is shown nowhere, as nobody agreed to it`,
      how: 'Ask whoever said it. Once they agreed, write down when and how.',
      lines: consentLines(mute[0]!.file, today),
    });
  }
  return items;
};

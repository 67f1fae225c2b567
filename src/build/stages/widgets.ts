import { weighWidgets } from '#audit/widget-weights.ts';
import { keepFrozen } from '../frozen-widgets.ts';
import { copyLatestCards } from '#site/latest-cards.ts';
import { widgetItems } from '#site/widget-items.ts';
import { StageError, type Stage } from './stage.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Keeps the dated widgets of earlier builds, and weighs what strangers' pages will load. */
export const widgets: Stage = {
  name: 'widgets',
  ofEarlier: true,
  async run({ options, site, staging }) {
    const paths = await widgetItems(site);
    const frames = paths.map(({ profile, widget }) => `embed/${profile}/${widget.id}/index.html`);
    const { script, heaviest, faults } = await weighWidgets(staging, frames);
    if (faults.length > 0) {
      throw new StageError(
        'A widget is too heavy',
        faults,
        'People embed widgets because they are light.',
      );
    }
    await copyLatestCards(site, staging);
    const { kept, remade, skipped } = await keepFrozen(site, options.earlier, staging);
    const made = [
      `${paths.length} of them`,
      `embed.js ${kilobytes(script)}`,
      ...(heaviest.bytes > 0 ? [`the heaviest frame ${kilobytes(heaviest.bytes)}`] : []),
      ...(kept > 0 ? [`${kept} dated copies kept`] : []),
      ...(remade > 0 ? [`${remade} corrected copies made again`] : []),
    ];
    return { made: made.join(', '), skipped };
  },
};

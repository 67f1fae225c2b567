import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { seeded } from './mutations/random.ts';

/**
 * Quick files in another order each time, so that none comes to rest on what another left behind; `--sequence.seed` gives an order again.
 * The slow ones stay sorted: the longest begin, lest one of them is left over at the end.
 */
export class OrderOfFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const chance = seeded(seed);
    const isQuick = ({ project }: TestSpecification) => project.name === 'quick';
    const quick = files
      .filter(isQuick)
      .toSorted((a, b) => (a.moduleId < b.moduleId ? -1 : 1))
      .map((file) => ({ file, place: chance() }))
      .toSorted((a, b) => a.place - b.place)
      .map(({ file }) => file);
    if (quick.length > 1) this.ctx.logger.log(`Quick files in the order of seed ${seed}`);
    return [...quick, ...(await super.sort(files.filter((file) => !isQuick(file))))];
  }
}

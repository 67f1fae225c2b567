import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { unpackFont } from '#fonts/convert-font.ts';
import type { CardSize } from '../sizes.ts';
import { compileWorker } from './compile-worker.ts';
import type { Lettering } from './lettering.ts';
import type { ImageFormat } from '../image-format.ts';
import { renderCard } from './render.ts';
import type { DrawingTask } from './worker.ts';

/** Threads that draw cards. */
export interface DrawingPool {
  /** How many cards keep every thread busy. */
  width: number;
  draw(tree: string, size: CardSize, fonts: Lettering, format: ImageFormat): Promise<Buffer>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** A thread holds some 90 MB. */
const MOST_THREADS = 8;
/** So many cards are drawn in less time and work by the process that asks for them than threads take to start. */
const WITHOUT_THREADS = 48;
/** While one card of a thread is compressed, its next is laid out. */
const AT_ONCE = 2;

type Shared = Pick<DrawingTask['fonts'][number], 'id' | 'shared'>;

const known = new WeakMap<Buffer, Promise<Shared>>();
let count = 0;

/** A font in memory that all threads see, unpacked once for all of them: it is handed over without being copied for every card. */
function share(data: Buffer): Promise<Shared> {
  const before = known.get(data);
  if (before) return before;
  const sharing = unpackFont(data).then((font) => {
    const shared = new SharedArrayBuffer(font.length);
    new Uint8Array(shared).set(font);
    count += 1;
    return { id: count, shared };
  });
  known.set(data, sharing);
  return sharing;
}

/** The first cards are drawn here; threads start when there are more, and nothing waits for them. */
export function createDrawingPool(withoutThreads = WITHOUT_THREADS): DrawingPool {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const start = async () => {
    const worker = await compileWorker(new URL('./worker.ts', import.meta.url));
    const pool = new Tinypool({
      filename: worker.address,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: AT_ONCE,
      // What the caller runs under is not needed there.
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 160 },
    });
    return { pool, worker };
  };
  let started: ReturnType<typeof start> | null = null;
  let ready = false;
  let drawn = 0;
  return {
    width: threads * AT_ONCE,
    async draw(tree, size, lettering, format) {
      drawn += 1;
      if (drawn > withoutThreads && !started) {
        started = start();
        void started.then(
          () => (ready = true),
          () => (ready = true),
        );
      }
      if (!started || (withoutThreads > 0 && !ready))
        return renderCard(tree, size, lettering, format);
      const { fonts, emoji } = lettering;
      const task: DrawingTask = {
        tree,
        size,
        format,
        emoji,
        fonts: await Promise.all(
          fonts.map(async ({ data, ...font }) => ({ ...font, ...(await share(data)) })),
        ),
      };
      const picture = (await (await started).pool.run(task, { name: 'draw' })) as Uint8Array;
      return Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
    },
    async close() {
      const running = await started;
      started = null;
      ready = false;
      drawn = 0;
      await running?.pool.destroy();
      await running?.worker.remove();
    },
  };
}

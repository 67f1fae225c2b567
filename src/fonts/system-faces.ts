import type { Face } from '#theme/tokens.ts';

/** A face that readers' systems have, with its measures. */
export interface SystemFace {
  /** What `local()` may find it by, and faces of the same measures by theirs. */
  names: readonly string[];
  metrics: {
    familyName: string;
    ascent: number;
    /** Below the baseline: less than nothing. */
    descent: number;
    lineGap: number;
    unitsPerEm: number;
    /** The mean width of letters, weighted by how often English text has them. */
    xWidthAvg: number;
  };
}

const arial: SystemFace = {
  names: ['Arial', 'ArialMT', 'Liberation Sans', 'Arimo', 'Helvetica', 'Nimbus Sans'],
  metrics: {
    familyName: 'Arial',
    ascent: 1854,
    descent: -434,
    lineGap: 67,
    unitsPerEm: 2048,
    xWidthAvg: 913,
  },
};
const roboto: SystemFace = {
  names: ['Roboto', 'Roboto-Regular'],
  metrics: {
    familyName: 'Roboto',
    ascent: 1900,
    descent: -500,
    lineGap: 0,
    unitsPerEm: 2048,
    xWidthAvg: 911,
  },
};
const georgia: SystemFace = {
  names: ['Georgia', 'Gelasio'],
  metrics: {
    familyName: 'Georgia',
    ascent: 1878,
    descent: -449,
    lineGap: 0,
    unitsPerEm: 2048,
    xWidthAvg: 913,
  },
};
const times: SystemFace = {
  names: ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos', 'Nimbus Roman'],
  metrics: {
    familyName: 'Times New Roman',
    ascent: 1825,
    descent: -443,
    lineGap: 87,
    unitsPerEm: 2048,
    xWidthAvg: 832,
  },
};
const courier: SystemFace = {
  names: ['Courier New', 'CourierNewPSMT', 'Liberation Mono', 'Cousine'],
  metrics: {
    familyName: 'Courier New',
    ascent: 1705,
    descent: -615,
    lineGap: 0,
    unitsPerEm: 2048,
    xWidthAvg: 1229,
  },
};

/**
 * What stands in for each face of the theme until it is there, best first. The measures are those of the fonts' own tables, as
 * https://github.com/seek-oss/capsize (packages/metrics) has them.
 */
export const systemFaces: Readonly<Record<Face, readonly SystemFace[]>> = {
  display: [georgia, times],
  sans: [arial, roboto],
  mono: [courier],
};

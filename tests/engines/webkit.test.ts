import { webkit } from './webkit.ts';
import { describeInEngine } from './in-engine.ts';

describeInEngine(webkit);

import { chromium } from './chromium.ts';
import { describeInEngine } from './in-engine.ts';

describeInEngine(chromium);

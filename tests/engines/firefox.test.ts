import { firefox } from './firefox.ts';
import { describeInEngine } from './in-engine.ts';

describeInEngine(firefox);

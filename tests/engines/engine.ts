/** A page that is open in some engine. `run` takes the body of a function, as text: not every engine takes functions. */
export interface OpenPage {
  run<T>(body: string): Promise<T>;
  close(): Promise<void>;
}

/** A browser engine that is installed on this machine. */
export interface Engine {
  /** With its version: `Firefox 140.4`. */
  name: string;
  open(url: string, width: number): Promise<OpenPage>;
  close(): Promise<void>;
}

/** How to start an engine; null where it is not installed, with what is missing in `missing`. */
export interface EngineKind {
  id: 'chromium' | 'firefox' | 'webkit';
  /** What to install, where it is not there. */
  missing: string;
  start(): Promise<Engine | null>;
}

export const viewHeight = 900;

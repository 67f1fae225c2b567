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

/** How to start an engine; why it can't be, where it can't: what to install, or that a machine does not let it start. */
export interface EngineKind {
  id: 'chromium' | 'firefox' | 'webkit';
  start(): Promise<Engine | string>;
}

export const viewHeight = 900;

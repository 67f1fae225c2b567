/**
 * `<plaudit-widget src="https://…/embed/ada/wall/">`: the same widget as the frame, in a shadow root, so that it grows with its
 * words and takes on the host's width. What stands inside the tag is shown until it arrives, and for good without script.
 */
import { applyOptions } from './apply.ts';
import { fitGround } from './ground.ts';
import { optionNames, readOptions } from './options.ts';

/** The longest that words wait for their face: after that it would move them. */
const FACE_PATIENCE = 1500;

/** The sheets whose faces the page has. Outside of the document's own, a shadow root can't bring any. */
const added = new Set<string>();
const FACE = /family:'(.+?)';src:url\(.+?,(.+?)\);unicode-range:(.+?)\}/g;

class PlauditWidget extends HTMLElement {
  static observedAttributes = ['src', 'height', ...optionNames];

  private request: XMLHttpRequest | undefined;
  private due = false;
  private loaded: { address: string; root: HTMLElement } | undefined;

  connectedCallback(): void {
    this.update();
  }

  disconnectedCallback(): void {
    this.request?.abort();
    this.request = undefined;
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after && this.isConnected) this.update();
  }

  /** Once for all attributes that change together. */
  private update(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      if (this.isConnected) this.load();
    });
  }

  private load(): void {
    this.request?.abort();
    this.request = undefined;
    const source = this.getAttribute('src');
    const address = source && URL.parse(source.replace(/\/?$/, '/fragment/'), document.baseURI);
    if (!address || !/^https?:$/.test(address.protocol)) return;
    if (this.loaded?.address === address.href) return this.show();
    // Not fetch: a parsed answer needs no parser of ours, which a host with Trusted Types would refuse.
    const request = (this.request = new XMLHttpRequest());
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('load', async () => {
      const root = request.responseXML?.querySelector<HTMLElement>('.plaudit');
      // Absent or refused: what stands inside the tag stays visible.
      if (request.status !== 200 || !root) return;
      await loadFaces(root);
      if (this.request !== request) return;
      this.loaded = { address: address.href, root };
      this.show();
    });
    request.send();
  }

  /** Keeps `auto` legible on whatever the page is. */
  fit(): void {
    const root = this.shadowRoot?.querySelector<HTMLElement>('.plaudit');
    if (root && !/^(?:light|dark)$/.test(this.getAttribute('theme') ?? '')) fitGround(this, root);
  }

  private show(): void {
    const root = document.importNode(this.loaded!.root, true);
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // A constructed sheet is not an inline style: the host's policy need not allow any.
    shadow.adoptedStyleSheets = [...root.querySelectorAll('script')].map((style) => {
      style.remove();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style.textContent);
      return sheet;
    });
    const options = readOptions(
      (name) => this.getAttribute(name),
      root.dataset['layouts']!,
      console.warn,
    );
    applyOptions(root, options);
    const height = Number(this.getAttribute('height'));
    if (height > 0) {
      root.style.blockSize = `${height}px`;
      root.style.overflow = 'auto';
      root.tabIndex = 0;
    }
    shadow.replaceChildren(root);
    this.fit();
    this.dispatchEvent(new Event('load'));
  }
}

/** A page changes its ground with the reader's scheme, or by a class or an attribute at its root. */
function followGround(): void {
  const fitAll = () => {
    for (const widget of document.querySelectorAll<PlauditWidget>('plaudit-widget')) widget.fit();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', fitAll);
  const watch = new MutationObserver(fitAll);
  for (const root of [document.documentElement, document.body])
    watch.observe(root, { attributes: true });
}

/** Makes addresses whole, before the document that they are relative to is left; then waits a moment for the faces. */
async function loadFaces(root: HTMLElement): Promise<void> {
  for (const image of root.querySelectorAll('img')) image.setAttribute('src', image.src);
  for (const link of root.querySelectorAll('a')) link.setAttribute('href', link.href);
  let late = false;
  const sheets = [...root.querySelectorAll<HTMLLinkElement>('link')].map(async ({ href }) => {
    if (added.has(href)) return;
    const css = await (await fetch(href)).text();
    // Later they would move the words: then the reader's own faces stay.
    if (late) return;
    added.add(href);
    for (const [, family, data, unicodeRange] of css.matchAll(FACE)) {
      // From bytes, not by an address: the host's policy need not allow any face.
      const bytes = Uint8Array.from(atob(data!), (letter) => letter.charCodeAt(0));
      document.fonts.add(new FontFace(family!, bytes, { unicodeRange }));
    }
  });
  for (const link of root.querySelectorAll('link')) link.remove();
  const patience = new Promise((resolve) => setTimeout(resolve, FACE_PATIENCE));
  await Promise.race([Promise.all(sheets), patience]).catch(() => {});
  late = true;
}

/** Frames of the same site tell how high they are: optional, for hosts that want no bar to scroll. */
function followFrames(): void {
  addEventListener('message', ({ data, source, origin }: MessageEvent) => {
    const height = Number(data?.plaudit);
    if (!(height > 0 && height < 1e5)) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-plaudit]')) {
      if (frame.contentWindow === source && URL.parse(frame.src)?.origin === origin) {
        frame.height = String(height);
      }
    }
  });
}

if (!customElements.get('plaudit-widget')) {
  customElements.define('plaudit-widget', PlauditWidget);
  followFrames();
  followGround();
}

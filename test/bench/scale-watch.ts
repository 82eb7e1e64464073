/** What a page told of one step: milliseconds since it began. */
export type Watched = {
  /** The frame in which the first figure stood on the screen. */
  readonly figures: number | null;
  /** The last change of the page, in the frame that showed it. */
  readonly everything: number;
  /** 0: none of 50 ms or more, from which the browser tells of them. */
  readonly longestTask: number;
  /** Until the frame after the reader's action, by Event Timing. 0: less than the 16 ms from which the browser tells. */
  readonly interaction: number;
};

type ScaleWatch = {
  /** Forgets what was seen; the next step begins now. */
  start(): void;
  told(): Watched;
  /** Milliseconds since the page last changed or worked long. */
  quietFor(): number;
};

declare global {
  interface Window {
    scaleWatch?: ScaleWatch;
  }
}

/** Runs in the page, before its own scripts. The first figure is a digit in a cell, a card, a drawing or a list of the page's own part. */
export function installScaleWatch(): void {
  const FIGURES = "main :is(td, dd, article, figure svg text, ol li, section section, output)";
  let began = 0;
  let figures: number | null = null;
  let lastChange = 0;
  let lastWork = 0;
  let isFrameAsked = false;
  let tasks: { startTime: number; duration: number }[] = [];
  let interaction = 0;

  const hasFigure = () => {
    // Not all of them: a page of a hundred thousand cells is not to be read through for this.
    const shown = document.querySelectorAll(FIGURES);
    for (let place = 0; place < Math.min(2_000, shown.length); place++) {
      const element = shown[place];
      if (element && !element.closest("search, [aria-busy=true]") && /\d/.test(element.textContent ?? "")) return true;
    }
    return false;
  };
  const presented = () => {
    isFrameAsked = false;
    const now = performance.now();
    lastChange = now;
    if (figures === null && hasFigure()) figures = now;
  };
  new MutationObserver(() => {
    if (isFrameAsked) return;
    isFrameAsked = true;
    // The task after the frame's own callbacks: styles, layout and paint of what changed are behind it.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = presented;
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ startTime, duration });
      lastWork = Math.max(lastWork, startTime + duration);
    }
  }).observe({ type: "longtask", buffered: true });
  // The least threshold there is. Not in TypeScript's own types yet.
  const eventsFrom16Ms = { type: "event", durationThreshold: 16, buffered: true };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isInteraction = "interactionId" in entry && typeof entry.interactionId === "number" && entry.interactionId > 0;
      if (isInteraction && entry.startTime >= began) interaction = Math.max(interaction, entry.duration);
    }
  }).observe(eventsFrom16Ms);

  window.scaleWatch = {
    start() {
      began = performance.now();
      lastChange = began;
      figures = null;
      tasks = [];
      interaction = 0;
    },
    told: () => ({
      figures: figures === null ? null : figures - began,
      everything: lastChange - began,
      // Also one that had begun before: it is what the step waited for.
      longestTask: Math.max(
        0,
        ...tasks.filter(({ startTime, duration }) => startTime + duration > began).map(({ duration }) => duration),
      ),
      interaction,
    }),
    quietFor: () => performance.now() - Math.max(lastChange, lastWork),
  };
}

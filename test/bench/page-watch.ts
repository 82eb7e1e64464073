/** When the last change of each region was presented, in milliseconds since navigation started. `null`: no change seen. */
export type Presented = {
  /** Everything in the window's sight. */
  readonly inSight: number | null;
  /** Everything on the page, what lies below the window too. */
  readonly everything: number | null;
};

/** An entry of the Event Timing API: milliseconds since navigation started, `duration` rounded to 8 by the browser. */
type TimedEvent = { readonly startTime: number; readonly duration: number };

/** What the page under measurement tells about itself. */
export type PageWatch = {
  /** When bars of the chart over time were first presented: the app's in the frame that comes with the page, where it has figures in it. */
  firstBars(): number | null;
  /** The same of the bars on the app's page itself, which answer to the reader. */
  liveBars(): number | null;
  /** The headline's amount when it first was one, and when that was presented. */
  firstFigure(): { readonly text: string; readonly at: number | null } | null;
  /** Since the start, or since `startChange`. */
  presented(): Presented;
  /** Forgets what was seen; from now on waits for the reader's next action. */
  startChange(): void;
  /** When the browser took the reader's action in: `timeStamp` of the trusted event. */
  actedAt(): number | null;
  /** The events that the browser counts as interactions and that took 16 ms or longer. */
  interactions(): readonly TimedEvent[];
};

declare global {
  interface Window {
    pageWatch?: PageWatch;
  }
}

/**
 * Runs in the page, before its own scripts. A change of the document is timed by a probe: a character with `elementtiming`,
 * put in right after the change, so that both are in the same frame, of which the browser then tells when it was presented on
 * the screen. That is what Event Timing's durations end at, too, but without its limit to the frame that follows the event:
 * what is drawn later, by a deferred render, is seen. The watch measures no box while it is timing, so it forces no layout.
 */
export function installPageWatch(): void {
  type Region = keyof Presented;
  // The app's own bars, Recharts' in the reference page, or Plot's.
  const BARS = "main figure svg :is(g[fill-opacity] > rect, .recharts-bar-rectangle path, [aria-label=bar] > rect)";
  const FRAME_BARS = ".frame figure .bar";
  // The headline is the first list of figures on the page, or in the frame that remembers the last visit's.
  const FIGURE = ":is(main, .frame) dl dd";
  type Seen = Region | "bars" | "liveBars" | "figure";
  const touchedBy = new Map<string, Set<Seen>>();
  let probes = 0;
  let ofThisFrame: Set<Seen> | null = null;
  let hasBars = false;
  let hasLiveBars = false;
  let firstBars: number | null = null;
  let liveBars: number | null = null;
  let firstFigure: { text: string; at: number | null } | null = null;
  let presented: Record<Region, number | null> = { inSight: null, everything: null };
  let interactions: TimedEvent[] = [];
  let isWaiting = false;
  let actedAt: number | null = null;
  let inSight = new Set<Element>();

  function probeOfThisFrame(): Set<Seen> {
    if (ofThisFrame) return ofThisFrame;
    const touched = new Set<Seen>();
    const probe = document.createElement("i");
    probe.textContent = "·";
    probe.style.cssText =
      "position:fixed;left:0;top:0;font:8px/1 monospace;color:#777;pointer-events:none;contain:strict;width:8px;height:8px";
    probe.setAttribute("elementtiming", `probe-${probes}`);
    touchedBy.set(`probe-${probes}`, touched);
    probes += 1;
    document.documentElement.append(probe);
    ofThisFrame = touched;
    requestAnimationFrame(() => {
      ofThisFrame = null;
    });
    return touched;
  }

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!("identifier" in entry && typeof entry.identifier === "string")) continue;
      if (!("renderTime" in entry && typeof entry.renderTime === "number")) continue;
      for (const region of touchedBy.get(entry.identifier) ?? []) {
        if (region === "bars") firstBars = entry.renderTime;
        else if (region === "liveBars") liveBars = entry.renderTime;
        else if (region === "figure") firstFigure = { text: firstFigure?.text ?? "", at: entry.renderTime };
        else presented[region] = Math.max(presented[region] ?? 0, entry.renderTime);
      }
    }
  }).observe({ type: "element", buffered: true });

  new MutationObserver((records) => {
    const figure = firstFigure ? "" : (document.querySelector(FIGURE)?.textContent ?? "");
    if (/\d/.test(figure)) {
      firstFigure = { text: figure, at: null };
      probeOfThisFrame().add("figure");
    }
    if (!hasBars && document.querySelector(`${FRAME_BARS}, ${BARS}`)) {
      hasBars = true;
      probeOfThisFrame().add("bars");
    }
    const changed = records
      .map(({ target }) => (target instanceof Element ? target : target.parentElement))
      .filter((element) => element?.closest("main"));
    if (changed.length === 0) return;
    const touched = probeOfThisFrame();
    touched.add("everything");
    const regionOf = (element: Element | null) => element?.closest("main section, main dl, main h1");
    if (changed.some((element) => inSight.has(regionOf(element) ?? document.body))) touched.add("inSight");
    if (!hasLiveBars && document.querySelector(BARS)) {
      hasLiveBars = true;
      touched.add("liveBars");
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  for (const type of ["pointerup", "keydown"]) {
    addEventListener(
      type,
      ({ isTrusted, timeStamp }) => {
        if (!isWaiting || !isTrusted) return;
        isWaiting = false;
        actedAt = timeStamp;
      },
      { capture: true },
    );
  }

  // The least threshold there is. Not in TypeScript's own types yet.
  const eventsFrom16Ms = { type: "event", durationThreshold: 16, buffered: true };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const isInteraction = "interactionId" in entry && typeof entry.interactionId === "number" && entry.interactionId > 0;
      if (isInteraction) interactions.push({ startTime: entry.startTime, duration: entry.duration });
    }
  }).observe(eventsFrom16Ms);

  window.pageWatch = {
    firstBars: () => firstBars,
    liveBars: () => liveBars,
    firstFigure: () => firstFigure,
    presented: () => presented,
    startChange() {
      for (const probe of document.querySelectorAll("html > i[elementtiming]")) probe.remove();
      presented = { inSight: null, everything: null };
      interactions = [];
      actedAt = null;
      isWaiting = true;
      const regions = [...document.querySelectorAll("main section, main dl, main h1")];
      const isInSight = ({ top, bottom }: DOMRect) => bottom > 0 && top < innerHeight;
      inSight = new Set(regions.filter((region) => isInSight(region.getBoundingClientRect())));
    },
    actedAt: () => actedAt,
    interactions: () => interactions,
  };
}

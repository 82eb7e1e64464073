import { TAKE_OVER } from "./own-worker-messages.ts";

/** Beside the app's page; `scripts/build-worker.ts` makes it. */
const WORKER = "service-worker.js";

/** Beside it, too: what the app is called once it is installed. */
const MANIFEST = "manifest.webmanifest";

/** How often a page that stands for hours asks for a newer version, in milliseconds. */
const ASK_AGAIN_MS = 30 * 60_000;

/** How far this device has come in having the app itself, as it stands in this build. */
export type OwnWorker = {
  /** "impossible": the browser keeps nothing over plain http from another machine, or not at all. */
  readonly app: "impossible" | "coming" | "here" | "failed";
  /** A newer version is on the device, and waits until it is asked for. */
  readonly hasNewVersion: boolean;
};

let state: OwnWorker = { app: "coming", hasNewVersion: false };
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();

function change(next: Partial<OwnWorker>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Puts every file of the app on the device, so that it opens without a network. Nothing of it holds the page back, and nothing of it throws. */
export async function keepApp(app: URL): Promise<void> {
  if (!("serviceWorker" in navigator)) return change({ app: "impossible" });
  // Its address depends on the folder; whoever installs the app does so later than this.
  document.head.append(Object.assign(document.createElement("link"), { rel: "manifest", href: new URL(MANIFEST, app).href }));
  try {
    const registration = await navigator.serviceWorker.register(new URL(WORKER, app), {
      scope: app.pathname,
      updateViaCache: "none",
    });
    follow(registration);
    registration.addEventListener("updatefound", () => follow(registration));
    const ask = () => void registration.update().catch(() => undefined);
    setInterval(ask, ASK_AGAIN_MS);
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ask());
  } catch {
    change({ app: "failed" });
  }
}

function follow(registration: ServiceWorkerRegistration): void {
  const tell = () => {
    waiting = registration.waiting;
    const isHere = registration.active !== null;
    const hasEnded = registration.installing === null && registration.waiting === null;
    change({
      app: isHere ? "here" : hasEnded ? "failed" : "coming",
      // The first one waits for nobody.
      hasNewVersion: waiting !== null && isHere,
    });
  };
  tell();
  registration.installing?.addEventListener("statechange", tell);
}

/** Asks for the version that waits, and loads the page anew once it is in charge: at the same address, with what the device remembers of its edits. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
  if (waiting) waiting.postMessage(TAKE_OVER);
  else window.location.reload();
}

export function ownWorker(): OwnWorker {
  return state;
}

/** Calls whenever `ownWorker` has changed, until what it returns is called. */
export function followOwnWorker(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

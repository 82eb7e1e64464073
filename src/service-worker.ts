import {
  createHandlerBoundToURL,
  getCacheKeyForURL,
  matchPrecache,
  type PrecacheEntry,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { TAKE_OVER } from "./lib/own-worker-messages.ts";

/** Every file of the build, named from where this script lies; `scripts/build-worker.ts` fills it in. */
declare const BUILD_FILES: PrecacheEntry[];

/** What a worker has that a page has not. TypeScript's own names for it exclude those of a page, and a project has one set. */
type WorkerScope = {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "activate" | "fetch", listener: (event: ExtendedEvent) => void): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
};
type ExtendedEvent = Event & { readonly request: Request; waitUntil(work: Promise<unknown>): void };

// biome-ignore lint/nursery/noUnsafeTypeAssertion: this script runs in a service worker only
const worker = globalThis as unknown as WorkerScope;

/** How long a page that is opened has the line for itself, in milliseconds: a browser has six at once over plain HTTP, and the page asks for seven files. */
const OPENING_MS = 5_000;

/** What a browser opens by itself and is no screen: data as it was sent, a file beside the app. */
const FILES = /\.(?:json|html|ico|webmanifest)$/i;
/** What the server answers itself, wherever the app lies: the way to an identity provider and back, a calendar. */
const SERVER = /^[^?]*\/api\//;

/*
 * The app itself, as one version: every screen, both languages, letters, the writers of files and the pack's template are on the device once the
 * first visit is at rest. The data is not this worker's: it is read anew, and `api/kept-data.ts` keeps the last of it.
 */
precacheAndRoute(BUILD_FILES, { cleanURLs: false, ignoreURLParametersMatching: [] });
registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html"), { denylist: [FILES, SERVER] }));

// The page that has fetched it is at once a page without a network to fear. A newer version waits until it is asked for.
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(takeNewPolicy().catch(() => undefined));
});

/**
 * Which sources the page may read is in a header of its own, and follows `config.json`, not the build: the same page with another policy takes the
 * place of the one that is kept.
 */
async function takeNewPolicy(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, OPENING_MS));
  const key = getCacheKeyForURL("index.html");
  const [kept, sent] = await Promise.all([
    matchPrecache("index.html"),
    fetch(new URL("index.html", worker.registration.scope), { cache: "no-cache" }),
  ]);
  if (key === undefined || !kept || !sent.ok || sent.redirected || policyOf(sent) === policyOf(kept)) return;
  if (pageIn(await sent.clone().text()) !== pageIn(await kept.clone().text())) return;
  const caches = await globalThis.caches.keys();
  for (const name of caches) {
    const cache = await globalThis.caches.open(name);
    if (await cache.match(key)) await cache.put(key, sent.clone());
  }
}

/** Without the figures that are written into it (`server/written-page.ts`), which follow the data. */
function pageIn(html: string): string {
  return html.replace(/<script type="application\/json".*?<\/script>/s, "");
}

function policyOf({ headers }: Response): string | null {
  return headers.get("Content-Security-Policy");
}

import { LINES_ACCEPTED } from "#src/api/columns/columns-type.ts";
import { configKey } from "#src/lib/config-key.ts";
import { LAST_HEADLINE } from "#src/lib/last-headline-key.ts";
import { WRITTEN_ID } from "#src/lib/written-figures.ts";
import { askedAhead } from "./asked-ahead.ts";
import { foldersFor, isTwofold } from "./folders-for.ts";
import { recallHeadline } from "./recall-headline.ts";

/** What the page has to know to begin with; addresses are below the folder that the build lies in. `scripts/start-page.ts` fills it in. */
export type StartFiles = {
  readonly script: string;
  readonly style: string;
  /** Scripts of the first page, to be fetched beside the first. */
  readonly ahead: readonly string[];
  /** Scripts that `main.tsx` asks for once the page is on the screen. */
  readonly later: readonly string[];
  /** The configuration first; then the data at the source that it named when this was built, unless that is one of others. */
  readonly data: readonly string[];
  /** Of the app's routes: see `foldersFor`. */
  readonly patterns: readonly string[];
};

declare global {
  /** Settles when the style sheet is in use; never where it cannot be had, which the frame says. Absent in development and in tests. */
  var styleSheet: Promise<void> | undefined;
}

declare const START_FILES: StartFiles;
const files = START_FILES;

/**
 * Starts the app from the folder that it lies in, whatever the address of the page: no address in the HTML is fixed, so that one build serves any
 * prefix. Where the first folder has no app in it, the next is asked; where none has, the page says so.
 */
function startFrom([folder, ...others]: readonly string[]): void {
  const { dataset } = document.documentElement;
  if (folder === undefined) {
    dataset.start = "failed";
    return;
  }
  delete dataset.start;
  const base = baseOf(folder);
  const script = lowly(Object.assign(document.createElement("script"), { type: "module", src: base + files.script }));
  // One that a script inserts holds back no painting: the frame does not wait for it, and `main.tsx` does.
  const style = link("stylesheet", base + files.style);
  globalThis.styleSheet = new Promise((resolve) => {
    const settle = () => {
      // A page that is answered in its place is loaded, too, and is no style.
      if (hasRules(style)) resolve();
      // Drawn without it, the map alone would fill the window. One that was taken away belongs to a folder without the app.
      else if (style.isConnected) document.documentElement.dataset.start = "failed";
    };
    for (const event of ["load", "error"]) style.addEventListener(event, settle, { once: true });
  });
  script.addEventListener("error", () => {
    script.remove();
    style.remove();
    startFrom(others);
  });
  document.head.append(script, style);
}

/** Beside the first script, what it will import and ask for: at the likeliest folder only. */
function askAhead(folder: string): void {
  const base = baseOf(folder);
  const requests = askedAhead(files.data, keptOf(configKey(`${base}config.json`))).map((file): [string, Promise<Response>] => {
    const url = new URL(file, base).href;
    const answer = fetch(url, file.endsWith("support.json") ? { headers: { accept: LINES_ACCEPTED } } : {});
    answer.catch(() => undefined);
    return [url, answer];
  });
  // `api/early-answers.ts` hands them on. Those of a source that has since been changed are not used.
  globalThis.earlyAnswers = new Map(requests);
  document.head.append(
    ...files.ahead.map((file) => link("modulepreload", base + file)),
    ...files.later.map((file) => link("later", base + file)),
  );
}

/** Of what was answered and is no style sheet some browsers let nobody ask. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return (sheet?.cssRules.length ?? 0) > 0;
  } catch {
    return false;
  }
}

/** Not resolved as a relative address: "//elsewhere/" would be another machine. */
function baseOf(folder: string): string {
  return location.origin + folder;
}

function link(rel: string, href: string): HTMLLinkElement {
  return lowly(Object.assign(document.createElement("link"), { rel, href }));
}

/** A script of ordinary priority that arrives before the frame is painted would hold it back. */
function lowly<Tag extends HTMLElement>(tag: Tag): Tag {
  return Object.assign(tag, { crossOrigin: "", fetchPriority: "low" });
}

/** How long the frame may stand before it says that something does not arrive, in milliseconds. What does arrive then takes its place all the same. */
const PATIENCE_MS = 9_000;

setTimeout(() => {
  const { dataset } = document.documentElement;
  if (dataset.start === undefined && document.querySelector("#root > .frame")) dataset.start = "slow";
}, PATIENCE_MS);

/** Null also where storage is forbidden. */
function keptOf(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * What was written into the page, at the address that it was written for: where the page answers every address, as one that is published may, at the
 * app's own only. A page that this device keeps has what was written when it came.
 */
function writtenIn(folder: string | undefined): string | null {
  const isHere = location.pathname.replace(/\/index\.html$/, "/") === folder && !isTwofold(location.pathname, files.patterns);
  const isKept = navigator.serviceWorker?.controller;
  return isHere && !isKept ? (document.getElementById(WRITTEN_ID)?.textContent ?? null) : null;
}

const folders = foldersFor(location.pathname, files.patterns);
recallHeadline(keptOf(LAST_HEADLINE), writtenIn(folders[0]));
startFrom(folders);
// A dozen files that are missing would be a dozen lines in a log.
if (!isTwofold(location.pathname, files.patterns)) askAhead(folders[0] ?? "/");

import { asError } from "#src/lib/as-error.ts";
import "./ui/fonts.css";
import "./ui/tokens.css";
import type { QueryClient } from "@tanstack/react-query";
import { type ReactNode, StrictMode, startTransition, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { problemWords } from "#src/messages/problem-texts.ts";
import { readAhead } from "./api/dataset-provider.tsx";
import { problemOf } from "./api/problem-of.ts";
import { recallTried } from "./api/recall-tried.ts";
import { type RuntimeConfig, readRuntimeConfig } from "./api/runtime-config.ts";
import { currentTried } from "./api/tried.ts";
import { fillAhead } from "./api/use-kept-data.ts";
import { App } from "./app/app.tsx";
import { chooseLanguage } from "./app/language-provider.tsx";
import { fetchLetters, lettersComeLate } from "./app/letters.ts";
import { createQueryClient } from "./app/query-client.ts";
import { preloadPage } from "./app/routes.tsx";
import { preloadDoubts } from "./app/shell.tsx";
import type { Language } from "./lib/language.ts";
import type { LanguageState } from "./messages/language-context.ts";
import { loadMessages } from "./messages/load-messages.ts";
import { drawInLongerSlices } from "./ui/longer-slices.ts";
import { ErrorNotice } from "./ui/notice.tsx";
import { afterPaint } from "./ui/use-after-paint.ts";
import { whenIdle } from "./ui/when-idle.ts";

/** Where this script stands: the build puts its scripts one folder below the app. */
const here = import.meta.url;
/** Where the app lies: "https://host/dashboard/". */
const app = new URL("..", here);

/** How long the frame may stand before the page is drawn without its data, in milliseconds. */
const HEAD_START_MS = 600;

/** How long it may where it shows the figures of the last visit: then the device's own data takes their place, so that no figure goes for a grey bar. */
const RECALLED_MS = 1_500;

/** How long after that the device may look for it. */
const LOOK_MS = 1_000;

/** Drawing once, with the data, is far less work than drawing place-holders first; but nobody waits long for it. */
async function aheadOfDrawing(queryClient: QueryClient, { apiBase, source, columns }: RuntimeConfig): Promise<void> {
  await recallTried({ apiBase, source });
  const page = preloadPage(`/${window.location.pathname.slice(app.pathname.length)}`);
  const code = Promise.all([page, preloadDoubts()]).catch(() => undefined);
  const data = currentTried() ? null : readAhead(queryClient, apiBase, { source, columns });
  const all = Promise.all([data, code]).then(() => true);
  const isRecalled = "last" in document.documentElement.dataset;
  const isThere = await inTimeFor(all, isRecalled ? RECALLED_MS : HEAD_START_MS);
  if (isThere || !isRecalled) return;
  const kept = fillAhead(queryClient, apiBase).catch(() => false);
  await inTimeFor(Promise.race([all, kept]), LOOK_MS);
}

/** Whether it was so in time. */
function inTimeFor(waiting: Promise<boolean>, milliseconds: number): Promise<boolean> {
  return Promise.race([waiting, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds))]);
}

/**
 * The page names what nobody needs before it is on the screen (`app/boot.ts`); from here on it is fetched. Not as a `prefetch`,
 * which a browser may leave undone, as Safari long did: the network may be gone when the reader turns to it.
 */
function fetchForLater(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = "modulepreload";
}

/** How long a page at rest has the processor for itself before the worker puts every file on the device, in milliseconds: that work would hold its first answers back. */
const WORKER_AFTER_MS = 3_000;

/** What stands in another site's frame is a guest there. */
function keepAppOnDevice(): void {
  if (import.meta.env.DEV || window.self !== window.top) return;
  const keep = () => import("./lib/own-worker.ts").then(({ keepApp }) => keepApp(app)).catch(() => undefined);
  setTimeout(() => whenIdle(() => void keep()), WORKER_AFTER_MS);
}

type DrawnProps = { onRest: () => void; children: ReactNode };

/** Calls once the page is on the screen and the browser has nothing else to do. */
function Drawn({ onRest, children }: DrawnProps) {
  useEffect(() => afterPaint(() => whenIdle(onRest)), [onRest]);
  return <StrictMode>{children}</StrictMode>;
}

/** How long the words of a language are waited for, in milliseconds. */
const WORDS_PATIENCE_MS = 8_000;

/** Where the words of a language cannot be had, the page speaks the one it brings along: better than no page. */
async function wordsOf(language: Language): Promise<LanguageState> {
  const late = new Promise<never>((_, reject) => setTimeout(reject, WORDS_PATIENCE_MS));
  late.catch(() => undefined);
  try {
    return { language, t: await Promise.race([loadMessages(language), late]) };
  } catch {
    return { language: "vi", t: await loadMessages("vi") };
  }
}

/**
 * One address for each screen. At "/dashboard" some servers answer with the page of "/dashboard/", and its file has a name; a screen has no slash at
 * its end: "/communes/".
 */
function standAtOneAddress(): void {
  const { pathname, search, hash } = window.location;
  const isFolder = `${pathname}/` === app.pathname || pathname === `${app.pathname}index.html`;
  const meant = isFolder || pathname === app.pathname ? app.pathname : pathname.replace(/\/+$/, "");
  if (meant !== pathname) window.history.replaceState(null, "", meant + search + hash);
}

type Draw = (page: ReactNode) => void;

const read = () => readRuntimeConfig(app.href);

function drawApp(draw: Draw, config: RuntimeConfig, initialLanguage: LanguageState, queryClient: QueryClient): void {
  // As a transition, so that it is drawn in slices and the page answers in between.
  startTransition(() =>
    draw(<App folder={app.pathname} config={config} initialLanguage={initialLanguage} queryClient={queryClient} />),
  );
}

/** The shell without its configuration; where the code of that does not arrive either, the notice alone. */
async function drawUnread(draw: Draw, error: Error, initialLanguage: LanguageState): Promise<void> {
  const { t } = initialLanguage;
  try {
    const { UnreadApp } = await import("./app/unread-app.tsx");
    const onRead = (config: RuntimeConfig) => drawApp(draw, config, initialLanguage, createQueryClient());
    draw(<UnreadApp folder={app.pathname} initialLanguage={initialLanguage} error={error} read={read} onRead={onRead} />);
  } catch {
    draw(
      <ErrorNotice
        title={t.errors.configTitle}
        explanation={problemWords(problemOf(error), t)}
        retryLabel={t.errors.retry}
        onRetry={() => window.location.reload()}
      />,
    );
  }
}

async function start(): Promise<void> {
  const areLettersLate = lettersComeLate();
  if (import.meta.env.DEV) {
    const { startMocking } = await import("#mocks/browser.ts");
    await startMocking(window.location.search);
  }
  const container = document.getElementById("root");
  if (!container) throw new Error("index.html has no #root");
  const root = createRoot(container);
  standAtOneAddress();
  const search = new URLSearchParams(window.location.search);
  // Nothing but the frame is drawn before it, nor without it.
  const styled = globalThis.styleSheet ?? Promise.resolve();
  if (!areLettersLate) {
    void styled.then(fetchLetters);
    fetchForLater();
  }
  const onRest = () => {
    // Not before: the first drawing is long, and the page answers in between.
    drawInLongerSlices();
    if (areLettersLate) void fetchLetters().then(() => whenIdle(fetchForLater));
    whenIdle(keepAppOnDevice);
  };
  const draw: Draw = (page) => root.render(<Drawn onRest={onRest}>{page}</Drawn>);
  try {
    const config = await read();
    const queryClient = createQueryClient();
    const wanted = chooseLanguage(search, config.language);
    const [initialLanguage] = await Promise.all([wordsOf(wanted), aheadOfDrawing(queryClient, config), styled]);
    drawApp(draw, config, initialLanguage, queryClient);
  } catch (thrown) {
    // Without the configuration the language is a guess: the address, the device, then Vietnamese.
    const [initialLanguage] = await Promise.all([wordsOf(chooseLanguage(search, "vi")), styled]);
    await drawUnread(draw, asError(thrown), initialLanguage);
  }
}

void start();

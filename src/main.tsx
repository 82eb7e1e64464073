import "./ui/fonts.css";
import "./ui/tokens.css";
import type { QueryClient } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { readAhead } from "./api/dataset-provider.tsx";
import { problemOf } from "./api/problem-of.ts";
import { readRuntimeConfig } from "./api/runtime-config.ts";
import { App } from "./app/app.tsx";
import { chooseLanguage } from "./app/language-provider.tsx";
import { createQueryClient } from "./app/query-client.ts";
import { preloadPage } from "./app/routes.tsx";
import { loadMessages } from "./messages/load-messages.ts";
import { problemWords } from "./messages/problem-words.ts";
import { ErrorNotice } from "./ui/notice.tsx";

/** The weights of the letters that every page has. The rest come when a text asks for them. */
const FONT_WEIGHTS = [400, 600];

/**
 * Asks for the letters while the page is put together, so that they are there when it is drawn. Not earlier: on a slow line
 * they would come before the scripts.
 */
function fetchFonts(): void {
  // Latin and Vietnamese letters are two files.
  for (const weight of FONT_WEIGHTS) document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`, "aạ").catch(() => undefined);
}

/** How long the frame may stand before the page is drawn without its data, in milliseconds. */
const HEAD_START_MS = 600;

/** Drawing once, with the data, is far less work than drawing place-holders first; but nobody waits long for it. */
async function aheadOfDrawing(queryClient: QueryClient, apiBase: string): Promise<void> {
  const code = preloadPage(window.location.pathname).catch(() => undefined);
  const all = Promise.all([readAhead(queryClient, apiBase), code]);
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, HEAD_START_MS))]);
}

/**
 * The build has the style sheet fetched beside the scripts, without holding back the frame (vite.config.ts); nothing else is drawn
 * before it. Without it the page has to do.
 */
async function styleSheetInUse(): Promise<void> {
  const link = document.querySelector<HTMLLinkElement>("#style-sheet");
  if (!link) return;
  const settled = new Promise((resolve) => {
    for (const event of ["load", "error"]) link.addEventListener(event, resolve, { once: true });
  });
  link.rel = "stylesheet";
  await settled;
}

async function start(): Promise<void> {
  fetchFonts();
  if (import.meta.env.DEV) {
    const { startMocking } = await import("#mocks/browser.ts");
    await startMocking(window.location.search);
  }
  const container = document.getElementById("root");
  if (!container) throw new Error("index.html has no #root");
  const root = createRoot(container);
  const search = new URLSearchParams(window.location.search);
  const styled = styleSheetInUse();
  try {
    const config = await readRuntimeConfig(`${window.location.origin}/`);
    const queryClient = createQueryClient();
    const language = chooseLanguage(search, config.language);
    const [t] = await Promise.all([loadMessages(language), aheadOfDrawing(queryClient, config.apiBase), styled]);
    // As a transition, so that it is drawn in slices and the page answers in between.
    startTransition(() => {
      root.render(
        <StrictMode>
          <App config={config} initialLanguage={{ language, t }} queryClient={queryClient} />
        </StrictMode>,
      );
    });
  } catch (error) {
    // Without the configuration the language is a guess: the address, the device, then Vietnamese.
    const [t] = await Promise.all([loadMessages(chooseLanguage(search, "vi")), styled]);
    root.render(
      <ErrorNotice
        title={t.errors.configTitle}
        explanation={problemWords(problemOf(error instanceof Error ? error : new Error(String(error))), t)}
        retryLabel={t.errors.retry}
        onRetry={() => window.location.reload()}
      />,
    );
  }
}

void start();

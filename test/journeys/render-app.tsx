import type { QueryClient } from "@tanstack/react-query";
import { configure, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect } from "vitest";
import type { RuntimeConfig } from "#src/api/runtime-config.ts";
import { App } from "#src/app/app.tsx";
import { chooseLanguage } from "#src/app/language-provider.tsx";
import { createQueryClient } from "#src/app/query-client.ts";
import { loadMessages } from "#src/messages/load-messages.ts";
import { knowSearchElement } from "./happy-dom-gaps.ts";

knowSearchElement();
// The first test of a file also waits for the transforms of the lazy screens.
configure({ asyncUtilTimeout: 10_000 });

export const API_BASE = `${location.origin}/api`;

/**
 * The app's own client, which asks a second time at once: how long it waits before is `second-try.test.ts`, and each test of a failure would wait as long.
 */
export function quickClient(): QueryClient {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retryDelay: 20 } });
  return client;
}

/**
 * The whole app at an address, as `main.tsx` starts it, over what MSW answers. The source is the page's own origin:
 * happy-dom enforces CORS. Recharts draws nothing here, since an element has no width; its figures are in the table.
 */
export async function renderApp(
  address = "/",
  queryClient = quickClient(),
  more: Pick<RuntimeConfig, "contact" | "contactFault" | "entry"> = {},
  around: (app: ReactNode) => ReactNode = (app) => app,
) {
  history.replaceState(null, "", address);
  const language = chooseLanguage(new URLSearchParams(location.search), "vi");
  const initialLanguage = { language, t: await loadMessages(language) };
  const config = { apiBase: API_BASE, authority: null, refreshMinutes: 0, language: "vi" as const, ...more };
  render(around(<App folder="/" config={config} initialLanguage={initialLanguage} queryClient={queryClient} />));
  return userEvent.setup();
}

/** The app once the overview has its data: a sentence at the top, and cards. */
export async function renderOverview(address = "/") {
  const user = await renderApp(address);
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(/\d+\/\d+|\d+ of \d+/));
  await waitFor(() => expect(cardNames().length).toBeGreaterThan(0));
  return user;
}

/** The names on the commune cards, in order. */
export function cardNames(): string[] {
  return screen.queryAllByRole("article").map((card) => card.getAttribute("aria-label") ?? "");
}

/** Panels below the fold follow a choice after the next paint. */
export async function waitForCards(names: readonly string[]): Promise<void> {
  await waitFor(() => expect(cardNames()).toEqual(names));
}

/** The figure under a label of the headline, and its notes, as one text. */
export function headline(label: string): string {
  const term = screen.getAllByRole("term").find((one) => one.textContent === label);
  const texts = [...(term?.parentElement?.querySelectorAll("dd") ?? [])].map((one) => one.textContent);
  return plain(texts.join(" | "));
}

/** Text as it is written in tests: no-break spaces are plain ones. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").replaceAll("\u00a0", " ");
}

export function lead(): string {
  return plain(screen.getByRole("heading", { level: 1 }).textContent);
}

export function addressSearch(): string {
  return decodeURIComponent(location.search);
}

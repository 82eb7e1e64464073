import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, test as base, expect, type Page, type Route } from "@playwright/test";
import { type RunningServer, startServer } from "./start-server.ts";

export { expect };

/** What an endpoint answers instead of its file. */
export type Answer =
  | { kind: "json"; data: unknown }
  /** The real answer, changed on its way. */
  | { kind: "edited"; edit: (data: unknown) => unknown }
  | { kind: "text"; body: string; contentType: string }
  | { kind: "status"; status: number; body?: string }
  /** The connection breaks. */
  | { kind: "unreachable" }
  /** No answer ever comes. */
  | { kind: "silent" };

type Pattern = string | RegExp;

type Fixtures = {
  /**
   * A problem that matches (its text holds the address) is what this test provokes: `tolerate("support.json")`. An uncaught error
   * is never tolerated: whatever fails, somebody has to take it. Nor is what the content security policy forbids.
   */
  tolerate: (...patterns: Pattern[]) => void;
  /** A server of the test's own over a copy of `public/`, to edit: `writeFileSync(join(ownServer.dataDir, "api/support.json"), …)`. */
  ownServer: RunningServer & { dataDir: string };
  guard: undefined;
};

const toleratedBy = new WeakMap<BrowserContext, Pattern[]>();

/**
 * Playwright's `test`, in which a console error or warning, an uncaught error, a request that fails or is answered with 4xx or
 * 5xx, and a request to another machine each fail the test, unless it is tolerated.
 */
export const test = base.extend<Fixtures>({
  baseURL: async ({}, use) => {
    const url = process.env.E2E_BASE_URL;
    if (url === undefined) throw new Error("E2E_BASE_URL is not set: test/e2e/global-setup.ts did not run");
    await use(url);
  },

  tolerate: async ({ context }, use) => {
    await use((...patterns) => tolerate(context, ...patterns));
  },

  guard: [
    async ({ context }, use) => {
      const problems = collectProblems(context);
      await tellViolations(context);
      await use(undefined);
      const unexpected = untolerated(problems, toleratedBy.get(context) ?? []);
      expect(unexpected, "problems in the browser that the test did not provoke").toEqual([]);
    },
    { auto: true },
  ],

  ownServer: async ({ context }, use) => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "publication-"));
    cpSync(path.resolve(import.meta.dirname, "../../public"), dataDir, { recursive: true });
    const server = await startServer({ dataDir });
    await use({ ...server, dataDir });
    await leave(context);
    await server.stop();
    rmSync(dataDir, { recursive: true });
  },
});

/** Takes the pages away from a server that is about to stop: what they fetch at rest would fail, and no test is about that. */
export async function leave(context: BrowserContext): Promise<void> {
  for (const page of context.pages()) await page.goto("about:blank");
}

/** What the server answers, in rows, although the page would rather have columns. */
async function rowsBehind(route: Route): Promise<unknown> {
  const headers = { ...route.request().headers(), accept: "application/json" };
  return await (await route.fetch({ maxRetries: 3, headers })).json();
}

/**
 * Answers an endpoint otherwise from now on, and tolerates that endpoint's own failure. Call what is returned to have the
 * real answer back: `const heal = await routeJson(page, "support.json", { kind: "status", status: 500 })`.
 */
export async function routeJson(page: Page, endpoint: string, answer: Answer): Promise<() => Promise<void>> {
  const isEndpoint = (url: URL) => url.pathname.endsWith(`/${endpoint}`);
  const handler: Parameters<Page["route"]>[1] = async (route) => {
    switch (answer.kind) {
      case "json":
        return await route.fulfill({ json: answer.data });
      case "edited":
        return await route.fulfill({ json: answer.edit(await rowsBehind(route)) });
      case "text":
        return await route.fulfill({ body: answer.body, contentType: answer.contentType });
      case "status":
        return await route.fulfill({ status: answer.status, body: answer.body ?? "", contentType: "text/plain" });
      case "unreachable":
        return await route.abort("connectionrefused");
      case "silent":
        return;
    }
  };
  if (answer.kind === "status" || answer.kind === "unreachable") tolerate(page.context(), `/${endpoint}`);
  await page.route(isEndpoint, handler);
  return () => page.unroute(isEndpoint, handler);
}

function tolerate(context: BrowserContext, ...patterns: Pattern[]): void {
  toleratedBy.set(context, [...(toleratedBy.get(context) ?? []), ...patterns]);
}

function matches(problem: string, pattern: Pattern): boolean {
  return typeof pattern === "string" ? problem.includes(pattern) : pattern.test(problem);
}

/** The problems of which none is among what a test tolerates, or that no test may tolerate. */
export function untolerated(problems: readonly string[], tolerated: readonly Pattern[]): string[] {
  return problems.filter(
    (problem) => problem.startsWith(UNCAUGHT) || isForbidden(problem) || !tolerated.some((pattern) => matches(problem, pattern)),
  );
}

/**
 * Has each page of a context say on its console what its policy forbids it. The browser itself says nothing there of a script that is evaluated from a text
 * and whose error is caught, as libraries do to see whether they may.
 */
export async function tellViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
      console.error(`content security policy: ${effectiveDirective} forbids ${blockedURI}`),
    ),
  );
}

/** A page that asks for what its policy forbids. A frame that is refused is the policy at work: the page around it is another's. */
function isForbidden(problem: string): boolean {
  return /content[ -]security[ -]policy/i.test(problem) && !problem.includes("frame-ancestors");
}

const UNCAUGHT = "uncaught: ";

function uncaught({ name, message, stack }: Error): string {
  // A module that cannot be had rejects with an empty stack.
  return UNCAUGHT + (stack || `${name}: ${message}`);
}

/** What Playwright says itself where a test has no service worker. */
const WORKER_BLOCKED = "Service Worker registration blocked by Playwright";

/** Collects, from now on, every problem of the pages of a context, in words that hold the address. */
export function collectProblems(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    const type = message.type();
    if (message.text() === WORKER_BLOCKED) return;
    if (type === "error" || type === "warning") problems.push(`console ${type}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (webError) => problems.push(uncaught(webError.error())));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A page that is left, and a query that is no longer wanted, take their requests with them.
    if (reason !== "net::ERR_ABORTED") problems.push(`request failed: ${request.method()} ${request.url()} (${reason})`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400)
      problems.push(`answered ${response.status()}: ${response.request().method()} ${response.url()}`);
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "127.0.0.1") problems.push(`request to another machine: ${request.url()}`);
  });
  return problems;
}

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as z from "zod/mini";
import { CHROMIUM_FLAGS, findChromium } from "../../scripts/chromium.ts";
import { CPU_SLOWDOWN, LOCALE, TIME_ZONE, VIEWPORT } from "./page-browser.ts";

/** The line of its error output in which the browser names its debugging port. */
const ADDRESS = /ws:\/\/127\.0\.0\.1:\S+/;
const START_TIMEOUT_MS = 20_000;

type Send = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

/** A page that nobody looks into while it loads. */
export type BarePage = {
  /** Starts the navigation, and waits for no part of it. */
  goto(url: string): Promise<void>;
  /** The value of an expression in the page, or of what it promises, as JSON carries it. */
  evaluate(expression: string): Promise<unknown>;
  /** Ends the service workers, as the browser does some time after the last page has gone. */
  stopWorkers(): Promise<void>;
};

/** What a page has of the network: a delay before each answer, and what arrives in a second. */
export type Line = { readonly name: string; readonly latencyMs: number; readonly bytesPerSecond: number };

/** Pages of one reader: what one of them has left on the device, the next one finds. */
export type Device = {
  /** A page of its own process, the processor throttled, on the line if there is one; `script` runs in it before its own scripts. */
  withPage<Result>(script: string, line: Line | null, work: (page: BarePage) => Promise<Result>): Promise<Result>;
};

export type BareBrowser = {
  /** Nothing cached, nothing kept. */
  withDevice<Result>(work: (device: Device) => Promise<Result>): Promise<Result>;
};

/**
 * A Chromium without Playwright, for loads alone. Playwright has the page's `Runtime` domain reported to it, for which the browser
 * works out the place of every `Error` that a script makes. React makes one as it is evaluated, and so all of the first script was
 * parsed a second time: 42 ms, not throttled, that no reader has.
 */
export async function withBareBrowser<Result>(work: (browser: BareBrowser) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(path.join(tmpdir(), "bench-profile-"));
  const chromium = spawn(
    findChromium(),
    [
      "--headless",
      ...CHROMIUM_FLAGS,
      `--accept-lang=${LOCALE}`,
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    // A group of its own: Debian's command is a script that starts the browser.
    { stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const kill = () => {
    const isRunning = chromium.exitCode === null && chromium.signalCode === null;
    if (isRunning && chromium.pid !== undefined) process.kill(-chromium.pid, "SIGKILL");
  };
  process.once("exit", kill);
  const ended = new Promise<void>((resolve) => chromium.once("exit", () => resolve()));
  try {
    const socket = new WebSocket(await addressOf(chromium.stderr));
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve, { once: true });
      socket.addEventListener("error", () => reject(new Error("The browser's debugging port does not answer")), { once: true });
    });
    const send = speak(socket);
    return await work({ withDevice: (workOnDevice) => withDevice(send, workOnDevice) });
  } finally {
    kill();
    await ended;
    process.off("exit", kill);
    // The browser's helpers may still be writing.
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = () => reject(new Error(`The browser named no debugging port:\n${said}`));
    const timer = setTimeout(fail, START_TIMEOUT_MS);
    output.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const address = ADDRESS.exec(said)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    output.once("end", () => {
      clearTimeout(timer);
      fail();
    });
  });
}

const answerContract = z.object({
  id: z.optional(z.number()),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});

/** Chrome DevTools Protocol: a question with its number, an answer with the same. Events are let pass. */
function speak(socket: WebSocket): Send {
  type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error } = answerContract.parse(JSON.parse(String(data)));
    if (id === undefined) return;
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("The browser has gone"));
  });
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      socket.send(JSON.stringify({ id: asked, method, params, sessionId }));
    });
}

const contextContract = z.object({ browserContextId: z.string() });
const targetContract = z.object({ targetId: z.string() });
const sessionContract = z.object({ sessionId: z.string() });
const valueContract = z.object({
  result: z.object({ value: z.optional(z.unknown()) }),
  exceptionDetails: z.optional(z.object({ text: z.string() })),
});

async function withDevice<Result>(send: Send, work: (device: Device) => Promise<Result>): Promise<Result> {
  const { browserContextId } = contextContract.parse(await send("Target.createBrowserContext"));
  try {
    return await work({ withPage: (script, line, workOnPage) => withPage(send, browserContextId, { script, line }, workOnPage) });
  } finally {
    await send("Target.disposeBrowserContext", { browserContextId });
  }
}

async function withPage<Result>(
  send: Send,
  browserContextId: string,
  { script, line }: { script: string; line: Line | null },
  work: (page: BarePage) => Promise<Result>,
): Promise<Result> {
  const { targetId } = targetContract.parse(await send("Target.createTarget", { url: "about:blank", browserContextId }));
  const { sessionId } = sessionContract.parse(await send("Target.attachToTarget", { targetId, flatten: true }));
  const ask = (method: string, params: object) => send(method, params, sessionId);
  await ask("Page.enable", {});
  await ask("Emulation.setDeviceMetricsOverride", { ...VIEWPORT, deviceScaleFactor: 1, mobile: false });
  await ask("Emulation.setTimezoneOverride", { timezoneId: TIME_ZONE });
  await ask("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  if (line) {
    await ask("Network.enable", {});
    const { latencyMs: latency, bytesPerSecond } = line;
    const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
    await ask("Network.emulateNetworkConditions", { offline: false, latency, ...throughput });
  }
  await ask("Page.addScriptToEvaluateOnNewDocument", { source: script });
  try {
    return await work({
      async goto(url) {
        await ask("Page.navigate", { url });
      },
      async evaluate(expression) {
        const answer = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
        const { result, exceptionDetails } = valueContract.parse(answer);
        if (exceptionDetails) throw new Error(`In the page: ${exceptionDetails.text}`);
        return result.value;
      },
      async stopWorkers() {
        await ask("ServiceWorker.enable", {});
        await ask("ServiceWorker.stopAllWorkers", {});
      },
    });
  } finally {
    await send("Target.closeTarget", { targetId });
  }
}

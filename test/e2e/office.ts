import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { DatabasePlace } from "#server/database/open-database.ts";
import { type RunningServer, startServer } from "./start-server.ts";

export const PASSWORD = "một câu dài dễ nhớ";

export type Person = {
  readonly name: string;
  readonly signIn: string;
  readonly role: "viewer" | "reporter" | "staff" | "administrator";
  readonly communes?: readonly string[];
};

/** A server with a store of its own, and people who may enter. */
export type Office = {
  readonly server: RunningServer;
  /** Somebody at a desk of their own, signed in. */
  at(browser: Browser, person: Person, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
};

/** `place`: where its store is; a SQLite file of its own where nothing is said. */
export async function anOffice(browser: Browser, people: readonly Person[], place?: DatabasePlace): Promise<Office> {
  const folder = mkdtempSync(path.join(tmpdir(), "office-"));
  const server = await startServer({ place: place ?? { file: path.join(folder, "dashboard.sqlite") } });
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    await makePeople(browser, server, people);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    server,
    close,
    async at(from, { signIn }, options = {}) {
      const context = await from.newContext({ baseURL: server.url, ...options });
      await context.request.post("/api/session", {
        data: { signIn, password: PASSWORD },
        headers: { "Sec-Fetch-Site": "same-origin" },
      });
      return await context.newPage();
    },
  };
}

/** The first takes the link that the server prints, and gives everybody an account. */
async function makePeople(browser: Browser, server: RunningServer, people: readonly Person[]): Promise<void> {
  const context = await browser.newContext({ baseURL: server.url });
  const post = async (url: string, data: unknown, csrf = "") => {
    const answer = await context.request.post(url, { data, headers: { "Sec-Fetch-Site": "same-origin", "X-CSRF": csrf } });
    if (!answer.ok()) throw new Error(`${url}: ${answer.status()} ${await answer.text()}`);
    return await answer.json();
  };
  const token = /\/enter\/link#token=(\S+)/.exec(server.told())?.[1] ?? "";
  const [first, ...others] = people;
  const { csrf } = await post("/api/link", { token, name: first?.name, signIn: first?.signIn, password: PASSWORD });
  for (const { communes = [], ...person } of others) {
    const { id } = await post("/api/accounts", { ...person, scope: { communes, sponsors: [] } }, csrf);
    const link = await post(`/api/accounts/${id}/link`, {}, csrf);
    const theirs = await browser.newContext({ baseURL: server.url });
    await theirs.request.post("/api/link", {
      data: { token: link.token, name: "", signIn: "", password: PASSWORD },
      headers: { "Sec-Fetch-Site": "same-origin" },
    });
    await theirs.close();
  }
  await context.close();
}

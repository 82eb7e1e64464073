// @vitest-environment node
import { HttpResponse } from "msw";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { configHandler } from "#mocks/handlers/config.ts";
import { server } from "#mocks/server.ts";
import { readRuntimeConfig } from "./runtime-config.ts";

// What is wrong is asked for once more after a while, which passes at once here; how long it is, is `second-try.test.ts`'s.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.setTimerTickMode("nextTimerAsync");
});
afterEach(() => {
  vi.useRealTimers();
});

const CONFIG = { apiBase: "api", authority: null, refreshMinutes: 15, language: "vi" };

describe("the source", () => {
  it.each([
    ["http://localhost:3000/", "api", "http://localhost:3000/api"],
    ["http://localhost:3000/", "api/", "http://localhost:3000/api"],
    ["http://localhost:3000/", "./api", "http://localhost:3000/api"],
    ["http://localhost:3000/", "/data/v1", "http://localhost:3000/data/v1"],
    ["http://localhost:3000/deep/", "api", "http://localhost:3000/deep/api"],
    ["http://localhost:3000/deep/", "../api", "http://localhost:3000/api"],
    ["http://localhost:3000/", "https://data.example.vn/api//", "https://data.example.vn/api"],
  ])("of the app at %s with apiBase %s is %s", async (appUrl, apiBase, resolved) => {
    server.use(configHandler({ ...CONFIG, apiBase }));
    expect(await readRuntimeConfig(appUrl)).toEqual({ ...CONFIG, apiBase: resolved });
  });
});

it.each([0, 1440])("%d minutes between two readings are allowed", async (refreshMinutes) => {
  server.use(configHandler({ ...CONFIG, refreshMinutes }));
  expect(await readRuntimeConfig("http://localhost:3000/")).toMatchObject({ refreshMinutes });
});

it.each([
  { name: "Phòng Tổng hợp", email: "so-lieu@gia-vien.example.vn" },
  { name: "Phòng Tổng hợp", phone: "+84 229 000 000" },
  { name: "Phòng Tổng hợp", email: "a.b+c@d.vn", phone: "0229.000.000" },
])("may name who takes reports of wrong figures: %j", async (contact) => {
  server.use(configHandler({ ...CONFIG, contact }));
  expect(await readRuntimeConfig("http://localhost:3000/")).toMatchObject({ contact });
});

describe("a contact that cannot be used", () => {
  it.each<[string, unknown, string, string, unknown]>([
    ["has no way to reach it", { name: "Phòng Tổng hợp" }, "contact", "not-a-contact", { name: "Phòng Tổng hợp" }],
    ["has no name", { email: "a@b.vn" }, "contact.name", "missing", undefined],
    ["has no e-mail in it", { name: "P", email: "a@b.vn?bcc=c@d.vn" }, "contact.email", "not-a-contact", "a@b.vn?bcc=c@d.vn"],
    ["has no telephone in it", { name: "P", phone: "số máy lẻ" }, "contact.phone", "not-a-contact", "số máy lẻ"],
    ["is text", "a@b.vn", "contact", "not-a-contact", "a@b.vn"],
    ["is nothing", null, "contact", "not-a-contact", null],
  ])("stops nothing, and is told, where it %s", async (_, contact, field, reason, value) => {
    server.use(configHandler({ ...CONFIG, contact }));
    const read = await readRuntimeConfig("http://localhost:3000/");
    expect(read).toEqual({ ...CONFIG, apiBase: "http://localhost:3000/api", contactFault: { field, reason, value } });
  });
});

it("a source of others comes as it was configured", async () => {
  const source = { path: "/items/{name}", paging: { kind: "range", size: 100 } };
  server.use(configHandler({ ...CONFIG, source }));
  expect(await readRuntimeConfig("http://localhost:3000/")).toEqual({ ...CONFIG, apiBase: "http://localhost:3000/api", source });
});

it("a source of others that cannot be read is not kept on the device: the one before holds there", async () => {
  const device = new Map<string, string>();
  const getItem = (key: string) => device.get(key) ?? null;
  vi.stubGlobal("localStorage", { getItem, setItem: (key: string, value: string) => device.set(key, value) });
  const source = { path: "/items/{name}" };
  server.use(configHandler({ ...CONFIG, source }));
  await readRuntimeConfig("http://localhost:3000/");
  server.use(configHandler({ ...CONFIG, source: { path: "/items" } }));
  await expect(readRuntimeConfig("http://localhost:3000/")).rejects.toMatchObject({ field: "source.path" });
  server.use(configHandler(CONFIG, () => Response.error()));
  expect(await readRuntimeConfig("http://localhost:3000/")).toMatchObject({ source });
  vi.unstubAllGlobals();
});

describe("a wrong configuration has no fallback", () => {
  it.each<[string, unknown, string, string]>([
    ["no source", { ...CONFIG, apiBase: undefined }, "apiBase", "missing"],
    ["an empty source", { ...CONFIG, apiBase: " " }, "apiBase", "empty"],
    ["a source without a host", { ...CONFIG, apiBase: "http://" }, "apiBase", "not-an-address"],
    ["a source that is a program", { ...CONFIG, apiBase: "javascript:alert(1)" }, "apiBase", "not-an-address"],
    ["a source with a query", { ...CONFIG, apiBase: "api?x=1" }, "apiBase", "not-an-address"],
    ["another language", { ...CONFIG, language: "fr" }, "language", "not-in-list"],
    ["minutes below 0", { ...CONFIG, refreshMinutes: -1 }, "refreshMinutes", "not-refresh-minutes"],
    ["more minutes than a day has", { ...CONFIG, refreshMinutes: 1441 }, "refreshMinutes", "not-refresh-minutes"],
    ["minutes that a timer cannot hold", { ...CONFIG, refreshMinutes: 43_200 }, "refreshMinutes", "not-refresh-minutes"],
    ["a part of a minute", { ...CONFIG, refreshMinutes: 0.5 }, "refreshMinutes", "not-refresh-minutes"],
    ["minutes as text", { ...CONFIG, refreshMinutes: "15" }, "refreshMinutes", "not-refresh-minutes"],
    ["a source of others that is none", { ...CONFIG, source: "directus" }, "source", "wrong-type"],
    ["a source of others without a place for names", { ...CONFIG, source: { path: "/items" } }, "source.path", "not-a-path"],
    ["no minutes", { ...CONFIG, refreshMinutes: undefined }, "refreshMinutes", "not-refresh-minutes"],
  ])("%s", async (_, body, field, reason) => {
    server.use(configHandler(body));
    await expect(readRuntimeConfig("http://localhost:3000/")).rejects.toMatchObject({ name: "ContractError", field, reason });
  });

  it("missing is an HttpError", async () => {
    server.use(configHandler(CONFIG, () => new HttpResponse(null, { status: 404 })));
    await expect(readRuntimeConfig("http://localhost:3000/")).rejects.toMatchObject({ name: "HttpError", status: 404 });
  });
});

it("a configuration caught while it was written is asked for once more", async () => {
  let asked = 0;
  server.use(
    configHandler(CONFIG, (body) => {
      asked += 1;
      return asked === 1 ? new HttpResponse('{ "apiB') : HttpResponse.json(JSON.parse(JSON.stringify(body)));
    }),
  );
  expect(await readRuntimeConfig("http://localhost:3000/")).toMatchObject({ refreshMinutes: 15 });
  expect(asked).toBe(2);
});

it.each([
  ["is not there", 404, 1],
  ["stumbles", 503, 2],
])("a configuration that %s is asked for no more often for the one that the device keeps", async (_, status, times) => {
  const device = new Map<string, string>();
  const getItem = (key: string) => device.get(key) ?? null;
  vi.stubGlobal("localStorage", { getItem, setItem: (key: string, value: string) => device.set(key, value) });
  server.use(configHandler(CONFIG));
  await readRuntimeConfig("http://localhost:3000/");
  expect(device.size).toBe(1);
  let asked = 0;
  server.use(
    configHandler(CONFIG, () => {
      asked += 1;
      return new HttpResponse(null, { status });
    }),
  );
  await expect(readRuntimeConfig("http://localhost:3000/")).rejects.toMatchObject({ name: "HttpError", status });
  expect(asked).toBe(times);
  vi.unstubAllGlobals();
});

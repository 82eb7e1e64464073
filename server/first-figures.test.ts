// @vitest-environment node
import { setImmediate } from "node:timers/promises";
import { expect, it, onTestFinished, vi } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { writeColumns } from "#src/api/columns/write-columns.ts";
import { type Endpoint, ofEachEndpoint } from "#src/api/endpoints.ts";
import { type FirstFigures, type FirstSource, firstFigures, keepAhead, patienceFor } from "./first-figures.ts";

const encoder = new TextEncoder();
/** A clock by which reading takes no time, after which nothing rests. */
const AT_ONCE = () => 0;

function source(version: string, lines?: readonly unknown[]): FirstSource {
  const publication = illustrativePublication();
  return sourceOf(version, { ...publication, support: lines ?? publication.support });
}

function sourceOf(version: string, files: Readonly<Record<Endpoint, unknown>>): FirstSource {
  return { version, at: 5, files: async () => ofEachEndpoint((endpoint) => encoder.encode(JSON.stringify(files[endpoint]))) };
}

/** A page does not wait for them: the one after it has them. */
async function inTheEnd(figures: FirstFigures, search: string) {
  return await expect
    .poll(() => figures(search), { timeout: 60_000 })
    .not.toBeNull()
    .then(() => figures(search));
}

it("are those of the address, whatever its language, with the moment of the data", async () => {
  const figures = firstFigures(async () => source("1"));
  const written = await inTheEnd(figures, "?lang=en&period=2017-Q3");
  expect(written).toMatchObject({ at: 5, search: "period=2017-Q3" });
  expect(written?.vi.sentence).toMatch(/^Quý III\/2017 /);
  expect(await figures("?period=2017-Q3")).toBe(written);
  expect((await inTheEnd(figures, ""))?.vi.sentence).toMatch(/^Đến tháng 9\/2017/);
});

it("are waited for longer of many lines, of which the page itself would have no figure for seconds", async () => {
  expect(patienceFor(50_000)).toBeLessThan(300);
  // A million lines in columns; still within two seconds of the request.
  expect(patienceFor(12_000_000)).toBeGreaterThan(1_000);
  expect(patienceFor(12_000_000)).toBeLessThan(2_000);
});

it("follow the data: of another version nothing that was said of the one before", async () => {
  let now = source("1");
  const figures = firstFigures(async () => now, AT_ONCE);
  const before = await inTheEnd(figures, "");
  now = source("2", []);
  const after = await inTheEnd(figures, "");
  expect(before?.vi.figures[0]?.[1]).toMatch(/^2,5\stỷ\sđồng$/);
  expect(after?.vi.figures[0]?.[1]).toBe("–");
});

it("a publication that changes all the time is not read all the time", async () => {
  let [version, clock] = [source("1"), 0];
  const figures = firstFigures(
    async () => version,
    () => clock,
  );
  const asked = figures("");
  // It has begun, and the worker cannot have answered.
  await setImmediate();
  clock = 1_000;
  await asked;
  await inTheEnd(figures, "");
  version = source("2", []);
  clock = 4_999;
  for (let time = 0; time < 5; time++) expect(await figures("")).toBeNull();
  clock = 5_001;
  expect((await inTheEnd(figures, ""))?.vi.figures[0]?.[1]).toBe("–");
});

it("no page waits while a publication is read, and none fails where it cannot be", async () => {
  const endless = firstFigures(() => new Promise<never>(() => undefined));
  expect(await endless("")).toBeNull();
  const away = firstFigures(() => Promise.reject(new Error("away")));
  expect(await away("")).toBeNull();
  expect(await firstFigures(async () => null)("")).toBeNull();
});

it("a publication that cannot be used, and an address that the data does not know, have none; the next has", async () => {
  let now = sourceOf("1", { ...illustrativePublication(), communes: {} });
  const figures = firstFigures(async () => now, AT_ONCE);
  const asked: unknown[] = [];
  for (let time = 0; time < 20; time++) asked.push(await figures(""));
  expect(new Set(asked)).toEqual(new Set([null]));
  now = source("2");
  expect(await inTheEnd(figures, "")).not.toBeNull();
  expect(await figures("?communes=nowhere")).toBeNull();
});

it("are the same of lines in columns", async () => {
  const publication = illustrativePublication();
  const inColumns = sourceOf("1", { ...publication, support: writeColumns(publication.support) });
  const search = "?period=2017-Q3&communes=gia-tien";
  const byRows = await inTheEnd(
    firstFigures(async () => source("1")),
    search,
  );
  const byColumns = await inTheEnd(
    firstFigures(async () => inColumns),
    search,
  );
  expect(byColumns).toEqual(byRows);
});

it("are made ahead of any page, at the start and of each version", async () => {
  vi.useFakeTimers({ toFake: ["setInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const read: string[] = [];
  let version = "1";
  const figures = firstFigures(async () => {
    const now = source(version);
    const files = async () => {
      read.push(now.version);
      return await now.files();
    };
    return { ...now, files };
  }, AT_ONCE);
  keepAhead(figures);
  await expect.poll(() => read).toEqual(["1"]);
  await inTheEnd(figures, "");
  version = "2";
  vi.advanceTimersByTime(2_000);
  await expect.poll(() => read).toEqual(["1", "2"]);
});

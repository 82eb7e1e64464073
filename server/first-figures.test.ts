// @vitest-environment node
import { expect, it } from "vitest";
import { illustrativePublication } from "#mocks/demo-data/illustrative-publication.ts";
import { ofEachEndpoint } from "#src/api/endpoints.ts";
import { type FirstFigures, type FirstSource, firstFigures } from "./first-figures.ts";

const encoder = new TextEncoder();

function source(version: string, lines?: readonly unknown[]): FirstSource {
  const publication = illustrativePublication();
  const files = { ...publication, support: lines ?? publication.support };
  return { version, at: 5, files: ofEachEndpoint((endpoint) => encoder.encode(JSON.stringify(files[endpoint]))) };
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

it("follow the data: of another version nothing that was said of the one before", async () => {
  let now = source("1");
  const figures = firstFigures(async () => now);
  const before = await inTheEnd(figures, "");
  now = source("2", []);
  const after = await inTheEnd(figures, "");
  expect(before?.vi.figures[0]?.[1]).toMatch(/^2,5\stỷ\sđồng$/);
  expect(after?.vi.figures[0]?.[1]).toBe("–");
});

it("no page waits while a publication is read, and none fails where it cannot be", async () => {
  const endless = firstFigures(() => new Promise<never>(() => undefined));
  expect(await endless("")).toBeNull();
  const away = firstFigures(() => Promise.reject(new Error("away")));
  expect(await away("")).toBeNull();
  expect(await firstFigures(async () => null)("")).toBeNull();
});

it("a publication that cannot be used, and an address that the data does not know, have none; the next has", async () => {
  let now: FirstSource = { ...source("1"), files: { ...source("1").files, communes: encoder.encode("[{") } };
  const figures = firstFigures(async () => now);
  const asked: unknown[] = [];
  for (let time = 0; time < 20; time++) asked.push(await figures(""));
  expect(new Set(asked)).toEqual(new Set([null]));
  now = source("2");
  expect(await inTheEnd(figures, "")).not.toBeNull();
  expect(await figures("?communes=nowhere")).toBeNull();
});

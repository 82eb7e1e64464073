import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { deviceDatabase } from "#src/lib/device-database.ts";
import { demoAnswers } from "#test/demo-dataset.ts";
import { keepOnDevice } from "#test/device-storage.ts";
import { keepData, keptNote } from "./kept-data.ts";

const SOURCE = "https://example.test/api";
const READ_AT = Date.parse("2026-11-25T08:00:00+07:00");

/** What lies on the device, by its key. */
let device: ReadonlyMap<string, unknown>;
beforeEach(() => {
  device = keepOnDevice();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const database = deviceDatabase("commune-support-kept", "data");
const put = (key: string, value: unknown) => database.ask("readwrite", (store) => store.put(value, key));
const NOTE = `${SOURCE} note`;

it("tells what it kept without reading it through, in the bytes that lie there", async () => {
  await keepData(SOURCE, demoAnswers(), READ_AT, []);
  const bytes = new Blob([JSON.parse(JSON.stringify(device.get(SOURCE))).text]).size;
  // Whoever read it through would find nothing.
  await put(SOURCE, { text: "{" });
  expect(await keptNote(SOURCE)).toMatchObject({ readAt: READ_AT, bytes });
});

it("reads through what another version has kept, and tells of it only what it can read", async () => {
  await keepData(SOURCE, demoAnswers(), READ_AT, []);
  const told = await keptNote(SOURCE);
  await put(NOTE, { readAt: 1, bytes: 1, by: "https://example.test/assets/older.js" });
  expect(await keptNote(SOURCE)).toEqual({ readAt: READ_AT, bytes: told?.bytes });
  await put(SOURCE, { text: "{" });
  expect(await keptNote(SOURCE)).toBeNull();
});

it("tells of nothing where nothing is kept, and of no other source", async () => {
  expect(await keptNote(SOURCE)).toBeNull();
  await keepData("https://example.test/other", demoAnswers(), READ_AT, []);
  expect(await keptNote(SOURCE)).toBeNull();
});

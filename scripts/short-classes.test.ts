// @vitest-environment node
import { expect, it } from "vitest";
import { classNames } from "./short-classes.ts";

/** As many files as need two letters. */
const files = Array.from({ length: 60 }, (_, at) => `/src/${at}.module.css`);

it("every class of every file has a name of its own, the same each time it is asked for", () => {
  const nameOf = classNames(files);
  const asked = files.flatMap((file) => Array.from({ length: 120 }, (_, at): [string, string] => [`name${at}`, file]));
  const given = asked.map(([name, file]) => nameOf(name, file));
  expect(new Set(given).size).toBe(asked.length);
  expect(asked.map(([name, file]) => nameOf(name, file))).toEqual(given);
  for (const name of given) expect(name).toMatch(/^[a-z]{1,2}\d+$/);
});

it("a build that reads its files in another order calls them the same", () => {
  const [first, second] = [classNames(files), classNames(files)];
  for (const file of files) first("title", file);
  for (const file of files.toReversed()) second("title", file);
  expect(files.map((file) => second("row", file))).toEqual(files.map((file) => first("row", file)));
});

it("a style sheet from elsewhere is refused: its classes could be another file's", () => {
  expect(() => classNames(files)("title", "/elsewhere.module.css")).toThrow("/elsewhere.module.css");
});

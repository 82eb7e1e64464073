// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const CODE = ["src", "server", "scripts", "test", "mocks"];
const CODE_FILES = ["vite.config.ts", "playwright.config.ts", "index.html", "biome.json", "package.json"];
const PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"];
const RECORDS = "docs/decisions/";

function filesBelow(folder: string, extensions: RegExp): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extensions.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), "utf8");
}

/** The whole of what the pattern finds, or its first group. */
function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([all, group]) => group ?? all);
}

/** As it is written, from the root or from the folder of the file; a record also by its number alone. */
function isThere(target: string, from: string): boolean {
  const places = [path.join(ROOT, target), path.join(ROOT, path.dirname(from), target)];
  if (places.some((place) => existsSync(place))) return true;
  return (
    /^docs\/decisions\/\d{4}$/.test(target) &&
    readdirSync(path.join(ROOT, RECORDS)).some((name) => name.startsWith(`${path.basename(target)}-`))
  );
}

/** The anchor that a heading gets where the page is read. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");
}

function headingsOf(page: string): string[] {
  return found(read(page), /^#+ (.*)$/gm);
}

const code = [...CODE.flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mjs|css|html)$/)), ...CODE_FILES];
const pages = [...PAGES, ...filesBelow("docs", /\.md$/)];

describe("what code points to lies in the repository", () => {
  const pointers = code.flatMap((file) => {
    const text = read(file);
    return found(text, /(?<![\w/])docs\/[\w./-]*\w|(?<![\w/-])[\w/-]+\.md\b/g).map((target) => ({ file, target }));
  });

  it("and code does point", () => expect(pointers.length).toBeGreaterThan(10));

  it("every page and record that is named", () => {
    expect(pointers.filter(({ file, target }) => !isThere(target, file))).toEqual([]);
  });

  it("every section of one", () => {
    const sections = code.flatMap((file) =>
      [...read(file).matchAll(/(docs\/[\w-]+\.md) §(\d+(?:\.\d+)*)/g)].map(([, page = "", number = ""]) => ({
        file,
        page,
        number,
      })),
    );
    expect(sections.length).toBeGreaterThan(0);
    const missing = sections.filter(
      ({ page, number }) => !headingsOf(page).some((heading) => /^[\d.]*\d/.exec(heading)?.[0] === number),
    );
    expect(missing).toEqual([]);
  });

  it("and nothing by the name of a page outside of it", () => {
    const outside = /\b(?:ARCHITECTURE|PRODUCT|DOMAIN|STYLE|LOOK|STACK)(?:\.md\b| §)/g;
    expect(code.flatMap((file) => found(read(file), outside).map((name) => ({ file, name })))).toEqual([]);
  });
});

describe("what a page points to lies in the repository", () => {
  it("every link and picture, with the heading that it names", () => {
    const links = pages.flatMap((page) =>
      found(read(page), /(?:\]\(|\bsrc=")([^)"\s]+)[)"]/g)
        .filter((target) => !/^[a-z]+:/.test(target))
        .map((target) => ({ page, target })),
    );
    expect(links.length).toBeGreaterThan(20);
    const broken = links.filter(({ page, target }) => {
      const [file = "", anchor] = target.split("#");
      const place = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(ROOT, place))) return true;
      return anchor !== undefined && !headingsOf(place).some((heading) => anchorOf(heading) === anchor);
    });
    expect(broken).toEqual([]);
  });

  it("every file and folder that is named, but in records, which are of their day", () => {
    const named = pages
      .filter((page) => !page.startsWith(RECORDS))
      .flatMap((page) =>
        found(read(page), /`((?:src|server|scripts|test|mocks|public|docs)\/[\w./-]+)`/g).map((target) => ({ page, target })),
      );
    expect(named.filter(({ target }) => !existsSync(path.join(ROOT, target)))).toEqual([]);
  });
});

import { inflateSync } from "node:zlib";

type Objects = ReadonlyMap<number, string>;
type Letters = { readonly digits: number; readonly of: ReadonlyMap<number, string> };

const NO_LETTERS: Letters = { digits: 2, of: new Map() };

const POINTS_PER_MM = 72 / 25.4;

/** A printed sheet: its measures in millimetres, and what it says. */
export type PrintedPage = { readonly width: number; readonly height: number; readonly text: string };

/**
 * The sheets of a PDF as Chromium and Firefox write it. `text`: the letters in the order in which they are drawn, without the spaces
 * between them, which the one writes and the other leaves open; what falls off the sheet is not there. Ask for a text by `unspaced`.
 */
export function pagesOf(pdf: Uint8Array): PrintedPage[] {
  const objects = objectsOf(Buffer.from(pdf).toString("latin1"));
  const catalog = [...objects.values()].find((object) => /\/Type\s*\/Catalog\b/.test(object)) ?? "";
  return pagesBelow(valueOf("Pages", catalog, objects), objects).map((page) => ({
    ...sizeOf(page),
    text: drawnText(contentsOf(page, objects), valueOf("Resources", page, objects), objects),
  }));
}

function sizeOf(page: string): Pick<PrintedPage, "width" | "height"> {
  const [, width = "0", height = "0"] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(page) ?? [];
  return { width: Math.round(Number(width) / POINTS_PER_MM), height: Math.round(Number(height) / POINTS_PER_MM) };
}

/** A text as `pagesOf` has it. */
export function unspaced(text: string): string {
  return text.normalize("NFC").replace(/[\s\u00a0\u202f\u2066-\u2069]+/gu, "");
}

function objectsOf(file: string): Objects {
  const objects = new Map<number, string>();
  for (const [, number, object = ""] of file.matchAll(/(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)(?=[\r\n]\d+ 0 obj\b|$)/g)) {
    objects.set(Number(number), object);
    if (!/\/Type\s*\/ObjStm\b/.test(object)) continue;
    const packed = streamOf(object);
    const first = Number(/\/First (\d+)/.exec(object)?.[1]);
    const places = packed.slice(0, first).trim().split(/\s+/).map(Number);
    for (let at = 0; at < places.length; at += 2)
      objects.set(places[at] ?? 0, packed.slice(first + (places[at + 1] ?? 0), first + (places[at + 3] ?? packed.length)));
  }
  return objects;
}

function streamOf(object: string): string {
  // With the line's end after it: a check sum may end in the same byte.
  const raw = /stream\r?\n([\s\S]*?)endstream/.exec(object)?.[1] ?? "";
  if (!object.includes("/FlateDecode")) return raw;
  try {
    return inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
  } catch {
    return "";
  }
}

/** What a key of a dictionary holds: the dictionary itself, or the object that it points to. */
function valueOf(key: string, dictionary: string, objects: Objects): string {
  const at = new RegExp(`/${key}\\b\\s*`).exec(dictionary);
  if (!at) return "";
  const rest = dictionary.slice(at.index + at[0].length);
  const reference = /^(\d+) 0 R/.exec(rest);
  return reference ? (objects.get(Number(reference[1])) ?? "") : balanced(rest);
}

function balanced(text: string): string {
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/<<|>>/g)) {
    depth += bracket === "<<" ? 1 : -1;
    if (depth === 0) return text.slice(0, index + 2);
  }
  return text;
}

function pagesBelow(node: string, objects: Objects): string[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => pagesBelow(objects.get(Number(number)) ?? "", objects));
}

function contentsOf(page: string, objects: Objects): string {
  const list = /\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? "";
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => streamOf(objects.get(Number(number)) ?? "")).join("\n");
}

function drawnText(commands: string, resources: string, objects: Objects): string {
  const fonts = valueOf("Font", resources, objects);
  const known = new Map<string, Letters>();
  let letters = NO_LETTERS;
  let text = "";
  // What is said in place of letters ("ActualText") is said beside them, and so twice.
  for (const [, font, form, hex, literal] of commands.matchAll(
    /\/ActualText\s*<[^>]*>|\/(\S+)\s+[-\d.]+\s+Tf|\/(\S+)\s+Do\b|<([0-9A-Fa-f\s]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g,
  )) {
    if (font !== undefined) {
      letters = known.get(font) ?? lettersOf(valueOf(font, fonts, objects), objects);
      known.set(font, letters);
    } else if (form !== undefined) {
      const drawn = valueOf(form, valueOf("XObject", resources, objects), objects);
      if (/\/Subtype\s*\/Form\b/.test(drawn)) text += drawnText(streamOf(drawn), valueOf("Resources", drawn, objects), objects);
    } else if (hex !== undefined || literal !== undefined) {
      text += spelled(hex?.replace(/\s/g, "") ?? hexOf(literal ?? ""), letters);
    }
  }
  return unspaced(text);
}

function spelled(hex: string, { digits, of }: Letters): string {
  const codes = hex.match(new RegExp(`.{${digits}}`, "g")) ?? [];
  return codes.map((code) => of.get(Number.parseInt(code, 16)) ?? "").join("");
}

function hexOf(literal: string): string {
  const bytes = literal.replace(/\\(\d{1,3}|[\s\S])/g, (_, escaped: string) => {
    if (/^\d/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
    return { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", "\n": "" }[escaped] ?? escaped;
  });
  return Buffer.from(bytes, "latin1").toString("hex");
}

/** A font's letters by their codes, as it tells them to whoever copies from the page. */
function lettersOf(font: string, objects: Objects): Letters {
  const map = streamOf(valueOf("ToUnicode", font, objects));
  const of = new Map<number, string>();
  let digits = Number(/begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(map)?.[1]?.length ?? 2);
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      digits = code.length;
      of.set(Number.parseInt(code, 16), utf16(text));
    }
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", one, list] of block.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]+)>|\[([^\]]*)\])/g,
    )) {
      digits = from.length;
      const first = Number.parseInt(from, 16);
      const listed = list?.match(/[0-9A-Fa-f]+/g);
      for (let code = first; code <= Number.parseInt(to, 16); code++)
        of.set(code, listed ? utf16(listed[code - first] ?? "") : nextLetter(one ?? "", code - first));
    }
  return { digits, of };
}

function utf16(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

function nextLetter(hex: string, step: number): string {
  const start = utf16(hex);
  return start.slice(0, -1) + String.fromCharCode(start.charCodeAt(start.length - 1) + step);
}

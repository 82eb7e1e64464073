import { WorkbookRefusedError } from "./workbook-refused-error.ts";

/** What is told of a part while it is read. Names without their prefix; attributes as they stand, to be read by `attribute`. */
export type XmlHandler = {
  readonly open?: (name: string, attributes: string, isEmpty: boolean) => void;
  readonly close?: (name: string) => void;
  /** A text may come in several pieces. */
  readonly text?: (text: string) => void;
};

export type XmlScanner = { readonly write: (chunk: Uint8Array) => void; readonly end: () => void };

/** Spreadsheet programs nest some twenty elements. */
const DEPTH_MOST = 256;
/** One tag or one text that is still not at its end after this many characters is none that a spreadsheet program writes. */
const CONSTRUCT_MOST = 1_000_000;
const TEXT_FLUSH = 65_536;
const LONGEST_ENTITY = 12;

/** Reads markup in stretches, of which no more is held than the tag that is not yet whole. Documents with a type of their own, or nested deeper than any, are refused. */
export function xmlScanner({ open, close, text }: XmlHandler): XmlScanner {
  let decoder: TextDecoder | null = null;
  let buffer = "";
  const names: string[] = [];

  function scan(): void {
    let at = 0;
    while (at < buffer.length) {
      const tag = buffer.indexOf("<", at);
      if (tag === -1) {
        at = passTextAfter(at);
        break;
      }
      if (tag > at) passText(at, tag);
      const end = constructAt(tag);
      if (end === -1) {
        if (buffer.length - tag > CONSTRUCT_MOST) throw new WorkbookRefusedError("broken");
        at = tag;
        break;
      }
      at = end;
    }
    buffer = buffer.slice(at);
  }

  function passText(from: number, to: number): void {
    if (text !== undefined && names.length > 0) text(withEntities(buffer.slice(from, to)));
  }

  /** A text of which the end has not come: a long one is passed on, but for what may be half an entity. */
  function passTextAfter(from: number): number {
    if (buffer.length - from < TEXT_FLUSH) return from;
    const entity = buffer.lastIndexOf("&");
    const to = entity > buffer.length - LONGEST_ENTITY ? entity : buffer.length;
    passText(from, to);
    return to;
  }

  /** Takes in what begins at "<"; where it ends, or -1 if its end has not come. */
  function constructAt(at: number): number {
    const next = buffer.charCodeAt(at + 1);
    if (Number.isNaN(next)) return -1;
    if (next === 33) return declarationAt(at);
    if (next === 63) return after("?>", at + 2);
    return next === 47 ? closingAt(at) : openingAt(at);
  }

  function after(mark: string, from: number): number {
    const end = buffer.indexOf(mark, from);
    return end === -1 ? -1 : end + mark.length;
  }

  function declarationAt(at: number): number {
    if (buffer.length < at + 9) return -1;
    if (buffer.startsWith("<!--", at)) return after("-->", at + 4);
    if (!buffer.startsWith("<![CDATA[", at)) throw new WorkbookRefusedError("broken");
    const end = after("]]>", at + 9);
    if (end !== -1) text?.(buffer.slice(at + 9, end - 3));
    return end;
  }

  function closingAt(at: number): number {
    const end = buffer.indexOf(">", at + 2);
    if (end === -1) return -1;
    const name = localName(buffer.slice(at + 2, end).trimEnd());
    if (names.pop() !== name) throw new WorkbookRefusedError("broken");
    close?.(name);
    return end + 1;
  }

  function openingAt(at: number): number {
    const end = endOfTag(buffer, at + 1);
    if (end === -1) return -1;
    const isEmpty = buffer.charCodeAt(end - 1) === 47;
    const last = isEmpty ? end - 1 : end;
    let nameEnd = at + 1;
    while (nameEnd < last && buffer.charCodeAt(nameEnd) > 32) nameEnd++;
    const name = localName(buffer.slice(at + 1, nameEnd));
    open?.(name, buffer.slice(nameEnd, last), isEmpty);
    if (isEmpty) close?.(name);
    else if (names.push(name) > DEPTH_MOST) throw new WorkbookRefusedError("broken");
    return end + 1;
  }

  return {
    write(chunk) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: false });
      buffer += decoder.decode(chunk, { stream: true });
      scan();
    },
    end() {
      buffer += decoder?.decode() ?? "";
      scan();
      if (names.length > 0 || buffer.includes("<")) throw new WorkbookRefusedError("broken");
    },
  };
}

function encodingOf(chunk: Uint8Array): string {
  if (chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
  return chunk[0] === 0xfe && chunk[1] === 0xff ? "utf-16be" : "utf-8";
}

/** The ">" that is in no attribute's value. */
function endOfTag(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return at;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its name without prefix; null where it is not there. */
export function attribute(attributes: string, name: string): string | null {
  let at = 0;
  while (at < attributes.length) {
    const equals = attributes.indexOf("=", at);
    if (equals === -1) return null;
    let open = equals + 1;
    while (attributes.charCodeAt(open) <= 32) open++;
    const close = attributes.indexOf(attributes.charAt(open), open + 1);
    if (close === -1) return null;
    if (isNamed(attributes, at, equals, name)) return withEntities(attributes.slice(open + 1, close));
    at = close + 1;
  }
  return null;
}

/** Whether what stands between is the name, perhaps after a prefix and between spaces. */
function isNamed(attributes: string, from: number, to: number, name: string): boolean {
  let end = to;
  while (end > from && attributes.charCodeAt(end - 1) <= 32) end--;
  const start = end - name.length;
  if (start < from || !attributes.startsWith(name, start)) return false;
  if (start === from) return true;
  const before = attributes.charCodeAt(start - 1);
  return before <= 32 || (before === 58 && !attributes.slice(from, start).trimStart().startsWith("xmlns"));
}

/** Truth as markup writes it. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function withEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === "string") return ENTITIES.get(name) ?? whole;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

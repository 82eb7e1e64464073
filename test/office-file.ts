import JSZip from "jszip";
import { expect } from "vitest";

/** A document of an office program, unzipped: the text of each part by its name, in the order of their numbers. */
export async function partsOfFile(file: Blob | ArrayBuffer): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(file instanceof Blob ? await file.arrayBuffer() : file);
  const parts = new Map<string, string>();
  const names = Object.keys(zip.files).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  for (const name of names) {
    const part = zip.files[name];
    if (part && !part.dir && /\.(xml|rels)$/.test(name)) parts.set(name, await part.async("string"));
  }
  return parts;
}

/** A part that is a file of its own: the workbook behind a chart. */
export async function innerFile(file: Blob, name: string): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const part = zip.file(name);
  if (!part) throw new Error(`No part ${name}`);
  return await partsOfFile(await part.async("arraybuffer"));
}

/** Tags close in order, nothing is written that XML 1.0 cannot hold, and no & or < stands bare: else a program refuses the file. */
export function expectWellFormed(xml: string, name: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that must not be there
  expect(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml), `${name}: a character that XML has not`).toBe(false);
  const open: string[] = [];
  let rest = 0;
  for (const match of xml.matchAll(
    /<\?[^>]*\?>|<!--.*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/gs,
  )) {
    const [whole, closing, tag = "", attributes = "", empty] = match;
    expectText(xml.slice(rest, match.index) + attributes, name);
    rest = match.index + whole.length;
    if (closing) expect(open.pop(), `${name}: </${tag}>`).toBe(tag);
    else if (tag && !empty) open.push(tag);
  }
  expectText(xml.slice(rest), name);
  expect(open, name).toEqual([]);
}

function expectText(text: string, name: string): void {
  expect(/<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.exec(text)?.[0], `${name}: ${text.slice(0, 200)}`).toBeUndefined();
}

/** Text as it is written between tags. */
export function plainTextOf(xml: string): string {
  return xml
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

import { createHash } from "node:crypto";

/**
 * The sources, as Content-Security-Policy writes them ('sha256-…'), that allow exactly the scripts and styles
 * written into this page and no other inline code.
 */
export function inlineSources(html: string): { scripts: string[]; styles: string[]; hasStyleAttributes: boolean } {
  // The browser hashes the text after it has normalised line ends.
  const page = html.replaceAll("\r\n", "\n");
  const scripts = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi)]
    .filter(([, attributes = ""]) => !/\ssrc\s*=/i.test(attributes))
    .map(([, , text = ""]) => hashSource(text));
  const styles = [...page.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi)].map(([, text = ""]) => hashSource(text));
  const markup = page.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "");
  return { scripts, styles, hasStyleAttributes: /<[a-z][^>]*\sstyle\s*=/i.test(markup) };
}

/** The origins a configuration makes the page talk to (its `apiBase` and `authority`), when they are not this server's own. */
export function originsOf(config: string): string[] {
  const parsed = parse(config);
  if (typeof parsed !== "object" || parsed === null) return [];
  const addresses = ["apiBase", "authority"].map((field): unknown => Reflect.get(parsed, field));
  const origins = addresses.flatMap((address) =>
    typeof address === "string" && /^https?:\/\//i.test(address) && URL.canParse(address) ? [new URL(address).origin] : [],
  );
  return [...new Set(origins)];
}

/** A text as Content-Security-Policy names it. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

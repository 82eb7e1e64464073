const FAMILY = "Be Vietnam Pro";
const WEIGHTS = ["400", "600"];

let made: Promise<string> | undefined;

/**
 * The app's font as `@font-face` rules that hold it: a picture may not ask for a file. Without it, where it cannot be fetched,
 * the picture falls back to the reader's own sans-serif: "" then.
 */
export async function embeddedFonts(): Promise<string> {
  made ??= makeRules();
  try {
    return await made;
  } catch {
    made = undefined;
    return "";
  }
}

async function makeRules(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...fontFaces(sheet.cssRules)]);
  const embedded = await Promise.all(
    rules.map(async ({ style, parentStyleSheet }) => {
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1];
      if (address === undefined) return "";
      const response = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI));
      const data = await dataUrl(await response.blob());
      const range = style.getPropertyValue("unicode-range");
      return `@font-face{font-family:"${FAMILY}";font-weight:${style.getPropertyValue("font-weight")};font-display:swap;src:url("${data}") format("woff2");unicode-range:${range}}`;
    }),
  );
  return embedded.join("\n");
}

function* fontFaces(rules: CSSRuleList): Generator<CSSFontFaceRule> {
  for (const rule of rules) {
    if (rule instanceof CSSFontFaceRule) {
      const { style } = rule;
      const isOurs = style.getPropertyValue("font-family").replaceAll('"', "") === FAMILY;
      if (isOurs && WEIGHTS.includes(style.getPropertyValue("font-weight"))) yield rule;
    } else if (rule instanceof CSSGroupingRule) yield* fontFaces(rule.cssRules);
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

import { attribute, type XmlHandler } from "./scan-xml.ts";
import { WorkbookRefusedError } from "./workbook-refused-error.ts";

type Style = { font: string | null; parent: string | null; isShown: boolean };

/** Styles of an .ods by family and name, from styles.xml and from content.xml itself. */
export type OdsStyles = {
  /** Takes in what stands in a part's lists of fonts and styles. */
  readonly handler: XmlHandler;
  /** Of cells ("table-cell") and stretches of text ("text"); null where no font is named. */
  readonly fontOf: (family: string, name: string | null) => string | null;
  readonly isShown: (tableStyle: string | null) => boolean;
};

const STYLES_MOST = 70_000;
/** Styles hang on each other a few deep. */
const PARENTS_MOST = 20;

export function odsStyles(): OdsStyles {
  const fonts = new Map<string, string>();
  const styles = new Map<string, Style>();
  let current: Style | null = null;

  function fontOf(family: string, name: string | null): string | null {
    let style = name === null ? undefined : styles.get(`${family} ${name}`);
    for (let depth = 0; style !== undefined && depth < PARENTS_MOST; depth++) {
      if (style.font !== null) return fonts.get(style.font) ?? style.font;
      style = style.parent === null ? undefined : styles.get(`${family} ${style.parent}`);
    }
    return null;
  }

  return {
    handler: {
      open(name, attributes) {
        if (name === "font-face") {
          const family = attribute(attributes, "font-family");
          if (fonts.size > STYLES_MOST) throw new WorkbookRefusedError("broken");
          if (family !== null) fonts.set(attribute(attributes, "name") ?? "", family.replace(/^'|'$/g, ""));
        } else if (name === "style") {
          current = { font: null, parent: attribute(attributes, "parent-style-name"), isShown: true };
          if (styles.size > STYLES_MOST) throw new WorkbookRefusedError("broken");
          styles.set(`${attribute(attributes, "family")} ${attribute(attributes, "name")}`, current);
        } else if (current !== null && name === "text-properties") {
          current.font = attribute(attributes, "font-name") ?? attribute(attributes, "font-family");
        } else if (current !== null && name === "table-properties") {
          current.isShown = attribute(attributes, "display") !== "false";
        }
      },
      close(name) {
        if (name === "style") current = null;
      },
    },
    fontOf,
    isShown: (tableStyle) => tableStyle === null || (styles.get(`table ${tableStyle}`)?.isShown ?? true),
  };
}

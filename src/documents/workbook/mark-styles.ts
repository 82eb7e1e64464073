/** The looks of marked cells: each like the look that the cell had, on the colour of a fault. */
export type MarkedLooks = {
  /** The look of a marked cell that looked so until now. */
  readonly of: (look: number) => number;
  /** The part with the looks that were asked for. */
  readonly build: () => string;
};

/** The red of Excel's own "bad". */
const FILL = '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill>';
const LOOK = /<((?:[\w.-]+:)?)xf\b(?:[^>"]|"[^"]*")*?(?:\/>|>[\s\S]*?<\/\1xf>)/g;

/** For `styles`, the part of a workbook's styles. Where it has no list of fills or looks every cell keeps its own. */
export function markedLooks(styles: string): MarkedLooks {
  const fills = listIn(styles, "fills");
  const looks = listIn(styles, "cellXfs");
  if (fills === null || looks === null) return { of: (look) => look, build: () => styles };
  const known = looks.inner.match(LOOK) ?? [];
  const fill = (fills.inner.match(/<(?:[\w.-]+:)?fill\b/g) ?? []).length;
  const added = new Map<number, number>();
  return {
    of(look) {
      const place = added.get(look) ?? known.length + added.size;
      added.set(look, place);
      return place;
    },
    build() {
      const more = [...added.keys()].map((look) =>
        onFill(known[look] ?? `<${looks.prefix}xf numFmtId="0" fontId="0" borderId="0"/>`, fill),
      );
      const withLooks = extended(styles, looks, more.join(""), known.length + more.length);
      return extended(withLooks, fills, FILL.replace(/<(\/?)/g, `<$1${fills.prefix}`), fill + 1);
    },
  };
}

function onFill(look: string, fill: number): string {
  const bare = look.replace(/\s(?:fillId|applyFill)="[^"]*"/g, "");
  return bare.replace(/^<[\w.:-]+/, (tag) => `${tag} fillId="${fill}" applyFill="1"`);
}

type List = { readonly name: string; readonly prefix: string; readonly inner: string };

function listIn(styles: string, name: string): List | null {
  const found = new RegExp(`<((?:[\\w.-]+:)?)${name}\\b[^>]*[^/]>([\\s\\S]*?)</\\1${name}>`).exec(styles) ?? null;
  return found === null ? null : { name, prefix: found[1] ?? "", inner: found[2] ?? "" };
}

function extended(styles: string, { name, prefix }: List, more: string, count: number): string {
  const counted = styles.replace(new RegExp(`(<${prefix}${name}\\b[^>]*\\scount=")\\d+`), (_, head: string) => `${head}${count}`);
  return counted.replace(`</${prefix}${name}>`, () => `${more}</${prefix}${name}>`);
}

import type { ReactNode } from "react";

/** The number of a document, up to some length: "140-QĐ/TU", "1980/QĐ-TTg", "51/2025/QĐ-TTg". */
const CODE = /(?<![\p{L}\d])\d{1,6}(?:\/\d{4})?[-/]\p{Lu}[\p{L}\d]{0,11}(?:[-/][\p{L}\d]{1,12}){0,3}/u;

/**
 * A text in which the numbers of documents do not break. By CSS: the hyphen stays the one on the keyboard, which find in page, copies and files need.
 */
export function WholeCodes({ text }: { text: string }): ReactNode {
  const found = CODE.exec(text);
  if (!found) return text;
  const [code] = found;
  return (
    <>
      {text.slice(0, found.index)}
      <span className="whole">{code}</span>
      <WholeCodes text={text.slice(found.index + code.length)} />
    </>
  );
}

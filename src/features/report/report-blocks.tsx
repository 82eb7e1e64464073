import { useId } from "react";
import { documentCell } from "#src/documents/document-cell.ts";
import type { DocumentBlock, DocumentTable } from "#src/documents/text-document.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import styles from "./report.module.css";

/** Blocks of a document as the paper has them. */
export function ReportBlocks({ blocks }: { blocks: readonly DocumentBlock[] }) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same; their places are not the same.
    <Block key={index} block={block} />
  ));
}

function Block({ block }: { block: DocumentBlock }) {
  switch (block.kind) {
    case "heading": {
      const Heading = block.level === 1 ? "h3" : "h4";
      return <Heading>{block.text}</Heading>;
    }
    case "paragraph":
      return (
        <p>
          <WholeCodes text={block.text} />
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={index}>
              <WholeCodes text={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <PaperTable table={block.table} />;
    default:
      return assertNever(block);
  }
}

function PaperTable({ table: { caption, unit, columns, rows, total } }: { table: DocumentTable }) {
  const { language } = useLanguage();
  const captionId = useId();
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const cells = (row: (typeof rows)[number], isTotal: boolean) =>
    columns.map(({ heading, kind }, index) => {
      const value = row[index] ?? null;
      // Below a column of words there is nothing to add up.
      const text = isTotal && kind === "text" && value === null ? "" : documentCell(value, kind, language);
      const isText = kind === "text" ? "" : undefined;
      return index === 0 ? (
        <th key={heading} scope="row" data-text={isText}>
          {text}
        </th>
      ) : (
        <td key={heading} data-text={isText}>
          {text}
        </td>
      );
    });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard
    <section className={styles.table} tabIndex={0} aria-label={caption}>
      {/* No caption of the table's own: from that a browser parts the rows at a page's end. */}
      <p className={styles.caption}>
        <span id={captionId}>{caption}</span>
        {unit !== "" && <small>{unit}</small>}
      </p>
      <table aria-labelledby={captionId}>
        <colgroup>
          {columns.map(({ heading, width }) => (
            <col key={heading} style={{ width: `${(width / whole) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows do not move
            <tr key={index}>{cells(row, false)}</tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>{cells(total, true)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

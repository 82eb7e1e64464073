import { useEffect, useRef } from "react";
import type { SupportLine } from "#src/domain/support-line.ts";
import { lineTitle } from "#src/filters/adjustment-texts.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { formatMonth } from "#src/lib/format-time.ts";
import { paths, sponsorHref } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Button } from "#src/ui/button.tsx";
import { EmptyNotice } from "#src/ui/notice.tsx";
import { LineAdjustments } from "./line-adjustments.tsx";
import { type CellWords, lineCell } from "./line-cells.ts";
import { LINE_COLUMNS, type LineColumnKey } from "./line-columns.ts";
import { LineLink } from "./line-link.tsx";
import { ReportWrong } from "./report-wrong.tsx";
import styles from "./support-lines.module.css";
import { supportLinesWords } from "./support-lines-words.ts";

type Props = {
  id: string;
  line: SupportLine | null;
  /** All of them: among them are the line that it adjusts, and its adjustments. */
  lines: readonly SupportLine[];
  words: CellWords;
  isOutsideFilter: boolean;
  onOpen: (line: SupportLine) => void;
  onClose: () => void;
};

/** Everything about one line, beside the table. Its address is the table's with `line=…`. */
export function LineDrawer({ id, line, lines, words: cellWords, isOutsideFilter, onOpen, onClose }: Props) {
  const { language, t } = useLanguage();
  const words = supportLinesWords[language];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const title = line ? lineTitle(line, language) : words.title;
  const adjusted = line?.adjusts && lines.find(({ id: other }) => other === line.adjusts?.lineId);
  return (
    <dialog ref={dialog} className={styles.drawer} aria-label={title} onClose={onClose}>
      <div className={styles.drawerHead}>
        <h2>{title}</h2>
        <Button onClick={() => dialog.current?.close()}>{t.app.close}</Button>
      </div>
      {line ? (
        <>
          {isOutsideFilter && <p className={styles.soft}>{words.outsideFilter}</p>}
          <dl className={styles.facts}>
            {LINE_COLUMNS.filter((column) => column !== "title" && column !== "adjusts").map((column) => (
              <Fact key={column} line={line} column={column} words={cellWords} />
            ))}
            {line.adjusts && adjusted && (
              <div>
                <dt>{words.headings.adjusts}</dt>
                <dd>
                  <LineLink line={adjusted} onOpen={onOpen}>
                    {`${adjusted.title}, ${formatMonth(adjusted.month, language)}`}
                  </LineLink>
                  {` – ${line.adjusts.reason}`}
                </dd>
              </div>
            )}
          </dl>
          <LineAdjustments line={line} lines={lines} words={cellWords} onOpen={onOpen} />
          <ReportWrong line={line} words={cellWords} />
        </>
      ) : (
        <EmptyNotice message={words.lineMissing(id)} />
      )}
    </dialog>
  );
}

function Fact({ line, column, words: cellWords }: { line: SupportLine; column: LineColumnKey; words: CellWords }) {
  const words = supportLinesWords[cellWords.language];
  const { text, blank } = lineCell(line, column, cellWords);
  const to = pathOf(line, column);
  return (
    <div>
      <dt>{words.headings[column]}</dt>
      <dd data-blank={blank}>{to ? <FilterLink to={to}>{text}</FilterLink> : (blankWords(column, cellWords) ?? text)}</dd>
    </div>
  );

  function blankWords(of: LineColumnKey, { t }: CellWords): string | undefined {
    if (blank !== "none") return undefined;
    if (of === "outputs") return words.noOutputs;
    if (of === "note") return words.noNote;
    return of === "completion" ? t.states.noPlan : undefined;
  }
}

function pathOf(line: SupportLine, column: LineColumnKey): string | null {
  if (column === "commune") return paths.commune.href(line.communeId);
  return column === "sponsor" ? sponsorHref(line.sponsor) : null;
}

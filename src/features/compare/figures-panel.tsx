import { useDataset } from "#src/api/dataset-provider.tsx";
import { WHOLE_PROGRAMME } from "#src/domain/period.ts";
import type { Programme } from "#src/domain/programme.ts";
import { FilterLink } from "#src/filters/filter-link.tsx";
import { withScope } from "#src/filters/filter-scope.ts";
import { owedNoteWithLines } from "#src/filters/owed-texts.ts";
import { useFilters } from "#src/filters/use-filters.ts";
import { formatDong } from "#src/lib/format-number.ts";
import type { Language } from "#src/lib/language.ts";
import { paths } from "#src/lib/paths.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { Panel } from "#src/ui/panel.tsx";
import styles from "./compare.module.css";
import { type FigureCell, type FigureKey, figureRows } from "./compare-view.ts";
import { compareWords } from "./compare-words.ts";
import { sideColumns, sideRows } from "./side-columns.ts";
import { differenceWords, sideName, sideNote, valueWords } from "./side-texts.ts";
import type { Side, Sides } from "./sides.ts";
import { TakeAwaySides } from "./take-away-sides.tsx";

/** What stands beside figures of support; each side has its own period. */
const BESIDE_SUPPORT = ["standing", "proposal"] as const;

/** Figure by figure, the sides beside each other; on a phone each figure is a block of its own. */
export function FiguresPanel({ sides, programme }: { sides: Sides; programme: Programme }) {
  const { language, t } = useLanguage();
  const { filter } = useFilters(useDataset().known);
  const words = compareWords[language];
  const [base] = sides.sides;
  return (
    <Panel
      title={words.figuresTitle}
      tools={
        <TakeAwaySides what={words.figuresTitle} sides={sides} columns={sideColumns(sides, language, t)} rows={sideRows(sides)} />
      }
      subtitle={withScope(
        base ? words.figuresSubtitle(sideName(base, language, t)) : "",
        BESIDE_SUPPORT,
        { ...filter, period: WHOLE_PROGRAMME },
        language,
      )}
    >
      <div className={styles.figures} style={{ "--sides": sides.sides.length }}>
        <div className={styles.sideHeads}>
          {sides.sides.map((side) => (
            <div key={side.key} className={styles.sideHead}>
              <SideName side={side} />
              <span className={styles.soft}>
                {sideNote(side, programme, language, t)}
                {side === base && ` · ${words.base}`}
              </span>
            </div>
          ))}
        </div>
        <ul>
          {figureRows(sides).map(({ key, cells }) => (
            <li key={key} className={styles.figure}>
              <h3 className={styles.figureName}>{words.figures[key]}</h3>
              <dl className={styles.cells}>
                {cells.map((cell) => (
                  <div key={cell.side.key} className={styles.cell}>
                    <dt>{sideName(cell.side, language, t)}</dt>
                    <Cell figure={key} cell={cell} isBase={cell.side === base} />
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function SideName({ side }: { side: Side }) {
  const { language, t } = useLanguage();
  const name = sideName(side, language, t);
  if (side.subject.kind === "period") return <strong>{name}</strong>;
  return (
    <strong>
      <FilterLink to={paths.commune.href(side.key)}>{name}</FilterLink>
    </strong>
  );
}

function Cell({ figure, cell, isBase }: { figure: FigureKey; cell: FigureCell; isBase: boolean }) {
  const { language, t } = useLanguage();
  const { value, difference } = cell;
  const owed = figure === "delivered" || figure === "completion" ? owedNoteWithLines(cell.side.totals.whole, language) : null;
  return (
    <>
      <dd className={styles.value} title={exact(figure, cell, language)}>
        {valueWords(figure, value, language, t)}
      </dd>
      {owed && value.kind === "number" && <dd className={styles.owed}>{owed}</dd>}
      {!isBase && (
        <dd className={styles.soft}>
          {difference ? differenceWords(figure, difference, language) : compareWords[language].noChange}
        </dd>
      )}
    </>
  );
}

function exact(figure: FigureKey, { value }: FigureCell, language: Language): string | undefined {
  const isMoney = figure === "delivered" || figure === "planned";
  return isMoney && value.kind === "number" ? formatDong(value.value, language) : undefined;
}

import { useId } from "react";
import { letterScale } from "#src/ui/letter-scale.ts";
import { type AmountScale, placeOn } from "./amount-scale.ts";
import { Hatching } from "./hatching.tsx";
import { SIDE_FILLS } from "./side-mark.tsx";
import styles from "./time-chart.module.css";
import { axisWidth, plotWidth, TICK_GAP } from "./time-layout.ts";
import { axisAmounts } from "./time-scale.ts";

/** A column. `place`: of its series among those drawn, 0 the first. Money in dong; `owed`: planned on what is not reported yet. */
export type GroupedColumn = {
  readonly place: number;
  /** Null = no figure: nothing is drawn, and `valueLabel` is empty. */
  readonly value: number | null;
  readonly owed: number;
  readonly plan: number | null;
  readonly label: string;
  readonly valueLabel: string;
};

/** Columns that stand against each other. */
export type ColumnGroup = {
  readonly key: string;
  readonly columns: readonly GroupedColumn[];
  /** Under all of them, where there is no room for a label each; that of the last where they have none in common. */
  readonly label: string | null;
};

type Props = {
  groups: readonly ColumnGroup[];
  scale: AmountScale;
  axisLabel: (dong: number) => string;
  /** In pixels; the drawing shrinks with a narrower page. */
  width: number;
};

const HEIGHT = 250;
const MARGIN = { top: 20, right: 2, bottom: 24 };
const LARGEST = 64;
/** Room that a label needs, in pixels. */
const LABEL_ROOM = 34;

/** Columns side by side from zero, the plan as a level across each, what is owed hatched on top of it. Adds nothing up. */
export function GroupedColumns({ groups, scale, axisLabel, width }: Props) {
  const hatch = useId();
  const steps = axisAmounts(scale);
  const letters = letterScale();
  const left = axisWidth(steps.map(axisLabel), letters);
  const plot = { width: plotWidth(width, { left, right: MARGIN.right }), height: HEIGHT - MARGIN.top - MARGIN.bottom };
  const yOf = (dong: number) => MARGIN.top + plot.height * (1 - placeOn(scale, dong));
  const band = plot.width / Math.max(1, groups.length);
  const slots = Math.max(1, ...groups.map(({ columns }) => columns.length));
  const pitch = Math.min(LARGEST, (band * (slots > 1 ? 0.84 : 0.7)) / slots);
  return (
    <svg
      className={styles.still}
      style={{ maxWidth: "100%", height: "auto" }}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      aria-hidden="true"
    >
      <Hatching id={hatch} color="var(--ochre)" />
      {steps.map((dong) => (
        <g key={dong}>
          <line x1={left} x2={width - MARGIN.right} y1={yOf(dong)} y2={yOf(dong)} data-ground="" className={styles.grid} />
          <text x={left - TICK_GAP} y={yOf(dong) + 4} textAnchor="end" className={styles.tick}>
            {axisLabel(dong)}
          </text>
        </g>
      ))}
      {groups.map(({ key, columns, label }, index) => {
        const middle = left + band * (index + 0.5);
        const leftOf = (column: GroupedColumn) => middle + (slots > 1 ? column.place - slots / 2 : -0.5) * pitch;
        return (
          <g key={key}>
            {columns.map((column) => (
              <Column key={column.place} column={column} x={leftOf(column)} pitch={pitch} yOf={yOf} hatch={hatch} />
            ))}
            <Labels
              columns={columns}
              label={label}
              middle={middle}
              left={leftOf}
              pitch={pitch}
              isShown={index % stepOf(band / letters) === 0}
            />
          </g>
        );
      })}
      <line x1={left} x2={width - MARGIN.right} y1={yOf(0)} y2={yOf(0)} data-ground="" className={styles.axis} />
    </svg>
  );
}

function stepOf(band: number): number {
  return Math.max(1, Math.ceil(LABEL_ROOM / Math.max(band, 1)));
}

type ColumnProps = { column: GroupedColumn; x: number; pitch: number; yOf: (dong: number) => number; hatch: string };

function Column({ column: { place, value, owed, plan, valueLabel }, x, pitch, yOf, hatch }: ColumnProps) {
  const reached = value ?? 0;
  const top = yOf(Math.max(0, reached));
  const width = Math.max(1, pitch - 3);
  const owedTop = yOf(Math.max(0, reached) + owed);
  return (
    <g>
      {reached !== 0 && (
        <rect
          x={x}
          y={top}
          width={width}
          height={yOf(Math.min(0, reached)) - top}
          fill={SIDE_FILLS[place]}
          stroke="var(--delivered)"
        />
      )}
      {owed > 0 && <rect x={x} y={owedTop} width={width} height={top - owedTop} fill={`url(#${hatch})`} stroke="var(--ochre)" />}
      {plan !== null && plan !== 0 && <path d={`M${x - 1.5} ${yOf(plan)}h${pitch}`} stroke="var(--ink)" strokeWidth={2} />}
      {pitch >= LABEL_ROOM && valueLabel !== "" && (
        <text x={x + width / 2} y={Math.min(owedTop, top, yOf(plan ?? 0)) - 5} textAnchor="middle" className={styles.totalLabel}>
          {valueLabel}
        </text>
      )}
    </g>
  );
}

type LabelsProps = {
  columns: readonly GroupedColumn[];
  label: string | null;
  middle: number;
  left: (column: GroupedColumn) => number;
  pitch: number;
  isShown: boolean;
};

/** One for all that have the same, one each where there is room, or that of the last. */
function Labels({ columns, label: shared, middle, left, pitch, isShown }: LabelsProps) {
  const last = columns.at(-1);
  const y = HEIGHT - 6;
  if (!last) return null;
  if (columns.some(({ label }) => label !== last.label) && pitch >= LABEL_ROOM) {
    return columns.map((column) => (
      <text key={column.place} x={left(column) + pitch / 2} y={y} textAnchor="middle" className={styles.tick}>
        {column.label}
      </text>
    ));
  }
  if (!isShown) return null;
  return (
    <text x={middle} y={y} textAnchor="middle" className={styles.tick}>
      {shared ?? last.label}
    </text>
  );
}

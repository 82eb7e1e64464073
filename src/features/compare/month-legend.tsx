import type { SVGProps } from "react";
import type { LegendMark } from "#src/charts/chart-caption.ts";
import { SIDE_FILLS, SideMark } from "#src/charts/side-mark.tsx";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./compare.module.css";
import { compareWords } from "./compare-words.ts";

type Props = { names: readonly string[]; hasOwed: boolean };

export function MonthLegend({ names, hasOwed }: Props) {
  const { language } = useLanguage();
  const { plan, owed } = compareWords[language].byMonth;
  return (
    <figcaption className={styles.legend}>
      {names.map((name, place) => {
        const key = `${place} ${name}`;
        return (
          <span key={key}>
            <SideMark place={place} />
            {name}
          </span>
        );
      })}
      <span>
        <LegendLine stroke="var(--ink)" />
        {plan}
      </span>
      {hasOwed && (
        <span>
          <LegendLine stroke="var(--ochre)" strokeDasharray="2.5 2.5" strokeWidth={9} />
          {owed}
        </span>
      )}
    </figcaption>
  );
}

/** The plan as the level that it is in the chart; what is owed as the strokes that it is filled with. */
function LegendLine(look: Pick<SVGProps<SVGPathElement>, "stroke" | "strokeDasharray" | "strokeWidth">) {
  return (
    <svg width="22" height="14" aria-hidden="true">
      <path d="M0 7h16" strokeWidth={2} {...look} />
    </svg>
  );
}

/** The same for the picture. */
export function legendMarks(names: readonly string[], plan: string, owed: string | null): LegendMark[] {
  return [
    ...names.map(
      (label, place): LegendMark =>
        place === 0
          ? { label, color: "var(--delivered)", shape: "hollow" }
          : { label, color: SIDE_FILLS[place] ?? "", shape: "box" },
    ),
    { label: plan, color: "var(--ink)", shape: "tick" },
    ...(owed === null ? [] : [{ label: owed, color: "var(--ochre)", shape: "owed" } as const]),
  ];
}

import { type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Tooltip } from "recharts";
import { useMedia } from "#src/ui/use-media.ts";
import styles from "./time-chart.module.css";
import { TimeContentContext } from "./time-content.ts";

type Props = {
  /** Beside the plot, in the chart's own box. */
  outside: RefObject<HTMLElement | null>;
};

/**
 * The figures of the period that is pointed at. They go with a press elsewhere, a scroll and Esc: a finger that is lifted leaves nothing
 * that would take them away. Under a finger they stand outside the plot, so that no other period is covered.
 */
export function TimeTooltip({ outside }: Props) {
  const isAway = useIsAway(outside);
  const isCoarse = useMedia("(pointer: coarse)");
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(isCoarse ? outside.current : null), [isCoarse, outside]);
  return (
    <Tooltip
      isAnimationActive={false}
      cursor={CURSOR}
      portal={place}
      {...(isAway ? { active: false } : {})}
      content={({ label, active }) =>
        place ? active && <Outside periodKey={String(label)} /> : <PeriodTooltip periodKey={String(label)} />
      }
    />
  );
}

const CURSOR = { fill: "var(--ink)", fillOpacity: 0.06 };
const LEAVING_KEYS = /^(Escape|Page|Home|End|Arrow)|^ $/;

/** Not by the event of scrolling: what a press changes above the chart has the browser scroll as well, to hold the chart in its place. */
function useIsAway(inside: RefObject<HTMLElement | null>): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const chart = inside.current?.parentElement;
    if (!chart) return;
    const stop = new AbortController();
    const options = { signal: stop.signal, passive: true };
    const hide = () => setAway(true);
    chart.addEventListener("click", () => setAway(false), options);
    chart.addEventListener("pointermove", ({ pointerType }) => pointerType === "mouse" && setAway(false), options);
    document.addEventListener(
      "pointerdown",
      ({ target }) => target instanceof Node && !chart.contains(target) && hide(),
      options,
    );
    // The finger scrolls.
    document.addEventListener("pointercancel", hide, options);
    document.addEventListener("wheel", hide, options);
    document.addEventListener("keydown", ({ key }) => LEAVING_KEYS.test(key) && hide(), options);
    return () => stop.abort();
  }, [inside]);
  return isAway;
}

/** Above the plot, or below it where there is no room under what stays at the window's top; in line with its period as far as it goes. */
function Outside({ periodKey }: { periodKey: string }) {
  const box = useRef<HTMLDivElement>(null);
  const bars = useContext(TimeContentContext)?.bars ?? [];
  const place = bars.findIndex(({ key }) => key === periodKey) + 0.5;
  const share = (place / Math.max(bars.length, 1)) * 100;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another period's figures have another height
  useLayoutEffect(() => {
    const [tip, chart] = [box.current, box.current?.closest(`.${styles.chart}`)];
    if (!tip || !chart) return;
    const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    tip.toggleAttribute("data-below", chart.getBoundingClientRect().top - covered < tip.offsetHeight);
  }, [periodKey]);
  return (
    <div ref={box} className={styles.over} style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}>
      <PeriodTooltip periodKey={periodKey} />
    </div>
  );
}

function PeriodTooltip({ periodKey }: { periodKey: string }) {
  const content = useContext(TimeContentContext);
  const bar = content?.bars.find(({ key }) => key === periodKey);
  if (!content || !bar) return null;
  const { series, words } = content;
  return (
    <div className={styles.tooltip}>
      <h3>{bar.label}</h3>
      <ul>
        {series
          .filter(({ key }) => (bar.values[key] ?? 0) !== 0)
          .map(({ key, label, color }) => (
            <li key={key}>
              <span className={styles.swatch} data-mark="" style={{ background: color }} />
              <span>{label}</span>
              <span>{words.amount(bar.values[key] ?? 0)}</span>
            </li>
          ))}
        <li className={styles.sum}>
          <span />
          <span>{words.total}</span>
          <span>{bar.isReported ? words.amount(bar.total) : bar.totalLabel}</span>
        </li>
        {bar.plan !== null && (
          <li>
            <span />
            <span>{words.plan}</span>
            <span>{words.amount(bar.plan)}</span>
          </li>
        )}
      </ul>
      {bar.monthsLabel && <p className={styles.mark}>{bar.monthsLabel}</p>}
      {bar.notReported > 0 && <p className={styles.mark}>{words.notReported(bar.notReported)}</p>}
      {bar.plansOwed && <p className={styles.mark}>{bar.plansOwed.note}</p>}
    </div>
  );
}

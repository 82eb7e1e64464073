import { type CSSProperties, type MouseEvent, memo, type ReactNode, Suspense, useMemo, useRef, useState } from "react";
import { Catch } from "#src/ui/catch.tsx";
import { letterScale } from "#src/ui/letter-scale.ts";
import { onDemand } from "#src/ui/on-demand.tsx";
import type { TimeBar } from "./time-bars.ts";
import styles from "./time-chart.module.css";
import { type FrameProps, plotHeight, type TimeChartProps, TimeContentContext, timeContent } from "./time-content.ts";
import { barWidth, MARGIN, plotWidth, TICK_GAP, TIME_CHART_HEIGHT } from "./time-layout.ts";
import { Patterns, Stack } from "./time-marks.tsx";
import { LatestNames } from "./time-names.tsx";
import { SHARES } from "./time-scale.ts";
import { AmountTick, PeriodTick } from "./time-ticks.tsx";
import { useWidth } from "./use-width.ts";

const interactive = onDemand(async () => (await import("./time-chart-frame.tsx")).TimeChartFrame);

type LinkProps = { readonly className: string | undefined; readonly style: CSSProperties };

type Props = TimeChartProps & {
  /** Makes the link of a period, which lies over its bar; none where nothing is said. */
  renderLink?: (bar: TimeBar, props: LinkProps) => ReactNode;
};

/**
 * Stacked bars over time with the plan as a tick across each. Draws what the view model holds and adds no money up.
 *
 * The same marks stand in one of two frames. The still one is plain SVG and is there with the page; Recharts' one answers to the
 * pointer, and takes its place when somebody turns to the chart: it costs as much to set up as the rest of the page. Other periods are
 * another chart, and the still one's again. Where the other's code does not arrive the still one stays: a browser remembers a module that
 * failed for as long as the page lives, so that nothing is asked for twice.
 */
export const TimeChart = memo(function TimeChart({ bars, series, words, renderLink }: Props) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [wantedFor, setWantedFor] = useState<string | null>(null);
  const content = useMemo(() => timeContent({ bars, series, words }, width, letterScale()), [bars, series, words, width]);
  const keys = bars.map(({ key }) => key).join();
  // Nobody has asked the new periods anything, nor the old ones when they come back.
  if (wantedFor !== null && wantedFor !== keys) setWantedFor(null);
  const hasFailed = useRef(false);
  const want = () => {
    if (!hasFailed.current) setWantedFor(keys);
  };
  const frame = { keys, width, ...content.sides };
  const still = <StillFrame {...frame} />;
  const links = useRef<HTMLDivElement>(null);
  const band = plotWidth(width, content.sides) / bars.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the keyboard has the links; a pointer goes through them to the bar's figures, and its click is given back to them
    <div
      ref={box}
      className={styles.chart}
      data-mark=""
      data-linked={renderLink !== undefined || undefined}
      onPointerEnter={want}
      onPointerMove={want}
      onClick={(event) => follow(event, links.current)}
    >
      {width > 0 && (
        <TimeContentContext value={content}>
          {wantedFor === keys ? (
            <Catch
              fallback={() => still}
              onCatch={() => {
                hasFailed.current = true;
                setWantedFor(null);
              }}
            >
              <Suspense fallback={still}>
                <interactive.Component {...frame} />
              </Suspense>
            </Catch>
          ) : (
            still
          )}
        </TimeContentContext>
      )}
      {renderLink && width > 0 && (
        <div ref={links} className={styles.links}>
          {bars.map((bar, index) =>
            renderLink(bar, { className: styles.link, style: { left: content.sides.left + index * band, width: band } }),
          )}
        </div>
      )}
    </div>
  );
});

/** A click on a period is one on its link, with the keys that were held: the shell or the browser takes it from there. */
function follow(event: MouseEvent, links: HTMLElement | null): void {
  if (!links || (event.target instanceof Element && links.contains(event.target))) return;
  const link = [...links.children].find((one) => {
    const { left, right } = one.getBoundingClientRect();
    return event.clientX >= left && event.clientX < right;
  });
  const { ctrlKey, metaKey, shiftKey, altKey, button } = event;
  const held = { ctrlKey, metaKey, shiftKey, altKey, button };
  link?.dispatchEvent(new window.MouseEvent("click", { bubbles: true, cancelable: true, ...held }));
}

/** The places that Recharts gives to bars, axes and grid, for as long as nobody points at them. */
const StillFrame = memo(function StillFrame({ keys, width, left, right: beside, foot }: FrameProps) {
  const periods = keys.split(",");
  const height = plotHeight({ foot });
  const base = MARGIN.top + height;
  const plot = plotWidth(width, { left, right: beside });
  const band = plot / periods.length;
  const thickness = barWidth(band);
  const right = left + plot;
  return (
    <svg width={width} height={TIME_CHART_HEIGHT} className={styles.still} aria-hidden="true">
      <Patterns />
      {SHARES.map((share, index) => (
        <g key={share}>
          <line
            x1={left}
            x2={right}
            y1={base - share * height}
            y2={base - share * height}
            data-ground=""
            className={styles.grid}
          />
          <AmountTick x={left - TICK_GAP} y={base - share * height} index={index} />
        </g>
      ))}
      {periods.map((key, index) => {
        const middle = left + band * (index + 0.5);
        return (
          <g key={key}>
            <Stack x={middle - thickness / 2} y={MARGIN.top} width={thickness} height={height} payload={{ key }} />
            <PeriodTick x={middle} y={base + TICK_GAP} index={index} />
          </g>
        );
      })}
      <line x1={left} x2={right} y1={base} y2={base} data-ground="" className={styles.axis} />
      <LatestNames x={left + band * (periods.length - 0.5) + thickness / 2} base={base} height={height} />
    </svg>
  );
});

import type { ReactNode } from "react";
import type { Deck, Slide, SlideBody } from "#src/documents/deck.ts";
import { assertNever } from "#src/lib/assert-never.ts";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import styles from "./slide.module.css";
import { SlideChart } from "./slide-chart.tsx";
import { SlideCommune } from "./slide-commune.tsx";
import { SlideFigures } from "./slide-figures.tsx";
import { SlideList } from "./slide-list.tsx";
import { SlideLocator } from "./slide-locator.tsx";
import { SlideMap } from "./slide-map.tsx";
import { SlideTable } from "./slide-table.tsx";
import { SlideTitle } from "./slide-title.tsx";

type Props = {
  deck: Deck;
  slide: Slide;
  /** Its place among those shown, from 1. */
  number: number;
  /** The slide that the page is about: its finding is the page's heading. */
  isCurrent?: boolean;
};

/**
 * A slide for the projector: exactly 1280×720 CSS pixels, to be scaled as a whole; no text in it is under 24 px. Nothing in it can be
 * pressed or moves.
 */
export function SlideView({ deck, slide, number, isCurrent = false }: Props) {
  const { body, title, remarks } = slide;
  return (
    <article className={styles.slide} lang={deck.language} data-slide={slide.id}>
      {body.kind === "title" ? (
        <SlideTitle body={body} map={mapOf(deck)}>
          <Finding text={title} size={openingSizeOf(title)} isCurrent={isCurrent} />
        </SlideTitle>
      ) : (
        <>
          <Head slide={slide} isCurrent={isCurrent} />
          <div className={styles.body}>
            <Body body={body} />
          </div>
        </>
      )}
      {remarks.length > 0 && (
        <div className={`${styles.remarks} ${styles.soft}`}>
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </div>
      )}
      <footer className={styles.foot}>
        {/* The title slide says it among its own lines. */}
        <span>{body.kind !== "title" && deck.footer}</span>
        <span>{`${number} / ${deck.slides.length}`}</span>
      </footer>
    </article>
  );
}

function Head({ slide: { title, subtitle, body }, isCurrent }: { slide: Slide; isCurrent: boolean }) {
  return (
    <header className={styles.head}>
      <div>
        <Finding text={title} size={sizeOf(title, body)} isCurrent={isCurrent} />
        {subtitle !== null && (
          <p className={styles.soft}>
            <WholeCodes text={subtitle} />
          </p>
        )}
      </div>
      {body.kind === "commune" && (
        <div role="img" aria-label={body.locator.alt}>
          <SlideLocator map={body.locator} pointsAtOne={true} />
        </div>
      )}
    </header>
  );
}

function Finding({ text, size, isCurrent }: { text: string; size: number; isCurrent: boolean }) {
  const Heading = isCurrent ? "h1" : "p";
  return (
    <Heading className={styles.finding} style={{ fontSize: size }}>
      {text}
    </Heading>
  );
}

function openingSizeOf(title: string): number {
  if (title.length <= 56) return 66;
  return title.length <= 80 ? 56 : 46;
}

/** One line if it can be, never more than two. */
function sizeOf(title: string, body: SlideBody): number {
  const isNarrow = body.kind === "commune";
  if (title.length <= (isNarrow ? 46 : 52)) return 42;
  return title.length <= 96 && !isNarrow ? 38 : 34;
}

function Body({ body }: { body: Exclude<SlideBody, { kind: "title" }> }): ReactNode {
  switch (body.kind) {
    case "figures":
      return <SlideFigures figures={body.figures} />;
    case "chart":
      return <SlideChart chart={body.chart} />;
    case "table":
      return <SlideTable table={body.table} />;
    case "map":
      return <SlideMap map={body.map} />;
    case "list":
      return <SlideList items={body.items} />;
    case "commune":
      return <SlideCommune body={body} />;
    default:
      return assertNever(body);
  }
}

/** The area in miniature for the title slide, from whichever slide has it. */
function mapOf({ slides }: Deck) {
  for (const { body } of slides) {
    if (body.kind === "map") return body.map;
    if (body.kind === "commune") return body.locator;
  }
  return null;
}

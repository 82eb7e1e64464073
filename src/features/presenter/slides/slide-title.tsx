import type { ReactNode } from "react";
import type { DeckMap, SlideBody } from "#src/documents/deck.ts";
import { WholeCodes } from "#src/ui/whole-codes.tsx";
import styles from "./slide.module.css";
import { SlideLocator } from "./slide-locator.tsx";

type Props = { body: Extract<SlideBody, { kind: "title" }>; map: DeckMap | null; children: ReactNode };

/** The title page of the gazette: the programme, its decision, the period, and the area in miniature. */
export function SlideTitle({ body, map, children }: Props) {
  return (
    <div className={styles.opening}>
      <div>
        {children}
        <ul>
          {body.lines.map((line) => (
            <li key={line}>
              <WholeCodes text={line} />
            </li>
          ))}
        </ul>
        {body.motto !== null && <blockquote>“{body.motto}”</blockquote>}
      </div>
      {map && <SlideLocator map={map} pointsAtOne={false} />}
    </div>
  );
}

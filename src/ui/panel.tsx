import { type ReactNode, useId } from "react";
import styles from "./panel.module.css";
import { WholeCodes } from "./whole-codes.tsx";

type Props = {
  title: string;
  subtitle?: ReactNode;
  tools?: ReactNode;
  /** The room of a title that becomes a sentence once the figures are there, so that nothing below moves when they come. */
  keepsRoom?: boolean;
  /** Its head takes as little height as it can: what is below has to stay in sight. */
  isLow?: boolean;
  children: ReactNode;
};

/** A part of a screen under a heading of its own. */
export function Panel({ title, subtitle, tools, keepsRoom = false, isLow = false, children }: Props) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <div className={styles.head} data-room={keepsRoom || undefined} data-low={isLow || undefined}>
        <div className={styles.titles}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {subtitle && (
            <p className={styles.subtitle}>{typeof subtitle === "string" ? <WholeCodes text={subtitle} /> : subtitle}</p>
          )}
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

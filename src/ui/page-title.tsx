import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import styles from "./page-title.module.css";

/** How often the reader has gone to another page, or to the same of another area, since the app was opened. The shell provides it. */
export const MovesContext = createContext(0);

type Props = {
  title: string;
  /** The room of a long sentence from the start, so that nothing below moves when it arrives. */
  keepsRoom?: boolean;
  children: ReactNode;
};

/**
 * The page's heading, and the title of the window that goes with it. After going to another page, or down to an area, the heading takes the
 * focus, so that a screen reader starts there; a page just opened, or a mere change of filters, leaves the focus alone.
 */
export function PageTitle({ title, keepsRoom = false, children }: Props) {
  const { t } = useLanguage();
  const moves = useContext(MovesContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusedAt = useRef<number | null>(null);
  const windowTitle = `${title} · ${t.app.title}`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    if (focusedAt.current === moves) return;
    focusedAt.current = moves;
    if (moves > 0) heading.current?.focus({ preventScroll: true });
  }, [moves]);
  return (
    <h1 ref={heading} className={styles.lead} data-room={keepsRoom || undefined} tabIndex={-1}>
      {children}
    </h1>
  );
}

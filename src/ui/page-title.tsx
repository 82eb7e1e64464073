import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { useLanguage } from "#src/messages/language-context.ts";
import { useLocation } from "#src/ui/router.tsx";
import styles from "./page-title.module.css";

/** Whether the reader has moved within the app since it was opened. The shell provides it. */
export const HasNavigatedContext = createContext(false);

type Props = {
  title: string;
  /** The room of a long sentence from the start, so that nothing below moves when it arrives. */
  keepsRoom?: boolean;
  children: ReactNode;
};

/**
 * The page's heading, and the title of the window that goes with it. After going to another page the heading takes the
 * focus, so that a screen reader starts there; a page just opened, or a mere change of filters, leaves the focus alone.
 */
export function PageTitle({ title, keepsRoom = false, children }: Props) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const hasNavigated = useContext(HasNavigatedContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusedPath = useRef<string | null>(null);
  const windowTitle = `${title} · ${t.app.title}`;
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  useEffect(() => {
    if (focusedPath.current === pathname) return;
    focusedPath.current = pathname;
    if (hasNavigated) heading.current?.focus({ preventScroll: true });
  }, [pathname, hasNavigated]);
  return (
    <h1 ref={heading} className={styles.lead} data-room={keepsRoom || undefined} tabIndex={-1}>
      {children}
    </h1>
  );
}

import { useEffect, useRef } from "react";
import styles from "#src/ui/entering.module.css";

/** What was done, where the button that did it has gone: it takes the focus in its stead. */
export function Said({ text }: { text: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (text !== "") box.current?.focus();
  }, [text]);
  return (
    <p ref={box} role="status" tabIndex={-1} className={styles.said}>
      {text}
    </p>
  );
}

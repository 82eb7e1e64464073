import { useState } from "react";
import { copyText } from "#src/lib/copy-text.ts";
import { Button } from "#src/ui/button.tsx";
import styles from "../status-grid.module.css";

type Props = { text: string; label: string; copied: string; notCopied: string };

/** Copies a text, and says whether that went. */
export function CopyButton({ text, label, copied, notCopied }: Props) {
  const [outcome, setOutcome] = useState<{ of: string; isCopied: boolean } | null>(null);
  const told = outcome?.of === text ? outcome : null;
  return (
    <>
      <Button onClick={async () => setOutcome({ of: text, isCopied: await copyText(text) })}>{label}</Button>{" "}
      <span role="status" className={styles.more}>
        {told && (told.isCopied ? copied : notCopied)}
      </span>
    </>
  );
}

import { useEffect, useState } from "react";
import { arrivedSoFar } from "#src/api/arrivals.ts";
import { formatPercent } from "#src/lib/format-number.ts";
import { formatSize } from "#src/lib/format-size.ts";
import { useLanguage } from "#src/messages/language-context.ts";
import { arrivalWords } from "./arrival-words.ts";

/** How often it is said anew, in milliseconds. */
const EVERY_MS = 500;

/** On a phone the foot has one row, which this is too long for. */
const WRAPS = { flexWrap: "wrap", whiteSpace: "normal" } as const;

/** How much of the data has come, in bytes and percent; in bytes alone where nobody says how much there is. */
export function ArrivalProgress() {
  const { language } = useLanguage();
  const [{ received, total }, setSoFar] = useState(arrivedSoFar);
  useEffect(() => {
    const timer = setInterval(() => setSoFar(arrivedSoFar()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const words = arrivalWords[language];
  if (total === null || total < received) return <p style={WRAPS}>{words.soFar(formatSize(received, language))}</p>;
  // What is not whole is never told as whole.
  const percent = formatPercent(Math.floor((received / Math.max(total, 1)) * 100) / 100, language);
  return (
    <p style={WRAPS}>
      <progress
        aria-label={words.label}
        value={received}
        max={total}
        style={{ accentColor: "var(--delivered)", width: "6rem" }}
      />
      {words.of(formatSize(received, language), formatSize(total, language), percent)}
    </p>
  );
}

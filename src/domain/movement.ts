/** How a figure moved, as it can be said without saying more than is so: what is rounded is not told as what it rounds to. */
export type Movement =
  | { readonly kind: "level" }
  /** Rounds to 0,0 %, and did move. */
  | { readonly kind: "nearly-level" }
  /** `share` above 0, of what was there before. */
  | { readonly kind: "rise" | "fall"; readonly share: number }
  /** Beyond +1,000 %, where a percentage is no longer understood: `times` what was there before. */
  | { readonly kind: "times"; readonly times: number }
  /** Rounds to −100 %, and something is left. */
  | { readonly kind: "nearly-gone" }
  | { readonly kind: "gone" };

/** Below this share one decimal of a percentage shows 0,0, or 100,0 that near to the whole. */
const HALF_STEP = 0.0005;
/** The largest rise told in percent: +1,000 %. */
const LARGEST_SHARE = 10;

/** `ratio`: the difference from what was there before, in shares of it; −1 or more. */
export function movementOf(ratio: number): Movement {
  if (ratio === 0) return { kind: "level" };
  if (Math.abs(ratio) < HALF_STEP) return { kind: "nearly-level" };
  if (ratio <= -1) return { kind: "gone" };
  if (ratio <= HALF_STEP - 1) return { kind: "nearly-gone" };
  if (ratio > LARGEST_SHARE) return { kind: "times", times: ratio + 1 };
  return ratio > 0 ? { kind: "rise", share: ratio } : { kind: "fall", share: -ratio };
}

/** Why data could not be read, as the screen will put it into words. `file` is the name a person knows: "support.json". */
export type Problem =
  | { readonly kind: "http"; readonly file: string; readonly status: number }
  | { readonly kind: "network"; readonly file: string }
  | { readonly kind: "timeout"; readonly file: string }
  | { readonly kind: "not-json"; readonly file: string }
  | { readonly kind: "contract"; readonly file: string; readonly field: string; readonly reason: string }
  /** `largest`: the amounts that carry the sum past what can be counted, the largest first. */
  | { readonly kind: "too-much-money"; readonly largest?: readonly AmountPlace[] }
  /** Too many of a list's rows were set aside; `row`, `field` and `reason` are the first of the cause that costs most of them. */
  | {
      readonly kind: "unreadable-list";
      readonly file: string;
      readonly lost: number;
      readonly of: number;
      readonly row: number;
      readonly field: string;
      readonly reason: string;
    }
  /** A list without a row, though the rows of another file (`by`) name what should be in it. */
  | { readonly kind: "emptied-list"; readonly file: string; readonly by: string }
  /** Only a part of a list came. `total` is null where the source does not say how many rows there are. */
  | { readonly kind: "partial-list"; readonly file: string; readonly received: number; readonly total: number | null }
  | { readonly kind: "unexpected"; readonly message: string };

/** An amount in `support.json`, in whole dong. `row` counts from 1, as a person would. */
export type AmountPlace = {
  readonly row: number;
  readonly id: string;
  readonly field: "planned" | "delivered";
  readonly dong: number;
};

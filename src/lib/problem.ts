/** Why data could not be read, as the screen will put it into words. `file` is the name a person knows: "support.json". */
export type Problem =
  | { readonly kind: "http"; readonly file: string; readonly status: number }
  | { readonly kind: "network"; readonly file: string }
  | { readonly kind: "timeout"; readonly file: string }
  | { readonly kind: "not-json"; readonly file: string }
  | { readonly kind: "contract"; readonly file: string; readonly field: string; readonly reason: string }
  | { readonly kind: "too-much-money" }
  | { readonly kind: "unexpected"; readonly message: string };

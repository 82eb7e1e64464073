/** An axis label in one short line: "Quý III/2016" → "III/2016". Others are short already: "Q3 2016". */
export function shortTick(label: string): string {
  return label.replace(/^\p{L}+ (?=[IV]+\/)/u, "");
}

/** How many there are, of some that may each stand for several. */
export function timesTogether(each: readonly { readonly times?: number }[]): number {
  return each.reduce((sum, { times = 1 }) => sum + times, 0);
}

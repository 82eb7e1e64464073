/** Observable Framework as it comes, without the parts that a page by itself has no use for. */
// biome-ignore lint/style/noDefaultExport: Framework reads the default export
export default {
  root: "src",
  output: process.env.DIST_DIR ?? "dist",
  // Of another machine, which a measure must not wait for.
  globalStylesheets: [],
  title: "Observable dashboard",
  sidebar: false,
  pager: false,
  toc: false,
  footer: "",
  search: false,
};

/** One URL and what is to be read of it: site, view, kind, key, and whether it is a guess. */
export type PageRow = readonly [
  url: string,
  site: string,
  view: string,
  kind?: string | null,
  key?: string | null,
  guess?: boolean,
];

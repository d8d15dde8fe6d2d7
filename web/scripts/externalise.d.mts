/** The page without inline scripts, and the code that went into files, by path. */
export function externalised(html: string): {
  readonly page: string;
  readonly files: ReadonlyMap<string, string>;
};

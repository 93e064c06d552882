/** What stands inside a page and is allowed by its hash only. */
export interface PageParts {
  css: string;
  cssHash: string;
  /** Of the report only. */
  script?: string;
  scriptHash?: string;
}

/** Puts the style sheet, the script and their hashes where a template of the page has their marks. */
export function fillPage(source: string, { css, cssHash, script = '', scriptHash = '' }: PageParts): string {
  // Functions, because "$&" in a style sheet must not mean anything.
  return source
    .replace('/*tenet:css*/', () => css)
    .replace('sha256-tenet-css', () => cssHash)
    .replace('/*tenet:script*/', () => script)
    .replace('sha256-tenet-script', () => scriptHash);
}

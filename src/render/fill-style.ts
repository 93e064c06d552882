/** Puts the style sheet and its hash where a template of the page has their marks. */
export function fillStyle(source: string, css: string, cssHash: string): string {
  // A function, because "$&" in a style sheet must not mean anything.
  return source.replace('/*tenet:css*/', () => css).replace('sha256-tenet-css', () => cssHash);
}

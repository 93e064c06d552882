/** Names of the built-in templates and partials, sorted: "report.html.hbs", "partials/question.html.hbs". */
export async function templateNames(): Promise<string[]> {
  return Object.keys(await sources()).sort();
}

/** The text of a built-in template; empty for a name that does not exist. */
export async function templateSource(name: string): Promise<string> {
  const all = await sources();
  return Object.hasOwn(all, name) ? (all[name] ?? '') : '';
}

async function sources(): Promise<Readonly<Record<string, string>>> {
  return (await import('../generated/templates/sources.js')).default;
}

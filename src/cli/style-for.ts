import { plainStyle, type TextStyle } from '../model/text-style.ts';

/**
 * The colours that a stream can show: `--no-color` and `NO_COLOR` switch them off, `FORCE_COLOR` on (0 means off), else
 * a terminal that is not dumb has them.
 */
export async function styleFor(
  terminal: boolean,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<TextStyle> {
  return wantsColour(terminal, args, env) ? (await import('./style.ts')).colourStyle() : plainStyle;
}

function wantsColour(
  terminal: boolean,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (args.includes('--no-color') || env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal && env.TERM !== 'dumb';
}

import { Chalk } from 'chalk';
import type { TextStyle } from '../model/text-style.ts';

/** Colours for a terminal; only loaded where colour is wanted. Sixteen colours, so that every palette stays readable. */
export function colourStyle(): TextStyle {
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
    accent: chalk.cyan,
  };
}

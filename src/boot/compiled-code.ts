import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const month = 30 * 24 * 60 * 60 * 1000;

/** Compiled code of scripts, kept in a folder between runs. Whatever is wrong with the folder, the scripts still run. */
export class CompiledCode {
  readonly #folder: string;
  readonly #missing: { script: Script; file: string }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A script from its source; compiled only where no sound copy of its compiled form is at hand. */
  script(name: string, source: string, filename: string): Script {
    const file = join(this.#folder, `${name}.bin`);
    const cachedData = readSound(file);
    const script = new Script(source, { filename, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) this.#missing.push({ script, file });
    return script;
  }

  /** Keeps what had to be compiled, with all functions that have run by now; true when there was anything to keep. */
  keep(): boolean {
    try {
      for (const { script, file } of this.#missing) writeSound(file, script.createCachedData());
    } catch {
      // A full or read-only disk costs time at the next start and nothing else.
    }
    return this.#missing.length > 0;
  }
}

/** Removes the folders beside one that nothing has been written to for a month: those of earlier versions. */
export function removeOld(folder: string, now: number): void {
  try {
    const root = dirname(folder);
    for (const name of readdirSync(root)) {
      const path = join(root, name);
      if (path !== folder && now - statSync(path).mtimeMs > month) rmSync(path, { recursive: true, force: true });
    }
  } catch {
    // Somebody else was faster.
  }
}

// V8 runs damaged code without noticing, or ends the process. So each file holds it twice, and counts only while both are
// alike: to compare bytes takes a tenth of a millisecond, to load Node's checksums five. What made both alike and wrong,
// such as a disk full of zeros, does not get past V8's own header.
function readSound(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const [data, copy] = [bytes.subarray(0, bytes.length / 2), bytes.subarray(bytes.length / 2)];
    return data.equals(copy) ? data : undefined;
  } catch {
    return undefined;
  }
}

function writeSound(file: string, data: Buffer): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([data, data]), { mode: 0o600 });
  renameSync(temporary, file);
}

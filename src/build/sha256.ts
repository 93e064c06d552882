import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256 of the UTF-8 bytes of a text. */
export async function sha256(text: string): Promise<string> {
  return createHash('sha256').update(text).digest('hex');
}

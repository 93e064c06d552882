import { type Host, HostError } from '../../host.ts';

/** A world in which one path holds these bytes; everything else is as in `host`. */
export function blobHost(path: string, bytes: Uint8Array, host: Host): Host {
  return {
    ...host,
    readFile: async (asked, maximumBytes) => {
      if (asked !== path) return host.readFile(asked, maximumBytes);
      if (bytes.length > maximumBytes) throw new HostError('tooLarge', path, 'is too large');
      return bytes;
    },
  };
}

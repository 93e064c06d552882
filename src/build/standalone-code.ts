import standaloneModule from 'ajv/dist/standalone/index.js';

// A CommonJS module: Node hands over its exports, the types promise the function itself.
const standalone = (standaloneModule as unknown as { default: typeof standaloneModule }).default;

// Texts in double quotes may hold braces of their own.
const errorObject = /\{instancePath(?:[^{}"]|"(?:[^"\\]|\\.)*")*params:\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\}\}/g;

/** Compiled schemas that only answer yes or no: the descriptions of errors, half of the code, are left out. */
export function fastCode(...args: Parameters<typeof standaloneModule>): string {
  return standaloneCode(...args).replace(errorObject, '0');
}

/** The source of compiled schemas as a real ES module: what Ajv still writes as `require` becomes an import. */
export function standaloneCode(...args: Parameters<typeof standaloneModule>): string {
  const imports: string[] = [];
  const code = standalone(...args).replace(
    /const (\w+) = require\("([^"]+)"\)((?:\.\w+)?);/g,
    (_, name: string, path: string, member: string) => {
      const isOurs = path.startsWith('.');
      imports.push(`import ${isOurs ? '* as ' : ''}${name}Module from '${isOurs ? path : `${path}.js`}';`);
      // Node and bundlers differ in whether they have unwrapped a CommonJS default already.
      if (member === '.default') return `const ${name} = ${name}Module.default ?? ${name}Module;`;
      return `const ${name} = ${name}Module${member};`;
    },
  );
  if (code.includes('require(')) throw new Error('a compiled schema still holds a require');
  return `${imports.join('\n')}\n${code}`;
}

// Every file that Node loads costs about 0.4 ms before its first line runs, and a split bundle has dozens of small
// ones. So the chunks that every run needs stand in main.cjs, those that a common task always needs in a file of that
// task, all others alone; a registry in main.cjs hands them out and evaluates each one once.

/**
 * Turns CommonJS chunks (name to code) into the files to write. `./main.cjs` starts the command line; what it exports
 * can also `load` any other chunk, as the library does. `rootsByTask` names the chunks that a task needs, with everything
 * that they import statically; what an earlier task has is not repeated.
 */
export function packChunks(chunks, rootsByTask) {
  const first = staticClosure('./main.cjs', chunks);
  const taskOf = new Map();
  for (const [task, roots] of Object.entries(rootsByTask)) {
    for (const name of roots.flatMap((root) => [...staticClosure(root, chunks)])) {
      if (!first.has(name) && !taskOf.has(name)) taskOf.set(name, task);
    }
  }
  const others = [...chunks.keys()].filter((name) => !first.has(name)).sort();
  const alone = others.filter((name) => !taskOf.has(name));
  const files = new Map(alone.map((name) => [name, `module.exports=${definition(chunks.get(name))};`]));
  for (const task of Object.keys(rootsByTask)) {
    const own = others.filter((name) => taskOf.get(name) === task);
    files.set(`./${task}.cjs`, `module.exports={${entries(own, chunks)}};`);
  }
  const packed = Object.fromEntries(others.filter((name) => taskOf.has(name)).map((name) => [name, taskOf.get(name)]));
  files.set('./main.cjs', registry(entries([...first].sort(), chunks), packed));
  return files;
}

function staticClosure(name, chunks, found = new Set()) {
  if (found.has(name)) return found;
  found.add(name);
  // A static import stands at the top as a plain require, a dynamic one inside a promise.
  for (const [, before, other] of chunks.get(name).matchAll(/(.{0,16})require\("(\.\/[^"]+)"\)/g)) {
    if (!/=>[^;,]*$/.test(before)) staticClosure(other, chunks, found);
  }
  return found;
}

function entries(names, chunks) {
  return names.map((name) => `${JSON.stringify(name)}:${definition(chunks.get(name))}`).join(',\n');
}

// esbuild copies every export to a second object, getter by getter; the first one does as well.
const copiedExports = /module\.exports=([\w$]+)\(([\w$]+)\);/;

// The parentheses tell V8 that the function is called soon, so that it is not parsed twice.
function definition(code) {
  const shared = code.replace(copiedExports, 'module.exports=Object.defineProperty($2,"__esModule",{value:!0});');
  return `(function(module,exports,require){${shared.trimEnd()}\n})`;
}

function registry(definitions, packed) {
  return `"use strict";
const definitions={${definitions}};
const packed=${JSON.stringify(packed)},modules={};
function load(name){
  if(modules[name])return modules[name].exports;
  if(!name.startsWith("./"))return require(name);
  const define=definitions[name]??(packed[name]?Object.assign(definitions,require("./"+packed[name]+".cjs"))[name]:require(name));
  const module=modules[name]={exports:{}};
  define(module,module.exports,load);
  return module.exports;
}
module.exports={load,get start(){return load("./main.cjs").start}};
`;
}

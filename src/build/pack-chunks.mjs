// Every file that Node loads costs about 0.4 ms before its first line runs, and a split bundle has dozens of small
// ones. So the chunks that every run needs stand in main.cjs, those that a common task always needs in a file of that
// task, all others alone; a registry in main.cjs hands them out and evaluates each one once.

/**
 * Turns CommonJS chunks (name to code) into the files to write. `./main.cjs` starts the command line; what it exports
 * can also `load` any other chunk, as the library does. `rootsByTask` names the chunks that a task needs, with everything
 * that they import statically. The first task is part of all others; what several of those need stands in a file of its own,
 * so that none of them loads what only another one needs.
 */
export function packChunks(chunks, rootsByTask) {
  const first = staticClosure('./main.cjs', chunks);
  const others = [...chunks.keys()].filter((name) => !first.has(name)).sort();
  const fileOf = filesByChunk(others, rootsByTask, chunks);
  const alone = others.filter((name) => !fileOf.has(name));
  const files = new Map(alone.map((name) => [name, `module.exports=${definition(chunks.get(name))};`]));
  for (const file of new Set(fileOf.values())) {
    const own = others.filter((name) => fileOf.get(name) === file);
    files.set(`./${file}.cjs`, `module.exports={${entries(own, chunks)}};`);
  }
  const packed = Object.fromEntries(fileOf);
  files.set('./main.cjs', registry(entries([...first].sort(), chunks), packed));
  return files;
}

function filesByChunk(names, rootsByTask, chunks) {
  const [everyones] = Object.keys(rootsByTask);
  const closures = Object.entries(rootsByTask).map(([task, roots]) => {
    return [task, new Set(roots.flatMap((root) => [...staticClosure(root, chunks)]))];
  });
  const fileOf = new Map();
  for (const name of names) {
    const tasks = closures.flatMap(([task, closure]) => (closure.has(name) ? [task] : []));
    if (tasks.length > 0) fileOf.set(name, tasks.includes(everyones) ? everyones : tasks.join('-and-'));
  }
  return fileOf;
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

// Every file that Node loads costs about 0.4 ms before its first line runs, and a split bundle has dozens of small
// ones. So the chunks that every run needs stand in main.cjs, what scoring always needs in small.cjs, all others alone;
// a registry in main.cjs hands them out and evaluates each one once.

const smallBytes = 24_000;

/**
 * Turns CommonJS chunks (name to code, `./main.cjs` is the entry) into the files to write. `often` names the chunks
 * whose small static imports are loaded in one piece.
 */
export function packChunks(chunks, often) {
  const first = staticClosure('./main.cjs', chunks);
  const others = [...chunks.keys()].filter((name) => !first.has(name)).sort();
  const needed = new Set(often.flatMap((name) => [...staticClosure(name, chunks)]));
  const small = others.filter((name) => needed.has(name) && chunks.get(name).length < smallBytes);
  const large = others.filter((name) => !small.includes(name));
  const files = new Map(large.map((name) => [name, `module.exports=${eager(chunks.get(name))};`]));
  files.set('./small.cjs', `module.exports={${entries(small, chunks, definition)}};`);
  files.set('./main.cjs', registry(entries([...first].sort(), chunks, eager), small));
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

function entries(names, chunks, define) {
  return names.map((name) => `${JSON.stringify(name)}:${define(chunks.get(name))}`).join(',\n');
}

function definition(code) {
  return `function(module,exports,require){${code.trimEnd()}\n}`;
}

// The parentheses tell V8 that the function is called soon, so that it is not parsed twice.
function eager(code) {
  return `(${definition(code)})`;
}

function registry(definitions, small) {
  return `"use strict";
const definitions={${definitions}};
const small=new Set(${JSON.stringify(small)}),modules={};
function load(name){
  if(modules[name])return modules[name].exports;
  if(!name.startsWith("./"))return require(name);
  const define=definitions[name]??(small.has(name)?Object.assign(definitions,require("./small.cjs"))[name]:require(name));
  const module=modules[name]={exports:{}};
  define(module,module.exports,load);
  return module.exports;
}
module.exports=load("./main.cjs");
`;
}

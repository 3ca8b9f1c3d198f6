/* Answers questions of tests with the search's own scripts. A question is a line: [name, ...values]. */
"use strict";

const fs = require("fs");
const path = require("path");
const readline = require("readline");
const vm = require("vm");

const scripts = process.argv[2];
for (const name of ["tokens", "query", "store", "match", "rank", "spelling", "engine", "excerpt"]) {
  const file = path.join(scripts, `search-${name}.js`);
  vm.runInThisContext(fs.readFileSync(file, "utf8"), { filename: file });
}
const tim = globalThis.KeHoachTim;
let received;
globalThis.kehoachTim = (data) => {
  received = data;
};
const engines = new Map();

/** An engine over the files of a folder. */
const engineOf = (folder) => {
  if (!engines.has(folder)) {
    const load = async (name) => {
      vm.runInThisContext(fs.readFileSync(path.join(folder, `${name}.js`), "utf8"));
      return received;
    };
    engines.set(folder, new tim.Engine(new tim.Store(load)));
  }
  return engines.get(folder);
};

const answers = {
  tokens: (text) => tim.tokens(text).map(({ form, fold }) => [form, fold]),
  fits: (typed, form, unfinished) => tim.fits(typed, form, unfinished),
  places: (gaps) => [...tim.placesOf(gaps)],
  query: (text, abbreviations) => tim.readQuery(text, abbreviations),
  search: async (folder, text, options, most) => {
    const found = await engineOf(folder).search(text, options || {});
    const hits = await engineOf(folder).shown(found.hits.slice(0, most || 5));
    return { hits, instead: found.instead, left: found.left, count: found.hits.length };
  },
};

const lines = readline.createInterface({ input: process.stdin });
let last = Promise.resolve();
lines.on("line", (line) => {
  const [name, ...values] = JSON.parse(line);
  last = last
    .then(() => answers[name](...values))
    .then((value) => ({ value: value === undefined ? null : value }), (error) => ({ error: String(error.stack) }))
    .then((answer) => process.stdout.write(`${JSON.stringify(answer)}\n`));
});

/* A query without an answer: the nearest words that have one. */
((tim) => {
  "use strict";

  const TRIED = 5; // neighbours of each word
  const MOST_ASKED = 14; // queries tried in all

  /** Letters to change, add, leave out or swap until one word is the other; more than `most` is most + 1. */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let at = 1; at <= one.length; at++) {
      const next = [at];
      for (let to = 1; to <= other.length; to++) {
        const same = one[at - 1] === other[to - 1];
        next[to] = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + (same ? 0 : 1));
        if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
          next[to] = Math.min(next[to], before[to - 2] + 1);
        }
      }
      [before, row] = [row, next];
      if (Math.min(...row) > most) return most + 1;
    }
    return row[other.length];
  };

  /** The words nearest to one, nearest first, then the more frequent. */
  const neighbours = (word, [words, counts]) => {
    const most = word.length > 5 ? 2 : 1;
    return words
      .map((known, at) => ({ known, count: counts[at], away: known === word ? 9 : distance(word, known, most) }))
      .filter(({ away }) => away <= most)
      .sort((one, other) => one.away - other.away || other.count - one.count || (one.known < other.known ? -1 : 1))
      .slice(0, TRIED)
      .map(({ known }) => known);
  };

  /** A word as the two words that were written together: "trungthu" is "trung thu"; the likelier first. */
  const parted = (word, [words, counts]) => {
    const often = (part) => counts[words.indexOf(part)] || 0;
    return Array.from(word, (_, at) => [word.slice(0, at), word.slice(at)])
      .map((parts) => ({ known: parts.join(" "), count: Math.min(...parts.map(often)) }))
      .filter(({ count }) => count)
      .sort((one, other) => other.count - one.count)
      .slice(0, TRIED)
      .map(({ known }) => known);
  };

  /** A query with one word put in another's place. */
  const withWord = (words, at, known) => words.map((word, place) => (place === at ? known : word));

  const worth = (answer) => (answer.hits[0] ? answer.hits[0].score : -1);

  /** Whether a query holds a word that no plan of any year has, nor goes on to have. */
  const isStrange = async (store, manifest, query) => {
    const [words] = await store.file(manifest.lexicon);
    return query.words.some(({ fold, unfinished }) =>
      /^\D/.test(fold) && !words.some((word) => (unfinished ? word.startsWith(fold) : word === fold)));
  };

  /**
   * The answer to the nearest spelling.
   * @returns {Promise<object | null>} null where no spelling finds more
   */
  const respelt = async (engine, manifest, query, options, answer) => {
    const lexicon = await engine.store.file(manifest.lexicon);
    const known = new Set(lexicon[0]);
    const words = query.words.map((word) => word.fold);
    const isUnknown = (word) => !known.has(word) && /^\D/.test(word);
    const strange = words.filter(isUnknown).length;
    let asked = [words];
    words.forEach((word, at) => {
      if (!/^[a-z]{2,}/.test(word) || (strange && !isUnknown(word))) return;
      const near = [...(isUnknown(word) ? parted(word, lexicon) : []), ...neighbours(word, lexicon)];
      const more = (strange ? asked : [words]).flatMap((one) => near.map((other) => withWord(one, at, other)));
      asked = strange ? (more.length ? more : asked) : [...asked, ...more];
      asked = asked.slice(0, MOST_ASKED + 1);
    });
    let best = null;
    for (const one of asked) {
      if (one === words) continue;
      const text = `${one.join(" ")} `;
      const other = await engine.inYears(tim.readQuery(text, manifest.abbreviations), manifest, options);
      if (other.hits.some((hit) => hit.good) && (!best || worth(other) > worth(best))) best = { ...other, instead: text.trim() };
    }
    return best;
  };

  Object.assign(tim, { respelt, isStrange });
})((globalThis.KeHoachTim ??= {}));

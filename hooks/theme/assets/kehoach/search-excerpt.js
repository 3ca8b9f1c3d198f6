/* The part of a line that answers, with the words marked. Made of text nodes: nothing in a text is ever HTML. */
((tim) => {
  "use strict";

  const LONGEST = 170; // characters

  /** The stretches of a text that answer a query: [start, end, word] each. */
  const marksOf = (text, query) => {
    const words = tim.tokens(text);
    const found = [];
    words.forEach((word) => {
      const at = query.words.findIndex((wanted) => tim.fits(wanted.form, word.form, !!wanted.unfinished));
      if (at >= 0) found.push([word.start, word.end, at]);
    });
    for (const { from, steps } of query.covers) {
      for (let at = 0; at + steps.length <= words.length; at++) {
        if (!steps.every((step, by) => tim.fits(step.form, words[at + by].form, false))) continue;
        found.push([words[at].start, words[at + steps.length - 1].end, from]);
      }
    }
    return found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  };

  /** The start of the stretch of a text that holds most of the words. */
  const bestStart = (text, marks) => {
    let best = 0;
    let most = 0;
    for (const [start] of marks) {
      const inside = marks.filter(([from, to]) => from >= start && to <= start + LONGEST);
      const worth = new Set(inside.map(([, , word]) => word)).size * 10 + inside.length;
      if (worth > most) [most, best] = [worth, start];
    }
    const sentence = text.slice(0, best).search(/[^.;!?]*$/);
    const from = best - sentence <= LONGEST / 2 ? sentence : best - 30;
    const space = text.indexOf(" ", from);
    return from <= 0 ? 0 : from === sentence || space < 0 ? from : space + 1;
  };

  /** The end of a stretch, at a gap between words. */
  const endOf = (text, start) => {
    if (text.length - start <= LONGEST) return text.length;
    const space = text.lastIndexOf(" ", start + LONGEST);
    return space > start ? space : start + LONGEST;
  };

  /**
   * A line as text nodes and marks.
   * @param {string} text
   * @param {object} query
   * @param {boolean} whole not cut
   * @returns {(string | HTMLElement)[]}
   */
  const marked = (text, query, whole) => {
    const marks = marksOf(text, query);
    const start = whole ? 0 : bestStart(text, marks);
    const end = whole ? text.length : endOf(text, start);
    const parts = [];
    let at = start;
    for (const [from, to] of marks) {
      if (from < at || to > end) continue;
      if (from > at) parts.push(text.slice(at, from));
      const mark = document.createElement("mark");
      mark.textContent = text.slice(from, to);
      parts.push(mark);
      at = to;
    }
    if (at < end) parts.push(text.slice(at, end));
    return [start > 0 ? "… " : "", ...parts, end < text.length ? " …" : ""].filter((part) => part !== "");
  };

  Object.assign(tim, { marked, marksOf });
})((globalThis.KeHoachTim ??= {}));

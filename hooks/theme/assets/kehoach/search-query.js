/* What a reader typed becomes words to be found, and other ways to say them: abbreviations, dates, numbers. */
((tim) => {
  "use strict";

  const LONGEST = 200; // characters
  const MOST = 12; // words
  const QUOTES = /["“”«»„]/;
  const CODE = /^(kh|ctr|tb|bc|qd|nq|ct|hd|qc|pa|da|bb|ttr|cv|gm)/;
  const NO_SYMBOL = new Set(["thang", "nam", "ngay", "lop", "khoi", "tuan", "hoc", "quy"]);
  const isFigure = (word) => word && word.fold >= "0" && word.fold < ":";
  const isLetters = (word) => word && word.fold > "@" && !NO_SYMBOL.has(word.fold);

  /**
   * @typedef {{form: string, fold: string, unfinished?: boolean}} Step a word to be found
   * @typedef {{from: number, to: number, steps: Step[]}} Cover
   *   another way to say the words `from` to `to`: steps that stand next to each other
   * @typedef {{words: (Step & {start: number, end: number})[], covers: Cover[], marked: boolean,
   *   phrases: [number, number][]}} Query
   */

  /**
   * Reads a query.
   * @param {string} text as typed
   * @param {string[][]} abbreviations ways to write one thing
   * @returns {Query}
   */
  const readQuery = (text, abbreviations) => {
    const typed = text.slice(0, LONGEST);
    const words = tim.tokens(typed).slice(0, MOST);
    const phrases = phrasesOf(typed, words);
    const last = words[words.length - 1];
    if (last && last.end === typed.length && !(phrases.length && phrases[phrases.length - 1][1] === words.length - 1)) {
      last.unfinished = !isFigure(last) || last.fold.length > 2;
    }
    const between = (at) => typed.slice(words[at].end, words[at + 1] ? words[at + 1].start : typed.length);
    const covers = [...days(words, between), ...numbers(words, between), ...shorter(words, abbreviations)];
    const free = covers.filter((cover) => !phrases.some(([from, to]) => cover.from <= to && cover.to >= from));
    return { words, covers: free, phrases, marked: words.some((word) => word.form !== word.fold) };
  };

  /** The words between quotation marks, as first and last place. */
  const phrasesOf = (typed, words) => {
    const found = [];
    let at = 0;
    typed.split(QUOTES).forEach((part, number, parts) => {
      const inside = words.map((word, place) => (word.start >= at && word.end <= at + part.length ? place : -1));
      const places = inside.filter((place) => place >= 0);
      if (number % 2 && number < parts.length - 1 && places.length > 1) found.push([places[0], places[places.length - 1]]);
      at += part.length + 1;
    });
    return found;
  };

  const term = (form) => ({ form, fold: form });
  const figure = (word) => term(String(word));

  /** `20/11`, `20/11/2026`, `ngày 20 tháng 11`, `tháng 11`, `11/2026`: what tasks are marked with. */
  const days = (words, between) => {
    const found = [];
    const value = (at, low, high) =>
      isFigure(words[at]) && +words[at].fold >= low && +words[at].fold <= high ? +words[at].fold : 0;
    const linked = (at) => at < words.length - 1 && /^\s*[/.-]\s*$/.test(between(at));
    const said = (at, word) => words[at] && words[at].fold === word;
    words.forEach((_, at) => {
      const day = value(at, 1, 31);
      const spoken = said(at + 1, "thang");
      const month = day && (spoken ? value(at + 2, 1, 12) : linked(at) && value(at + 1, 1, 12));
      if (month) {
        let to = at + (spoken ? 2 : 1);
        const skip = said(to + 1, "nam") ? 2 : linked(to) ? 1 : 0;
        const year = skip && value(to + skip, 1900, 2999);
        if (year) to += skip;
        else if (linked(to) && isLetters(words[to + 1])) return; // 29/11-NQ is a number
        if (!year && !spoken && !between(at).includes("/")) return;
        const from = said(at - 1, "ngay") ? at - 1 : at;
        found.push({ from, to, steps: [term(year ? `${day}/${month}/${year}` : `${day}/${month}`)] });
        if (!year) {
          const middle = spoken ? [] : [term("thang")];
          found.push({ from, to, steps: [figure(day), ...middle, figure(month)] });
        }
      }
      const first = said(at, "thang") ? at + 1 : at;
      const alone = value(first, 1, 12);
      const skip = said(first + 1, "nam") ? 2 : linked(first) ? 1 : 0;
      const year = alone && skip ? value(first + skip, 1900, 2999) : 0;
      if (year && !(at && linked(at - 1))) {
        found.push({ from: at, to: first + skip, steps: [term(`/${alone}/${year}`)] });
      } else if (alone && first > at && !said(at - 1, "ngay") && !value(at - 1, 1, 31)) {
        found.push({ from: at, to: first, steps: [term(`/${alone}`)] });
      }
    });
    return found;
  };

  /** `12/KHCĐCS`, `12 kh cdcs`, `KH-CĐCS 12`: the number of a document in any spelling. */
  const numbers = (words, between) => {
    const found = [];
    const joined = (from, to) => words.slice(from, to + 1).map((word) => word.fold).join("");
    const add = (from, to, number, symbolEnd) => {
      const start = from && words[from - 1].fold === "so" ? from - 1 : from;
      const isLast = symbolEnd === words.length - 1 && !!words[symbolEnd].unfinished;
      // A figure says so much that its symbol may go on: "KH 12" is also 12/KH-CĐCS.
      const step = { ...term(number), unfinished: isLast || number[0] !== "#" };
      found.push({ from: start, to, steps: [step] });
    };
    words.forEach((_, at) => {
      for (let to = at; to < at + 4 && isLetters(words[to]); to++) {
        if (to > at && !/^\s*[-–/&.]?\s*$/.test(between(to - 1))) break;
        const symbol = joined(at, to);
        const coded = CODE.test(symbol);
        const before = isFigure(words[at - 1]) && /^\s*[/-]?\s*$/.test(between(at - 1)) ? at - 1 : -1;
        if (before >= 0 && (coded || between(before).trim())) add(before, to, `${words[before].fold}#${symbol}`, to);
        if (coded && isFigure(words[to + 1]) && !between(to).trim()) {
          add(at, to + 1, `${words[to + 1].fold}#${symbol}`, -1);
        }
        const dashed = to > at && /[-–/]/.test(between(at));
        if (coded && (dashed || (to === at && !/[aeiouy]/.test(symbol) && symbol.length > 3))) {
          add(at, to, `#${symbol}`, to);
        }
      }
    });
    return found;
  };

  const kept = new WeakMap();
  /** The words of every abbreviation, read once. */
  const waysOf = (abbreviations) => {
    if (!kept.has(abbreviations)) kept.set(abbreviations, abbreviations.map((group) => group.map((way) => tim.tokens(way))));
    return kept.get(abbreviations);
  };

  /** An abbreviation for its full words, and full words for their abbreviation. */
  const shorter = (words, abbreviations) => {
    const found = [];
    for (const ways of waysOf(abbreviations)) {
      ways.forEach((way, own) => {
        for (let from = 0; from + way.length <= words.length; from++) {
          if (!way.every((step, at) => tim.fits(words[from + at].form, step.form, false))) continue;
          const to = from + way.length - 1;
          ways.forEach((steps, other) => {
            if (other !== own) found.push({ from, to, steps });
          });
        }
      });
    }
    return found;
  };

  Object.assign(tim, { readQuery });
})((globalThis.KeHoachTim ??= {}));

/* Where the words of a query stand in a segment. */
((tim) => {
  "use strict";

  const MOST_SHARDS = 4; // of an unfinished word

  /** Lists of places as one, in order. */
  const merged = (lists) => {
    if (lists.length === 1) return lists[0];
    const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
    let at = 0;
    for (const list of lists) {
      all.set(list, at);
      at += list.length;
    }
    return all.sort();
  };

  /** Whether a sorted list holds a place. */
  const holds = (places, place) => {
    const at = lowest(places, place);
    return at < places.length && places[at] === place;
  };

  /** The first index whose place is not below. */
  const lowest = (places, place) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (places[middle] < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** The files of terms a query needs; a last word that is too short to look up is let go. */
  const shardsFor = (store, segment, query) => {
    const names = new Set();
    const steps = [...query.words, ...query.covers.flatMap((cover) => cover.steps)];
    for (const step of steps) {
      let shards = store.shardsOf(segment, step, MOST_SHARDS);
      if (!shards) {
        step.unfinished = false;
        shards = store.shardsOf(segment, step, MOST_SHARDS);
        step.short = query.words.length > 1 && step === query.words[query.words.length - 1];
      }
      shards.forEach((shard) => names.add(shard.name));
    }
    return [...names];
  };

  /**
   * The places of a step: all, those that are exactly what was typed, and of an unfinished word those that
   * are whole.
   */
  const placesFor = (terms, step) => {
    const all = [];
    const exact = [];
    const whole = [];
    const look = (fold, forms) => {
      for (const [form, gaps] of forms) {
        if (!tim.fits(step.form, form, !!step.unfinished)) continue;
        const places = tim.placesOf(gaps);
        all.push(places);
        if (form === step.form) exact.push(places);
        if (fold === step.fold) whole.push(places);
      }
    };
    if (!step.unfinished) look(step.fold, terms.get(step.fold) || []);
    else for (const [fold, forms] of terms) if (fold.startsWith(step.fold)) look(fold, forms);
    return { all: merged(all), exact: merged(exact), whole: merged(whole) };
  };

  /** The places where steps stand next to each other, within one unit. */
  const placesOfRun = (lists, base) => {
    let [starts] = lists;
    for (let at = 1; at < lists.length; at++) starts = starts.filter((place) => holds(lists[at], place + at));
    return starts.filter((place) => {
      const unit = lowest(base.starts, place + 1);
      return unit >= base.starts.length || place + lists.length <= base.starts[unit];
    });
  };

  /**
   * Looks a query up in a segment whose files are there.
   * @param {Map<string, [string, string][]>} terms forms of each fold
   */
  const match = (query, base, terms) => {
    const cache = new Map();
    const places = (step) => {
      const key = `${step.form} ${!!step.unfinished}`;
      if (!cache.has(key)) cache.set(key, placesFor(terms, step));
      return cache.get(key);
    };
    const words = query.words.map((word) => ({ ...places(word), short: !!word.short }));
    for (const [from, to] of query.phrases) {
      const starts = placesOfRun(words.slice(from, to + 1).map((word) => word.all), base);
      for (let at = from; at <= to; at++) {
        const all = starts.map((place) => place + at - from);
        words[at] = { all, exact: all.filter((place) => holds(words[at].exact, place)), whole: all, short: false };
      }
    }
    const covers = query.covers.map((cover) => ({
      from: cover.from,
      to: cover.to,
      length: cover.steps.length,
      starts: placesOfRun(cover.steps.map((step) => places(step).all), base),
    }));
    return { words, covers: covers.filter((cover) => cover.starts.length) };
  };

  Object.assign(tim, { match, shardsFor, lowest, holds });
})((globalThis.KeHoachTim ??= {}));

/* Which units answer a query best. */
((tim) => {
  "use strict";

  const FIELD = [5, 2.2, 1.6, 0]; // title, heading, task, text
  const OF_HEADING = 0.85; // what a word counts that stands in the heading above
  const OF_TITLE = 0.8; // … in the plan's title or among its issuers
  const ELSEWHERE = [0, 0.4, 0.8]; // how near a pair is of which one or both words stand in heading or title
  const LOOKED_AT = 300;

  /** Which words each unit holds, a bit each; and how many units hold each word. */
  const masksOf = (query, base, found) => {
    const masks = new Int32Array(base.kinds.length);
    const counts = new Int32Array(query.words.length);
    const mark = (places, bits, count) => {
      let unit = 0;
      for (const place of places) {
        if (base.starts[unit + 1] <= place) unit = tim.lowest(base.starts, place + 1) - 1;
        if (count >= 0 && !(masks[unit] & bits)) counts[count]++;
        masks[unit] |= bits;
      }
    };
    found.words.forEach((word, at) => mark(word.all, 1 << at, at));
    for (const { starts, from, to } of found.covers) {
      let bits = 0;
      for (let at = from; at <= to; at++) bits |= 1 << at;
      mark(starts, bits, -1);
    }
    return { masks, counts };
  };

  /** How much each word says: the rarer the more. */
  const weightsOf = (counts, words, units) =>
    Array.from(counts, (count, at) => (words[at].short ? 0 : Math.log(1 + units / (1 + count)) + 0.3));

  /** The share of the words that a mask holds. */
  const share = (mask, count) => {
    let held = 0;
    for (let at = 0; at < count; at++) held += (mask >> at) & 1;
    return held / count;
  };

  const bitsOf = (count) => (count ? (1 << count) - 1 : 0);

  /** How near the words stand to each other in a unit: 0 scattered to 1 as typed. */
  const nearness = (base, found, { unit, own, around }, count) => {
    if (count < 2) return 1;
    const start = base.starts[unit];
    const end = base.starts[unit + 1];
    const here = found.words.map(({ all }) => all.subarray(tim.lowest(all, start), tim.lowest(all, end)));
    const pairs = Float64Array.from({ length: count - 1 }, (_, at) => {
      const missing = [at, at + 1].filter((word) => !(own & (1 << word)));
      return missing.every((word) => around & (1 << word)) ? ELSEWHERE[missing.length] : 0;
    });
    let longest = 0;
    for (let at = 0; at < count; at++) {
      for (const place of here[at]) {
        let run = 1;
        while (at + run < count && tim.holds(here[at + run], place + run)) run++;
        for (let step = 0; step < run - 1; step++) pairs[at + step] = 1;
        longest = Math.max(longest, run);
        if (at + 1 < count && pairs[at] < 0.6) {
          for (const next of here[at + 1]) pairs[at] = Math.max(pairs[at], Math.abs(next - place) <= 4 ? 0.6 : 0.15);
        }
      }
    }
    for (const { from, to, starts } of found.covers) {
      const place = starts[tim.lowest(starts, start)];
      if (place === undefined || place >= end) continue;
      pairs.fill(1, from, to);
      longest = Math.max(longest, to - from + 1);
    }
    return 0.5 * (pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length) + 0.5 * (longest / count);
  };

  /** The share of a unit's words that are exactly what was typed. */
  const exactness = (base, found, unit, key, count) => {
    let exact = 0;
    for (let at = 0; at < count; at++) {
      const places = found.words[at][key];
      const place = places[tim.lowest(places, base.starts[unit])];
      if (place < base.starts[unit + 1]) exact++;
    }
    return exact / count;
  };

  /**
   * The units of a segment that answer best.
   * @param {object} query
   * @param {object} base
   * @param {object} found what `match` gave
   * @param {(plan: number) => boolean} allowed by the filters
   * @param {(plan: number) => number} age years before the newest
   * @returns {{plan: number, unit: number, kind: number, score: number, full: boolean, good: boolean}[]}
   */
  const rank = (query, base, found, allowed, age) => {
    const count = query.words.length;
    const { masks, counts } = masksOf(query, base, found);
    const weights = weightsOf(counts, found.words, masks.length);
    const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
    const wanted = bitsOf(count) & ~found.words.reduce((bits, word, at) => bits | (word.short ? 1 << at : 0), 0);
    const needed = query.phrases.reduce((bits, [from, to]) => bits | (bitsOf(to + 1) & ~bitsOf(from)), 0);
    const hits = [];
    for (let unit = 0; unit < masks.length; unit++) {
      const own = masks[unit];
      if (!own || (own & needed) !== needed) continue;
      const plan = base.planOf[unit];
      if (!allowed(plan)) continue;
      const first = base.first[plan];
      const of = { heading: masks[base.headingOf[unit]], title: masks[first] | masks[first + 1] };
      const isTop = unit - first < 2;
      let cover = 0;
      for (let at = 0; at < count; at++) {
        const bit = 1 << at;
        if (own & bit) cover += weights[at];
        else if (isTop && of.title & bit) cover += 0.9 * weights[at];
        else if (of.heading & bit) cover += OF_HEADING * weights[at];
        else if (of.title & bit) cover += OF_TITLE * weights[at];
      }
      const full = ((own | of.heading | of.title) & wanted) === wanted;
      hits.push({ plan, unit, kind: base.kinds[unit], isTop, full, own, around: of.heading | of.title, cover: cover / sum, score: 10 * (cover / sum) + FIELD[base.kinds[unit]] });
    }
    hits.sort((one, other) => other.score - one.score || one.unit - other.unit);
    const best = hits.slice(0, LOOKED_AT);
    for (const hit of best) {
      const near = nearness(base, found, hit, count);
      const length = base.starts[hit.unit + 1] - base.starts[hit.unit];
      const whole = exactness(base, found, hit.unit, "whole", count);
      hit.near = near;
      hit.score = 10 * hit.cover + 6 * near + FIELD[hit.kind] * (0.3 * share(hit.own, count) + 0.7 * whole) - 0.25 * Math.log2(1 + length / 10)
        + 0.5 * whole
        + (query.marked ? 0.6 * exactness(base, found, hit.unit, "exact", count) : 0)
        - Math.min(1.5, 0.3 * age(hit.plan)) - (base.marks[hit.plan] & 1 ? 1 : 0);
      hit.good = hit.full && near >= (count > 4 ? 0.5 : 0.75);
    }
    return best;
  };

  Object.assign(tim, { rank });
})((globalThis.KeHoachTim ??= {}));

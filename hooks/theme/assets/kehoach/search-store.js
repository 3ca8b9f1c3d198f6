/* The index: what its files hold, and which of them a query needs. */
((tim) => {
  "use strict";

  /** The places that a string of gaps holds (postings.py). */
  const placesOf = (gaps) => {
    const places = new Int32Array(gaps.length);
    let place = -1;
    let count = 0;
    for (let at = 0; at < gaps.length; at++) {
      const gap = gaps.charCodeAt(at) - 31;
      place += gap;
      if (gap !== 0xd000) places[count++] = place;
    }
    return places.subarray(0, count);
  };

  /**
   * The index.
   * @param {(name: string) => Promise<any>} load fetches a file
   */
  class Store {
    constructor(load) {
      this.load = load;
      this.files = new Map();
    }

    file(name) {
      if (!this.files.has(name)) {
        const loading = this.load(name);
        this.files.set(name, loading);
        loading.catch(() => this.files.delete(name));
      }
      return this.files.get(name);
    }

    /** What there is: segments, abbreviations. */
    async manifest() {
      const manifest = await this.file("manifest");
      for (const segment of manifest.segments) {
        if (typeof segment.shards !== "string") continue;
        const parts = segment.shards.split(" ");
        segment.shards = [];
        for (let at = 0; at + 1 < parts.length; at += 2) {
          segment.shards.push({ first: parts[at], name: parts[at + 1] });
        }
      }
      return manifest;
    }

    /** Plans and units of a segment. */
    async base(segment) {
      const base = await this.file(segment.base);
      return base.starts ? base : unpacked(base);
    }

    /** The files of terms that may hold a step; of an unfinished word at most `most`, else null. */
    shardsOf(segment, step, most) {
      const { shards } = segment;
      const place = (fold) => {
        let low = 0;
        let high = shards.length - 1;
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          if (shards[middle].first <= fold) low = middle;
          else high = middle - 1;
        }
        return low;
      };
      if (!shards.length) return [];
      const first = place(step.fold);
      const last = step.unfinished ? place(`${step.fold}\uffff`) : first;
      return last - first >= most ? null : shards.slice(first, last + 1);
    }

    /** The lines of a plan: [words, anchor, months] each. */
    async lines(base, plan) {
      const lines = await this.file(base.texts.slice(plan * 10, plan * 10 + 10));
      let anchor = "kh-tieu-de";
      return lines.map(([text, own, month]) => ({ text, anchor: (anchor = own || anchor), month: month || "" }));
    }
  }

  /** Units counted through: where each starts, its kind, plan and heading. */
  const unpacked = (base) => {
    const all = base.units.join("");
    const count = all.length;
    base.starts = new Int32Array(count + 1);
    base.kinds = new Uint8Array(count);
    base.planOf = new Int32Array(count);
    base.headingOf = new Int32Array(count);
    base.first = [];
    let unit = 0;
    base.units.forEach((marks, plan) => {
      base.first.push(unit);
      let heading = unit;
      for (let at = 0; at < marks.length; at++, unit++) {
        const mark = marks.charCodeAt(at) - 32;
        base.kinds[unit] = mark & 3;
        base.starts[unit + 1] = base.starts[unit] + (mark >> 2);
        base.planOf[unit] = plan;
        if (base.kinds[unit] === 1) heading = unit;
        base.headingOf[unit] = heading;
      }
    });
    delete base.units;
    return base;
  };

  Object.assign(tim, { Store, placesOf });
})((globalThis.KeHoachTim ??= {}));

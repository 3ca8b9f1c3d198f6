/* Answers a query: the current year first, the years before where they are wanted or needed. */
((tim) => {
  "use strict";

  const PER_PLAN = 2;
  const LEAST = 0.6; // of the best hit's score, where that has every word

  /** Forms of each fold out of files of terms. */
  const termsOf = (shards) => {
    const terms = new Map();
    for (const shard of shards) {
      for (const form of Object.keys(shard)) {
        const fold = tim.foldOf(form);
        if (!terms.has(fold)) terms.set(fold, []);
        terms.get(fold).push([form, shard[form]]);
      }
    }
    return terms;
  };

  const codeOf = (name) => tim.tokens(name).map((word) => word.fold).join("-");

  /** Whether the filters let a plan through. */
  const filterFor = (base, { year, issuer, kind }) => (plan) =>
    (!year || base.years[base.year[plan]] === year) &&
    (!kind || base.kind[plan] === kind || (kind === "cong-khai" && !!(base.marks[plan] & 2))) &&
    (!issuer || base.issuers[base.issuer[plan]].some((name) => codeOf(name) === issuer));

  /** The school year that a query names, "2019-2020" or "10/2019"; its segment is searched first. */
  const yearIn = ({ words, covers }, segments) => {
    const named = words.slice(1).map((word, at) => `${words[at].fold}-${word.fold}`);
    for (const { steps } of covers) {
      const dated = /\/(\d+)\/(\d{4})$/.exec(steps[0].form);
      const start = dated && Number(dated[2]) - (Number(dated[1]) < 8 ? 1 : 0);
      if (dated) named.push(`${start}-${start + 1}`);
    }
    return segments.flatMap((segment) => segment.years).find((year) => named.includes(year));
  };

  /** The segments that a query asks, in order: the year's that it names, then the newest. */
  const inOrder = (query, segments, { year }) => {
    const said = year || yearIn(query, segments);
    const of = (segment) => segment.years.includes(said);
    return [...segments.filter(of), ...(year ? [] : segments.filter((segment) => !of(segment)))];
  };

  class Engine {
    constructor(store) {
      this.store = store;
    }

    /** Fetches what every query needs. */
    async ready() {
      const manifest = await this.store.manifest();
      if (manifest.segments.length) await this.store.base(manifest.segments[0]);
    }

    /** Fetches what the finished words of a text need, while one types on. */
    async prepare(text) {
      const manifest = await this.store.manifest();
      const query = tim.readQuery(text, manifest.abbreviations);
      const [segment] = inOrder(query, manifest.segments, {});
      const last = query.words.length - 1;
      if (last < 0 || !segment) return;
      if (query.words[last].unfinished) {
        query.words.pop();
        query.covers = query.covers.filter(({ to }) => to < last);
      }
      tim.shardsFor(this.store, segment, query).forEach((name) => this.store.file(name));
    }

    /** The hits of one segment, best first. */
    async inSegment(query, segment, newest, filters) {
      const names = tim.shardsFor(this.store, segment, query);
      const [base, ...shards] = await Promise.all([
        this.store.base(segment), ...names.map((name) => this.store.file(name)),
      ]);
      const found = tim.match(query, base, termsOf(shards));
      const age = (plan) => newest - Number(base.years[base.year[plan]].slice(0, 4));
      const hits = tim.rank(query, base, found, filterFor(base, filters), age);
      return hits.map((hit) => ({ ...hit, base }));
    }

    /**
     * Answers a query.
     * @param {string} text as typed
     * @param {{year?: string, issuer?: string, kind?: string, all?: boolean, spell?: boolean}} options
     *   `all` searches every year; `spell: false` leaves a misspelt word as it is
     * @returns {Promise<{query: object, hits: object[], left: string[], instead: string}>} hits best first;
     *   the years that were left; the words that were searched instead where nothing was found
     */
    async search(text, options = {}) {
      const manifest = await this.store.manifest();
      const query = tim.readQuery(text, manifest.abbreviations);
      if (!query.words.length) return { query, hits: [], left: [], instead: "" };
      const isHasty = options.spell !== false && !options.all;
      const answer = await this.inYears(query, manifest, { ...options, isHasty });
      const best = answer.hits[0];
      const isApart = query.words.length === 2 && !query.phrases.length && !answer.hits.some((hit) => hit.good);
      if (options.spell !== false && (!best || isApart || !answer.hits.some((hit) => hit.full))) {
        const better = await tim.respelt(this, manifest, query, options, answer);
        if (better) return better;
      }
      return answer.isCut ? this.inYears(query, manifest, options) : answer;
    }

    /** Year after year until one answers; an `isHasty` search does not look in older years for a misspelt word. */
    async inYears(query, manifest, options) {
      const { segments } = manifest;
      const wanted = inOrder(query, segments, options);
      const newest = Number(((segments[0] || {}).years || ["0"])[0].slice(0, 4));
      let hits = [];
      let at = 0;
      let isCut = false;
      for (; at < wanted.length; at++) {
        if (at && !options.all && !options.year && hits.some((hit) => hit.good)) break;
        isCut = at === 1 && !!options.isHasty && (await tim.isStrange(this.store, manifest, query));
        if (isCut) break;
        hits = hits.concat(await this.inSegment(query, wanted[at], newest, options));
      }
      hits.sort((one, other) => other.score - one.score || one.unit - other.unit);
      const left = wanted.slice(at).flatMap((segment) => segment.years);
      return { query, hits: chosen(hits, query), left, instead: "", isCut };
    }

    /** Hits as a reader sees them, with the lines that answer. */
    async shown(hits) {
      const lines = await Promise.all(hits.map((hit) => this.store.lines(hit.base, hit.plan)));
      return hits.map((hit, number) => {
        const line = lines[number][hit.unit - hit.base.first[hit.plan]];
        const own = { text: hit.kind === 0 ? "" : line.text, month: line.month, isWaiting: false };
        return { ...this.outline(hit), ...own, anchor: hit.isTop ? "" : line.anchor };
      });
    }

    /** A hit as it can be shown before its line is there. */
    outline({ base, plan, isTop, kind }) {
      const year = base.years[base.year[plan]];
      return {
        kind: isTop ? 0 : kind,
        address: `${year}/${base.slugs[plan]}/`,
        anchor: "",
        title: base.titles[plan],
        number: base.numbers[plan],
        year,
        issuers: base.issuers[base.issuer[plan]],
        isWithdrawn: !!(base.marks[plan] & 1),
        isDisclosure: !!(base.marks[plan] & 2),
        month: "",
        text: "",
        isWaiting: !isTop,
      };
    }
  }

  /** Of one plan the best two places, its title and issuers as one. */
  const chosen = (hits, query) => {
    const taken = new Map();
    const least = hits.length && hits[0].full ? hits[0].score * LEAST : 0;
    const isFound = hits.some((hit) => hit.good);
    const isFigures = query.words.every((word) => /^\d/.test(word.form));
    return hits.filter((hit) => {
      if (hit.score < least || (isFigures && !hit.good) || (isFound && !hit.full)) return false;
      const key = `${hit.base.years[0]} ${hit.plan}`;
      const places = taken.get(key) || [];
      const place = hit.isTop ? -1 : hit.unit;
      if (places.length >= PER_PLAN || (hit.isTop && places.includes(-1))) return false;
      taken.set(key, [...places, place]);
      return true;
    });
  };

  Object.assign(tim, { Engine, codeOf });
})((globalThis.KeHoachTim ??= {}));

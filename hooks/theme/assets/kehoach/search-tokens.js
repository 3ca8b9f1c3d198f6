/* Words of a text as search knows them. The specification stands in hooks/kehoach/search/tokens.py;
   tests hold the two together. */
((tim) => {
  "use strict";

  const LATIN = "A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff";
  const TOKEN = new RegExp(
    `[${LATIN}][${LATIN}\\u0300-\\u036f]*|[0-9]+|[\\u0370-\\u1dff\\u3040-\\ud7ff]+`, "g");
  const LONGEST = 32;
  const TONES = { "\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5" };
  const MARKED = {
    "a\u0306": "ă", "a\u0302": "â", "e\u0302": "ê", "o\u0302": "ô", "o\u031b": "ơ", "u\u031b": "ư",
  };
  const STROKED = { "ð": "đ", "ɖ": "đ" };
  const BARE = { "ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d" };
  const known = new Map();

  /** The form of one token: `Hội` → `hôi5`, `05` → `5`. */
  const formOf = (word) => {
    const first = word[0];
    if (first >= "0" && first <= "9") return (word.replace(/^0+/, "") || "0").slice(0, LONGEST);
    if ((first >= "\u0370" && first <= "\u1dff") || first >= "\u3040") return word.slice(0, LONGEST);
    const letters = [];
    let tone = "";
    for (const char of word.normalize("NFD").toLowerCase()) {
      if (TONES[char]) tone = TONES[char];
      else if (char >= "\u0300" && char <= "\u036f") {
        const last = letters.pop();
        letters.push(MARKED[last + char] || last);
      } else letters.push(STROKED[char] || char);
    }
    const base = letters.slice(0, LONGEST).join("");
    return (/^[hklmst]y$/.test(base) ? `${base[0]}i` : base) + tone;
  };

  /** A letter without its mark. */
  const bare = (letter) => BARE[letter] || letter;

  /** A form without marks; figures and terms of dates and numbers stay as they are. */
  const foldOf = (form) =>
    (form[0] >= "a" && form[0] <= "z") || form[0] > "\x7f"
      ? form.replace(/[ăâêôơưđ1-5]/g, (char) => (char > "9" ? bare(char) : ""))
      : form;

  /**
   * The tokens of a text, in order.
   * @param {string} text
   * @returns {{form: string, fold: string, start: number, end: number}[]}
   */
  const tokens = (text) => {
    const found = [];
    for (const match of text.matchAll(TOKEN)) {
      let form = known.get(match[0]);
      if (form === undefined) known.set(match[0], (form = formOf(match[0])));
      found.push({ form, fold: foldOf(form), start: match.index, end: match.index + match[0].length });
    }
    return found;
  };

  const toneOf = (form) => (/[1-5]$/.test(form) && !/^[0-9]/.test(form) ? form.slice(-1) : "");
  const lettersOf = (form) => (toneOf(form) ? form.slice(0, -1) : form);

  /**
   * Whether a word of a text answers a typed one: a letter typed with its mark must match, one typed
   * without matches any; so with the tone.
   * @param {string} typed the form that was typed
   * @param {string} form the form in the text
   * @param {boolean} unfinished the typed word may go on
   */
  const fits = (typed, form, unfinished) => {
    if (typed === form) return true;
    const wanted = lettersOf(typed);
    const letters = lettersOf(form);
    if (unfinished ? wanted.length > letters.length : wanted.length !== letters.length) return false;
    for (let at = 0; at < wanted.length; at++) {
      if (wanted[at] !== letters[at] && wanted[at] !== bare(letters[at])) return false;
    }
    return !toneOf(typed) || toneOf(typed) === toneOf(form);
  };

  Object.assign(tim, { tokens, formOf, foldOf, fits });
})((globalThis.KeHoachTim ??= {}));

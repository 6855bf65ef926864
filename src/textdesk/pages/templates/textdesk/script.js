// The only script of a page: filter, sort and copy a table; say what a mark is. Text is set as text, never as HTML.
"use strict";
addEventListener("DOMContentLoaded", () => {
  const make = (tag, given = {}, ...inside) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
    element.append(...inside);
    return element;
  };

  // Tables
  const number = (text) => {
    const plain = text.replace(/[,\s]/g, "");
    return plain === "" ? -Infinity : plain.startsWith("<") ? 0 : Number(plain);
  };
  const quoted = (cell) => {
    const text = cell.className === "number" ? cell.textContent.replaceAll(",", "") : cell.textContent.trim();
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(number(text)) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = make("textarea", { "aria-hidden": "true" }, text);
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  const equip = (frame) => {
    const table = frame.querySelector("table");
    const heads = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    const text = (cell) => cell.textContent.trim();
    const said = make("span", { role: "status", class: "said" });

    // What is folded away joins the table: then it is filtered, sorted and copied with the rest.
    const rest = frame.querySelector(".textdesk-rest");
    const first = rest ? Number(rest.dataset.first) : Infinity;
    let open = !rest;
    if (rest) body.append(...rest.querySelectorAll("tbody tr"));
    const rows = [...body.rows];
    const total = rest ? Number(rest.dataset.rows) : rows.length;
    for (const row of rows) [...row.cells].forEach((cell, at) => { cell.dataset.label = text(heads[at]); });
    if (rows.length < 2) return;

    const field = make("input", { type: "search", autocomplete: "off", spellcheck: "false", placeholder: "Filter rows" });
    field.setAttribute("aria-label", `Filter: ${frame.getAttribute("aria-label")}`);
    const toggle = make("button", { type: "button", class: "all" });
    const note = frame.querySelector(".count");
    const many = (count) => count.toLocaleString("en");
    let found = rows;
    const refresh = () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const matches = (row) => { const line = row.textContent.toLowerCase(); return words.every((word) => line.includes(word)); };
      found = [...body.rows].filter(matches);
      const shown = new Set(open || words.length ? found : found.slice(0, first));
      for (const row of rows) row.hidden = !shown.has(row);
      const whole = !words.length || rows.length === total;
      const count = `${many(shown.size)} of ${whole ? many(total) : `the ${many(rows.length)}`} rows${whole ? "" : ` here, of ${many(total)} in all`}`;
      if (note) note.textContent = `${count}.`;
      toggle.hidden = words.length > 0;
      toggle.setAttribute("aria-expanded", open);
      const all = rows.length === total ? `all ${many(total)} rows` : `${many(rows.length)} of ${many(total)} rows, all that fit here`;
      toggle.textContent = open ? `Show the first ${first} only` : `Show ${all}`;
      return words.length ? `${count}${whole ? " shown" : ""}.` : "";
    };
    field.addEventListener("input", () => { said.textContent = refresh(); });
    toggle.addEventListener("click", () => {
      open = !open;
      refresh();
      said.textContent = `${many(found.filter((row) => !row.hidden).length)} of ${many(total)} rows shown.`;
    });
    if (rest) rest.replaceWith(toggle);

    heads.forEach((head, at) => {
      const numeric = rows.some((row) => row.cells[at].className === "number");
      const button = make("button", { type: "button" }, ...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const next = { null: numeric ? "descending" : "ascending", ascending: "descending", descending: "ascending" };
        const order = next[head.getAttribute("aria-sort")];
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", order);
        const sign = order === "ascending" ? 1 : -1;
        const key = (row) => text(row.cells[at]);
        const compare = numeric
          ? (a, b) => Math.sign(number(key(a)) - number(key(b))) || 0
          : (a, b) => key(a).localeCompare(key(b), undefined, { numeric: true });
        body.append(...[...body.rows].sort((a, b) => sign * compare(a, b)));
        refresh();
        said.textContent = `Sorted by ${text(head)}, ${order}.`;
      });
    });

    const button = make("button", { type: "button" }, "Copy as CSV");
    button.addEventListener("click", async () => {
      await copy([table.tHead.rows[0], ...found].map((row) => [...row.cells].map(quoted).join(",")).join("\r\n"));
      const held = rows.length < total ? `, of the ${many(rows.length)} that this page holds of ${many(total)}` : "";
      said.textContent = `Copied ${many(found.length)} rows${held}.`;
    });
    frame.before(make("div", { class: "tools" }, field, button, said));

    // Who comes from a mark sees the row, wherever it is.
    const reveal = () => {
      const row = location.hash && document.getElementById(location.hash.slice(1))?.closest("tr");
      if (!row || !body.contains(row)) return;
      if (row.hidden) { field.value = ""; open = true; refresh(); }
      row.scrollIntoView({ block: "center" });
    };
    addEventListener("hashchange", reveal);
    refresh();
    reveal();
  };
  document.querySelectorAll(".textdesk-table").forEach(equip);

  // Marks
  const read = (article) => {
    const prefix = article.dataset.ids;
    const find = (id) => document.getElementById(prefix + id);
    const switches = [...article.parentElement.querySelectorAll(":scope > .switches input")];
    const says = make("div", { class: "says", hidden: "" });
    article.after(says);
    const entries = (piece) => piece.dataset.e.split(" ");
    const on = (piece) => switches.some((input) => input.checked && piece.classList.contains(input.value));
    let current = null;

    const describe = (id, start) => {
      const cell = find(`e${id}`);
      const [heading, , , shown] = cell.parentElement.cells;
      const line = make("p", {}, make("b", {}, make("a", { href: `#${cell.id}` }, heading.textContent)), ` ${cell.textContent} `);
      for (const link of shown.querySelectorAll("a")) {
        if (link.dataset.c !== start) continue;
        const said = `${link.parentElement.firstChild.data}${link.textContent}`;
        line.append(make("a", { href: link.getAttribute("href"), class: "back" }, said), " ");
      }
      return line;
    };
    const say = (piece) => {
      current = piece;
      says.replaceChildren(...entries(piece).map((id) => describe(id, piece.id.slice(prefix.length + 1))));
      says.hidden = false;
      const box = piece.getClientRects()[0];
      const room = document.documentElement.clientWidth;
      const width = Math.min(352, room - 32);
      const left = Math.min(Math.max(16, box.left), room - width - 16);
      const below = box.bottom + 8 + says.offsetHeight < innerHeight;
      const top = below ? box.bottom + 6 : box.top - says.offsetHeight - 6;
      Object.assign(says.style, { width: `${width}px`, left: `${left + scrollX}px`, top: `${top + scrollY}px` });
    };
    const hush = () => { says.hidden = true; current = null; };
    let waiting = 0;
    const stay = () => clearTimeout(waiting);
    const soon = () => { stay(); waiting = setTimeout(hush, 250); };

    let finger = false;
    article.addEventListener("pointerdown", (event) => { finger = event.pointerType !== "mouse"; });
    article.addEventListener("pointerover", (event) => {
      const piece = event.target.closest("[data-e]");
      if (event.pointerType !== "mouse" || !piece || !on(piece)) return;
      stay();
      say(piece);
    });
    article.addEventListener("focusin", (event) => {
      const piece = event.target.closest("[data-e]");
      if (piece && piece.matches(":focus-visible")) { stay(); say(piece); }
    });
    for (const leaving of ["pointerout", "focusout"]) [article, says].forEach((place) => place.addEventListener(leaving, soon));
    for (const arriving of ["pointerover", "focusin"]) says.addEventListener(arriving, stay);
    // A first tap says what it is, a second one follows the link.
    article.addEventListener("click", (event) => {
      const piece = event.target.closest("[data-e]");
      if (!piece || !on(piece) || (!finger && piece.tagName === "A")) return;
      if (piece !== current || says.hidden) { event.preventDefault(); stay(); say(piece); }
    });
    document.addEventListener("click", (event) => {
      if (!event.target.closest(".reader [data-e], .says")) hush();
    });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") hush(); });

    // What is switched off is no stop for the keyboard.
    const stops = () => article.querySelectorAll("a").forEach((mark) => {
      if (on(mark)) mark.removeAttribute("tabindex");
      else mark.tabIndex = -1;
    });
    for (const input of switches) input.addEventListener("change", () => { hush(); stops(); });
    stops();

    // Who comes from a row sees the whole passage, and what leads back.
    const arrive = () => {
      article.querySelectorAll(".here").forEach((piece) => piece.classList.remove("here"));
      const first = location.hash && document.getElementById(location.hash.slice(1));
      if (!first || !article.contains(first) || !first.dataset.e) return;
      const begins = (id) => find(`e${id}`).parentElement.querySelector(`[href="${location.hash}"]`);
      const opened = entries(first).filter(begins);
      for (let piece = first; piece; piece = piece.nextElementSibling) {
        if (!piece.dataset.e || !entries(piece).some((id) => opened.includes(id))) break;
        piece.classList.add("here");
      }
      say(first);
    };
    addEventListener("hashchange", arrive);
    arrive();
  };
  document.querySelectorAll(".reader").forEach(read);
});

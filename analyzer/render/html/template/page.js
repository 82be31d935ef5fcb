"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const article = document.querySelector("article");
  const aside = document.querySelector("aside");

  // Marks by kind, on and off.
  for (const box of all("[data-kind]")) {
    const set = () => article.classList.toggle("show-" + box.dataset.kind, box.checked);
    box.addEventListener("change", set);
    set();
  }

  // One list at a time beside the text.
  const open = (key) => {
    for (const tab of all("[data-tab]")) tab.setAttribute("aria-selected", tab.dataset.tab === key);
    for (const list of all("[data-list]")) list.hidden = list.dataset.list !== key;
  };
  const tabs = all("[data-tab]");
  if (tabs.length) {
    aside.classList.add("tabbed");
    for (const tab of tabs) tab.addEventListener("click", () => open(tab.dataset.tab));
    open((tabs.find((tab) => tab.dataset.tab === "missing") || tabs[0]).dataset.tab);
    if (tabs[0].dataset.tab === "outline") open("outline");
  }

  const flash = (element) => {
    element.classList.remove("flash");
    void element.offsetWidth;
    element.classList.add("flash");
  };
  const entry = (name) => document.getElementById("e-" + name);

  // From a list to the text: the stretches of the finding light up.
  const arrive = () => {
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const anchor = id.startsWith("t-") && document.getElementById(id);
    if (!anchor) return;
    const name = id.slice(2);
    const base = entry(name) ? name : name.replace(/-\d+$/, "");
    for (const old of all(".flash")) old.classList.remove("flash");
    let line = anchor.parentElement, node = anchor.nextElementSibling, seen = false;
    for (let steps = 0; line && steps < 400; steps++) {
      if (!node) {
        line = line.nextElementSibling;
        node = line && line.firstElementChild;
        if (!node) { if (seen) break; continue; }
      }
      const names = (node.dataset.n || "").split(" ");
      if (names.includes(base)) { flash(node); seen = true; }
      else if (seen && node.textContent) break;
      node = node.nextElementSibling;
    }
    // Lines far away have no measured height yet; once they are drawn the place may have moved.
    const centre = () => anchor.scrollIntoView({ block: "center" });
    centre();
    requestAnimationFrame(() => requestAnimationFrame(centre));
  };
  addEventListener("hashchange", arrive);
  addEventListener("load", () => location.hash && arrive());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#t-']");
    if (link && decodeURIComponent(link.hash) === decodeURIComponent(location.hash)) arrive();
  });

  // From the text to the lists: a card on the way, the entry on a click.
  if (article) {
    const card = document.getElementById("card");
    const named = (target) => (target.closest("[data-n]")?.dataset.n || "").split(" ").filter(Boolean);
    article.addEventListener("click", (event) => {
      const found = named(event.target).map(entry).find(Boolean);
      if (!found || String(getSelection())) return;
      open(found.closest("[data-list]").dataset.list);
      found.scrollIntoView({ block: "nearest" });
      flash(found);
    });
    article.addEventListener("mouseover", (event) => {
      const found = named(event.target).map(entry).filter(Boolean).slice(0, 4);
      card.hidden = !found.length;
      if (!found.length) return;
      card.replaceChildren(...found.map((item) => {
        const row = document.createElement("p"), title = document.createElement("b");
        title.textContent = item.querySelector("a").textContent;
        row.append(title, (item.querySelector(".note") || item.querySelector(".passage"))?.textContent || "");
        return row;
      }));
      const box = event.target.getClientRects()[0] || event.target.getBoundingClientRect();
      card.style.left = Math.max(8, Math.min(box.left, innerWidth - 360)) + scrollX + "px";
      card.style.top = box.bottom + scrollY + 8 + "px";
    });
    article.addEventListener("mouseleave", () => { card.hidden = true; });
  }

  // Tables: sort, filter, download.
  const value = (cell) => cell.dataset.v ?? cell.textContent.trim();
  const order = new Intl.Collator("zh-CN", { numeric: true });
  for (const table of all("table.sortable")) {
    const heads = all("th", table);
    heads.forEach((head, column) => {
      head.dataset.sorts = "";
      head.tabIndex = 0;
      head.addEventListener("click", () => sort(table, heads, head, column));
      head.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); head.click(); }
      });
    });
  }
  function sort(table, heads, head, column) {
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = all("tr", table.tBodies[0]).map((row) => [value(row.cells[column]), row]);
    rows.sort(([a], [b]) => {
      // Empty cells stay at the end, whichever way.
      if (a === "" || b === "") return (a === "") - (b === "");
      const numbers = [Number(a), Number(b)];
      const step = numbers.some(Number.isNaN) ? order.compare(a, b) : numbers[0] - numbers[1];
      return down ? -step : step;
    });
    table.tBodies[0].append(...rows.map(([, row]) => row));
  }
  const narrow = (id) => {
    const words = (document.querySelector(`[data-filter="${id}"]`)?.value || "").trim().toLowerCase();
    const only = document.querySelector(`[data-only="${id}"]`)?.checked;
    for (const row of document.getElementById(id).tBodies[0].rows)
      row.hidden = (only && row.className === "given") || !row.textContent.toLowerCase().includes(words);
  };
  for (const input of all("[data-filter], [data-only]"))
    input.addEventListener("input", () => narrow(input.dataset.filter || input.dataset.only));
  // A cell that a spreadsheet would take for a formula gets an apostrophe, as in `zhengce metrics --format csv`.
  const cell = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replaceAll('"', '""') + '"';
  for (const button of all("[data-csv]")) button.addEventListener("click", () => {
    const rows = all("tr", document.getElementById(button.dataset.csv)).filter((row) => !row.hidden);
    const lines = rows.map((row) => [...row.cells].map((found) => cell(found.textContent.trim())).join(","));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
    link.download = button.dataset.name.replace(/\.[^.]*$/, "") + ".csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });
})();

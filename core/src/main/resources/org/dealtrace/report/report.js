(function () {
"use strict";
function content(id) { return JSON.parse(document.getElementById(id).textContent); }
// A block of data is an array, or a text into which it was packed. The other function is called with the blocks.
function unpacked(blocks, then) {
  if (typeof blocks[0] !== "string") { then(blocks); return; }
  if (typeof DecompressionStream !== "function") { then(null); return; }
  Promise.all(blocks.map(function (block) {
    var packed = atob(block), bytes = new Uint8Array(packed.length);
    for (var i = 0; i < packed.length; i++) { bytes[i] = packed.charCodeAt(i); }
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).json();
  })).then(then);
}

// A list of records comes as columns by name; a value that is unknown is null, or its column is missing.
function records(columns) {
  var made = [];
  Object.keys(columns || {}).forEach(function (name) {
    columns[name].forEach(function (value, index) {
      if (!made[index]) { made[index] = {}; }
      made[index][name] = value;
    });
  });
  return made;
}

// A part that is closed until it is asked for; on paper the basis and the run record are needed.
function openPart(id) {
  var part = document.querySelector("#" + id + " > details.part");
  if (part) { part.open = true; }
}
function openNamed() { if (/^#[a-z-]+$/.test(location.hash)) { openPart(location.hash.slice(1)); } }
window.addEventListener("hashchange", openNamed);
document.addEventListener("click", function (event) {
  if (event.target.closest && event.target.closest("nav a")) { openPart(event.target.closest("nav a").hash.slice(1)); }
});
window.addEventListener("beforeprint", function () { ["basis", "run-record"].forEach(openPart); });
openNamed();

// Draws the companies. Words that come again and again are numbers in the rows.
function drawCompanies(list, ROWS, WORDS) {
  var TEXTS = content("texts");
  // Evidence comes in blocks; the words of a block are counted on from those of the rows.
  var blocks = null, last = {number: -1, values: [], words: []};
  function withEvidence(index, then) {
    var number = Math.floor(index / TEXTS.block);
    function found() { then(last.values[index - number * TEXTS.block]); }
    if (last.number === number) { found(); return; }
    if (!blocks) { blocks = content("evidence"); }
    unpacked([blocks[number]], function (read) {
      last = {number: number, values: read[0].values, words: read[0].words};
      found();
    });
  }

  var STATUSES = ["realized", "undetermined", "pending", "not-realized"];
  var YES = 0, NO = 1, UNSURE = 2;
  // A short list is drawn as a whole. Of a long one, the rows within so many pixels of the view are drawn.
  var SHORT = 200, NEAR = 500, LEAST_DRAWN = 10, ROW_HEIGHT = 36, MOST_PRINTED = 2000;
  var SVG = "http://www.w3.org/2000/svg";

  function text(key) {
    var filled = TEXTS[key];
    var values = arguments;
    return filled.replace(/\{(\d)\}/g, function (mark, number) { return values[Number(number) + 1]; });
  }
  function figure(english) { return inMarks(english, TEXTS.marks); }
  function phrase(list, english) { return term(function (key) { return TEXTS[key]; }, figure, list, english); }
  function count(number) { return figure(String(number).replace(/\B(?=(\d{3})+$)/g, ",")); }
  function signed(number) { return (number < 0 ? "\u2212" : "+") + figure(Math.abs(number).toFixed(2)); }
  function monthsOf(days) { return (days * 12 / 365.25).toFixed(1); }
  function months(days) { return figure(monthsOf(days)); }
  function exact(p) { return p > 0 && p < 0.001 ? "<0.001" : p < 1 && p > 0.999 ? ">0.999" : p.toFixed(3); }
  function probability(p) { return figure(exact(p)); }
  function known(value) { return value !== null && value !== undefined; }
  function word(number) {
    return !known(number) ? "" : number < WORDS.length ? WORDS[number] : last.words[number - WORDS.length];
  }

  // Everything from files comes on the page here, as text only.
  function make(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      if (attributes[key] !== null && attributes[key] !== "") { made.setAttribute(key, attributes[key]); }
    });
    append(made, children);
    return made;
  }
  function append(parent, children) {
    [].concat(children === undefined ? [] : children).forEach(function (child) {
      if (child) { parent.appendChild(typeof child === "string" ? document.createTextNode(child) : child); }
    });
  }
  function draw(name, attributes, children) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    append(made, children);
    return made;
  }
  function namesOf(row) { return records(row.otherNames); }
  function bdi(value, language, style) { return make("bdi", {lang: word(language), "class": style || ""}, value); }
  // A line may break after a hyphen, but not inside an id, a date or a percentage.
  function pieces(value) {
    var made = [], from = 0, joined = /\d[\d.,\u2013]* %|[A-Za-z0-9_]+(?:-[A-Za-z_]*\d[A-Za-z0-9_]*)+/g, found;
    while ((found = joined.exec(value))) {
      if (found[0].length <= 24) {
        made.push(value.slice(from, found.index), make("span", {"class": "whole"}, found[0]));
        from = found.index + found[0].length;
      }
    }
    made.push(value.slice(from));
    return made;
  }
  function button(label, action, attributes) {
    var made = make("button", attributes || {}, label);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  // ---- the order and the choice of companies

  var order = ROWS.map(function (row, index) { return index; });
  var shown = order;
  var open = {};
  function plain(value) { return value.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  var searched = null;
  function searchText(index) {
    if (!searched) { searched = ROWS.map(function (row) {
      return plain([row.name, namesOf(row).map(function (other) { return other.name; }).join("\n"), row.id, word(row.country), row.deal || "", row.otherSides || "",
        word(row.types), word(row.reason), row.recommended].join("\n"));
    }); }
    return searched[index];
  }

  var COLUMNS = [
    {name: "company", key: function (row) { return plain(row.name); }},
    {name: "country", key: function (row) { return word(row.country); }},
    {name: "recommended", key: function (row) { return row.recommended; }},
    {name: "outcome", key: function (row) { return row.status; }},
    {name: "deal", key: function (row) { return Boolean(row.deal) ? word(row.types) + " " + row.deal : ""; }},
    {name: "time", key: function (row) { return Boolean(row.deal) && known(row.elapsed) ? row.elapsed : ""; }},
    {name: "probability", key: function (row) { return Boolean(row.deal) ? row.probability : ""; }}
  ];

  // The companies in the order of a column, those without a value last; made once.
  var sorted = [];
  function sortedBy(column) {
    if (!sorted[column]) {
      var known = ROWS.map(COLUMNS[column].key);
      sorted[column] = ROWS.map(function (row, index) { return index; }).sort(function (a, b) {
        var x = known[a], y = known[b];
        return x === y ? a - b : x === "" ? 1 : y === "" ? -1 : x < y ? -1 : 1;
      });
      sorted[column].known = sorted[column].filter(function (index) { return known[index] !== ""; }).length;
    }
    return sorted[column];
  }
  function sortBy(column, up) {
    var all = sortedBy(column);
    order = up ? all : all.slice(0, all.known).reverse().concat(all.slice(all.known));
    filter();
  }
  // What search and order need is made while the reader does nothing.
  function prepare(column) {
    if (column > COLUMNS.length || typeof requestIdleCallback !== "function") { return; }
    requestIdleCallback(function () {
      if (column === 0) { searchText(0); } else { sortedBy(column - 1); }
      prepare(column + 1);
    });
  }

  // ---- what is chosen: words to find, outcomes, and one value of each facet; the address of the page keeps it

  var search = make("input", {type: "search", id: "search", placeholder: text("search"), "aria-label": text("search")});
  var earlierBox = make("input", {type: "checkbox"});
  var output = make("output"), onPaper = make("p", {"class": "on-paper"}), empty = make("p", {"class": "empty"});
  var tools = make("div", {"class": "tools", id: "tools"}, search);
  var boxes = STATUSES.map(function (status, index) {
    var box = make("input", {type: "checkbox", value: String(index)});
    box.addEventListener("change", filter);
    box.checked = true;
    return box;
  });
  var counters = boxes.map(function () { return make("span", {"class": "n"}); });
  boxes.forEach(function (box, index) {
    if (ROWS.some(function (row) { return row.status === index; })) {
      tools.appendChild(make("label", {}, [box, " " + text("status." + index) + " ", counters[index]]));
    }
  });
  if (ROWS.some(function (row) { return row.earlier > 0; })) {
    tools.appendChild(make("label", {}, [earlierBox, " " + text("earlier")]));
  }

  // A facet knows the values of each company and counts them among the companies that all other choices leave.
  function facet(name, valuesOf) {
    var made = {name: name, of: ROWS.map(function (row) {
      var values = valuesOf(row);
      return values.length ? values : [""];
    })};
    made.has = function (index) { return !known(made.chosen) || made.of[index].indexOf(made.chosen) >= 0; };
    return made;
  }
  var outcome = facet("outcome", function (row) { return [STATUSES[row.status]]; });
  outcome.has = function (index) { return boxes[ROWS[index].status].checked; };
  outcome.show = function () { counters.forEach(function (counter, index) { counter.textContent = count(outcome.counts[STATUSES[index]] || 0); }); };
  outcome.chosenText = function () { return boxes.every(function (box) { return box.checked; }) ? null : checked().join(","); };
  outcome.choose = function (names) {
    boxes.forEach(function (box, index) { box.checked = !known(names) || names.split(",").indexOf(STATUSES[index]) >= 0; });
  };
  function checked() { return STATUSES.filter(function (status, index) { return boxes[index].checked; }); }

  function choice(name, label, valuesOf) {
    var made = facet(name, valuesOf), select = make("select"), totals = counted(made);
    var values = Object.keys(totals).sort(function (x, y) {
      return x === "" ? 1 : y === "" ? -1 : name !== "year" && totals[x] !== totals[y] ? totals[y] - totals[x] : x < y ? -1 : 1;
    });
    made.isUseful = values.length > 1;
    made.label = make("label", {}, [label + " ", select]);
    made.title = function (value) { return value || text("facet.none"); };
    made.show = function () {
      select.textContent = "";
      select.appendChild(make("option", {value: "*"}, text("facet.all")));
      values.concat(known(made.chosen) && !totals[made.chosen] ? [made.chosen] : []).forEach(function (value) {
        if (!made.counts[value] && value !== made.chosen) { return; }
        var option = make("option", {}, made.title(value) + " (" + count(made.counts[value] || 0) + ")");
        option.value = "=" + value;
        option.selected = value === made.chosen;
        select.appendChild(option);
      });
    };
    made.chosenText = function () { return made.chosen; };
    made.choose = function (value) { made.chosen = value; };
    select.addEventListener("change", function () {
      made.chosen = select.value === "*" ? null : select.value.slice(1);
      filter();
    });
    return made;
  }
  function tally(counts, values) { values.forEach(function (value) { counts[value] = (counts[value] || 0) + 1; }); }
  function counted(facet) {
    var counts = Object.create(null);
    facet.of.forEach(function (values) { tally(counts, values); });
    return counts;
  }
  var facets = [outcome].concat([
    choice("country", text("country"), function (row) { return word(row.country).split(" "); }),
    choice("field", text("facet.field"), function (row) { return (row.fields || []).map(word); }),
    choice("post", text("facet.post"), function (row) { return (row.posts || []).map(word); }),
    choice("year", text("facet.year"), function (row) { return [row.recommended.slice(0, 4)]; })
  ].filter(function (facet) { return facet.isUseful; }));
  facets.slice(1).forEach(function (facet) { tools.appendChild(facet.label); });

  var fold = button(text("open"), function () {
    var opens = fold.textContent === text("open");
    open = {};
    if (opens) { shown.forEach(function (index) { open[index] = true; }); }
    fold.textContent = text(opens ? "close" : "open");
    redraw();
  });
  var clear = button(text("clear"), function () { choose(); search.focus(); });
  if (ROWS.length <= SHORT) { tools.appendChild(fold); }
  append(tools, [button(text("csv"), function () { download(csvOfCompanies(), "companies.csv", "text/csv"); },
    {"aria-label": text("download", text("column.company"), text("csv"))}), clear, output]);
  append(empty, [text("empty") + " ", button(text("clear"), function () { clear.click(); }, {"class": "plain-button"})]);
  earlierBox.addEventListener("change", filter);
  search.addEventListener("input", filter);

  function filter() {
    var wanted = plain(search.value.trim()), earlier = earlierBox.checked;
    facets.forEach(function (facet) { facet.counts = Object.create(null); });
    shown = order.filter(function (index) {
      if ((earlier && !(ROWS[index].earlier > 0)) || (wanted !== "" && searchText(index).indexOf(wanted) < 0)) { return false; }
      var against = facets.filter(function (facet) { return !facet.has(index); });
      if (against.length < 2) {
        (against.length ? against : facets).forEach(function (facet) { tally(facet.counts, facet.of[index]); });
      }
      return against.length === 0;
    });
    facets.forEach(function (facet) { facet.show(); });
    output.textContent = text(ROWS.length === 1 ? "shown.one" : "shown", count(shown.length), count(ROWS.length));
    keep();
    redraw();
  }
  // Without arguments everything is shown again.
  function choose(asked) {
    var values = asked || {};
    search.value = values.find || "";
    earlierBox.checked = Boolean(values.earlier);
    facets.forEach(function (facet) { facet.choose(known(values[facet.name]) ? values[facet.name] : null); });
    filter();
  }
  function choices() {
    var made = facets.map(function (facet) { return [facet.name, facet.chosenText()]; });
    made.push(["find", search.value.trim() || null], ["earlier", earlierBox.checked ? "1" : null]);
    return made.filter(function (pair) { return known(pair[1]); });
  }
  var kept = "";
  function keep() {
    var chosen = choices(), address = chosen.map(function (pair) { return pair[0] + "=" + encodeURIComponent(pair[1]).replace(/%2C/g, ","); }).join("&");
    list.classList.toggle("none", ROWS.length > 0 && shown.length === 0);
    clear.hidden = !chosen.length;
    onPaper.textContent = !chosen.length ? "" : output.textContent + ": " + chosen.map(function (pair) {
      return pair[0] === "outcome" ? checked().map(function (status) { return text("status." + STATUSES.indexOf(status)); }).join(", ")
        : pair[0] === "earlier" ? text("earlier") : pair[1] || text("facet.none");
    }).join("; ");
    if (address === kept) { return; }
    kept = address;
    // A browser may refuse many changes within seconds.
    try { history.replaceState(null, "", "#" + (address || "companies")); } catch (refused) { kept = ""; }
  }
  function restore() {
    var values = {};
    if (!/^#(?:find|earlier|outcome|country|field|post|year)=/.test(location.hash) || location.hash === "#" + kept) { return false; }
    location.hash.slice(1).split("&").forEach(function (part) {
      try { values[part.split("=")[0]] = decodeURIComponent(part.split("=")[1] || ""); } catch (wrong) { return; }
    });
    choose(values);
    return true;
  }

  // ---- the table

  var head = make("tr");
  COLUMNS.forEach(function (column, number) {
    var cell = make("th", {scope: "col"});
    cell.appendChild(button(text("column." + column.name), function () {
      var up = cell.getAttribute("aria-sort") !== "ascending";
      Array.prototype.forEach.call(head.cells, function (other) { other.removeAttribute("aria-sort"); });
      cell.setAttribute("aria-sort", up ? "ascending" : "descending");
      sortBy(number, up);
    }));
    if (column.name === "time") { cell.appendChild(axis()); }
    head.appendChild(cell);
  });
  var table = make("table", {"class": "companies", id: "company-table"},
    [make("caption", {"class": "visually-hidden"}, text("column.company")), make("thead", {}, head)]);

  function axis() {
    return draw("svg", {"class": "axis-years", "aria-hidden": "true", width: "100%", height: "16"}, TEXTS.ticks.map(function (tick) {
      return draw("text", {"class": "tick", x: tick.x, y: "12", "text-anchor": tick.anchor}, tick.label);
    }));
  }
  function at(thousandths) { return thousandths / 10 + "%"; }
  function track(row) {
    if (!known(row.from)) { return null; }
    var drawn = draw("svg", {"class": "track", "aria-hidden": "true", width: "100%", height: "22"}, TEXTS.ticks.map(function (tick) {
      return draw("line", {"class": "grid", x1: tick.x, x2: tick.x, y1: "0", y2: "22"});
    }));
    append(drawn, [
      draw("line", {"class": "watch " + STATUSES[row.status], x1: at(row.from), x2: at(row.until), y1: "11", y2: "11"}),
      draw("circle", {"class": "notice", cx: at(row.from), cy: "11", r: "3.5"})]);
    records(row.marks).forEach(function (mark) {
      if (known(mark.earliest)) {
        drawn.appendChild(draw("rect", {"class": "reach", x: at(mark.earliest), width: at(mark.latest - mark.earliest), y: "7", height: "8"}));
      }
      drawn.appendChild(symbol(mark.counts, at(mark.at)));
    });
    return drawn;
  }
  function symbol(counts, x) {
    if (counts === YES) { return draw("circle", {"class": "counts", cx: x, cy: "11", r: "5"}); }
    return draw("svg", {"class": counts === NO ? "refused" : "open", x: x, y: "11", overflow: "visible"},
      draw("path", {d: counts === NO ? "M-4-4 4 4M4-4-4 4" : "M0-6 6 0 0 6-6 0z"}));
  }

  function cell(name, children, style) { return make("td", {"data-label": text(name), "class": style || ""}, children); }

  function companyPlace(row) { return "company=" + encodeURIComponent(row.id); }

  function rowsOf(index, place) {
    var row = ROWS[index], status = STATUSES[row.status], hasDeal = Boolean(row.deal);
    var name = button("", function () { unfold(!open[index]); }, {"class": "opener"});
    name.appendChild(bdi(row.name, row.language, "name"));
    var main = make("tr", {"class": "main", id: companyPlace(row), "data-status": status, "aria-rowindex": String(2 * place + 2)}, [
      make("th", {scope: "row"}, [name].concat(
        namesOf(row).map(function (other) { return make("span", {"class": "note"}, bdi(other.name, other.language)); }))),
      cell("country", word(row.country)),
      cell("recommended", row.recommended, "date"),
      cell("outcome", make("span", {"class": "chip " + status}, text("status." + row.status))),
      cell("deal", hasDeal ? make("span", {}, [make("code", {}, make("bdi", {}, pieces(row.deal))), " " + (word(row.types) || text("unknown-type"))].concat(
        row.otherSides ? [" "].concat(around("with", make("bdi", {}, row.otherSides))) : [])) : null),
      cell("time", [track(row), hasDeal && known(row.elapsed) ? make("span", {"class": "elapsed"}, text("months", months(row.elapsed))) : null], "draw"),
      cell("probability", hasDeal ? row.judged ? text("judged") : probability(row.probability) : null, "num")
    ]);
    var below = make("td", {colspan: "7"}, make("p", {"class": "reason"}, pieces(word(row.reason))));
    var rows = [main, make("tr", {"class": "more", "aria-rowindex": String(2 * place + 3)}, below)];
    var filled = false;
    function unfold(opens) {
      main.classList.toggle("open", opens);
      name.setAttribute("aria-expanded", String(opens));
      if (opens) { open[index] = true; } else { delete open[index]; }
      if (!opens || filled) { return; }
      filled = true;
      withEvidence(index, function (data) { below.appendChild(evidence(index, data)); });
    }
    rows.unfold = unfold;
    unfold(Boolean(open[index]));
    return rows;
  }

  // The text of a key around an element in place of {0}.
  function around(key, element) {
    var parts = TEXTS[key].split("{0}");
    return [parts[0], element, parts[1]];
  }

  // ---- a long table: only rows near the view are on the page, and two spaces stand for the others

  var isLong = ROWS.length > SHORT;
  var heights = isLong ? ROWS.map(function () { return ROW_HEIGHT; }) : [];
  var above = space(), block = make("tbody"), below = space();
  var drawn = {}, waiting = false;
  append(table, [above, block, below]);

  function space() {
    var made = make("tbody", {"aria-hidden": "true"}, make("tr", {}, make("td", {colspan: "7", "class": "space"})));
    made.hidden = true;
    return made;
  }
  function setHeight(spacer, height) {
    spacer.rows[0].cells[0].style.height = height + "px";
    spacer.hidden = height === 0;
  }
  function top() { return table.getBoundingClientRect().top + table.tHead.offsetHeight; }
  function heightOf(from, to) {
    var sum = 0;
    for (var place = from; place < to; place++) { sum += heights[shown[place]]; }
    return sum;
  }

  function redraw() {
    block.textContent = "";
    drawn = {};
    table.setAttribute("aria-rowcount", String(2 * shown.length + 1));
    if (isLong) { drawNear(); } else { drawRows(0, shown.length); }
  }
  function drawNear() {
    Object.keys(drawn).forEach(function (index) { heights[index] = drawn[index][0].offsetHeight + drawn[index][1].offsetHeight; });
    var y = top(), from = 0, end = window.innerHeight + NEAR;
    while (from < shown.length - LEAST_DRAWN && y + heights[shown[from]] < -NEAR) { y += heights[shown[from++]]; }
    var to = from;
    while (to < shown.length && (y < end || to - from < LEAST_DRAWN)) { y += heights[shown[to++]]; }
    drawRows(from, to);
    setHeight(above, heightOf(0, from));
    setHeight(below, heightOf(to, shown.length));
  }
  function drawRows(from, to) {
    var kept = {};
    for (var place = from; place < to; place++) { kept[shown[place]] = drawn[shown[place]]; }
    Object.keys(drawn).forEach(function (index) {
      if (!kept[index]) { drawn[index].forEach(function (row) { block.removeChild(row); }); }
    });
    // What is kept stands in its order without gaps, so that new rows go before or behind it.
    var next = block.firstChild;
    for (place = from; place < to; place++) {
      var rows = kept[shown[place]];
      if (rows) {
        next = rows[1].nextSibling;
      } else {
        rows = kept[shown[place]] = rowsOf(shown[place], place);
        block.insertBefore(rows[0], next);
        block.insertBefore(rows[1], next);
      }
    }
    drawn = kept;
  }
  function moved() {
    if (waiting || !isLong) { return; }
    waiting = true;
    requestAnimationFrame(function () { waiting = false; drawNear(); });
  }
  window.addEventListener("scroll", moved, {passive: true});
  window.addEventListener("resize", moved);

  // ---- on paper there is no scrolling

  var cut = make("p", {"class": "note printed"}, text("print", count(MOST_PRINTED)));
  cut.hidden = true;
  window.addEventListener("beforeprint", function () {
    if (!isLong) { return; }
    drawRows(0, Math.min(MOST_PRINTED, shown.length));
    setHeight(above, 0);
    setHeight(below, 0);
    cut.hidden = shown.length <= MOST_PRINTED;
  });
  window.addEventListener("afterprint", function () {
    cut.hidden = true;
    moved();
  });

  // ---- links to a company

  function follow() {
    if (location.hash.indexOf("#company=") !== 0) { return; }
    var id;
    try { id = decodeURIComponent(location.hash.slice("#company=".length)); } catch (wrong) { return; }
    var index = -1;
    for (var i = 0; i < ROWS.length && index < 0; i++) { if (ROWS[i].id === id) { index = i; } }
    if (index < 0) { return; }
    if (shown.indexOf(index) < 0) { choose(); }
    open[index] = true;
    if (isLong) {
      window.scrollTo(0, window.scrollY + top() + heightOf(0, shown.indexOf(index)));
      drawNear();
    }
    drawn[index].unfold(true);
    drawn[index][0].scrollIntoView();
    drawn[index][0].classList.add("target");
  }
  window.addEventListener("hashchange", function () { restore(); follow(); });
  // No change of the address, and so no event, when the reader takes the same link again.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && link.getAttribute("href") === location.hash) { follow(); }
    var counted = event.target.closest && event.target.closest("[data-outcome]");
    if (counted) {
      event.preventDefault();
      choose({outcome: counted.getAttribute("data-outcome")});
      list.scrollIntoView();
    }
  });
  var earlierButton = document.getElementById("earlier");
  if (earlierButton) {
    earlierButton.hidden = false;
    earlierButton.addEventListener("click", function () {
      choose({earlier: "1"});
      list.scrollIntoView();
    });
  }

  // ---- evidence

  function fact(name, children) { return [make("dt", {}, name), make("dd", {}, children)]; }
  function separated(values) {
    return values.reduce(function (all, value) { return all.concat("; ", pieces(value)); }, []);
  }
  function source(of) { return of.line === 0 ? text("memory") : word(of.file) + ":" + of.line; }
  function answer(truth) { return text(["yes", "no", "unsure"][truth]); }
  function isWebAddress(value) { return /^https?:\/\/[A-Za-z0-9][^\s"'<>]*$/.test(value); }

  function evidence(index, data) {
    var row = ROWS[index];
    var made = make("div", {"class": "evidence"});
    if (list.dataset.review && data.deals) {
      made.appendChild(make("p", {}, make("a", {href: list.dataset.review + "#" + companyPlace(row)}, text("review"))));
    }
    (data.deals || []).forEach(function (deal) { made.appendChild(dealOf(deal)); });
    if (data.more) { made.appendChild(make("p", {"class": "note"}, text("more", count(data.more)))); }
    made.appendChild(make("h3", {}, text("notices")));
    made.appendChild(make("ul", {"class": "notices"}, records(data.notices).map(function (notice) {
      return make("li", {}, [make("code", {}, make("bdi", {}, notice.id)), " ", bdi(notice.name, notice.language), " ",
        make("span", {"class": "note"}, make("bdi", {}, [notice.date, word(notice.facts), source(notice)].filter(Boolean).join(" \u00b7 "))),
        notice.text ? make("span", {"class": "note"}, make("bdi", {}, notice.text)) : null]);
    })));
    records(data.merges).forEach(function (merge) {
      made.appendChild(make("p", {"class": "note"}, make("bdi", {}, text("merged", merge.notice, merge.into, merge.reason))));
    });
    return made;
  }

  function dealOf(deal) {
    var facts = make("dl", {"class": "facts"});
    append(facts, fact(text("counts"), [make("strong", {}, answer(deal.counts))].concat(
      make("span", {}, separated((deal.reasons || []).map(word))))));
    append(facts, fact(text("after"), answer(deal.after)));
    if (deal.parties) {
      append(facts, fact(text("parties"), records(deal.parties).map(function (party) {
        return make("span", {"class": "party"}, [bdi(party.name, party.language), " ", make("span", {"class": "note"}, word(party.role))]);
      })));
    }
    if (deal.history) {
      append(facts, fact(text("history"), deal.history.map(function (event) {
        return make("span", {"class": "party"}, pieces(event));
      })));
    }
    if (deal.stake) { append(facts, fact(text("stake"), deal.stake + " %")); }
    if (deal.value) { append(facts, fact(text("value"), text("value.unit", deal.value))); }
    if (deal.text) { append(facts, fact(text("text"), make("bdi", {}, deal.text))); }
    if (deal.classified) {
      append(facts, fact(text("classified"), [word(deal.classified.by) + ", " + text("confidence", deal.classified.confidence)].concat(
        deal.classified.evidence.reduce(function (all, found) { return all.concat("; ", make("bdi", {}, pieces(word(found)))); }, []))));
    }
    records(deal.attributes).forEach(function (attribute) {
      append(facts, fact(make("bdi", {}, word(attribute.name)), isWebAddress(attribute.value)
        ? make("a", {href: attribute.value, rel: "noopener noreferrer"}, make("bdi", {}, attribute.value)) : make("bdi", {}, attribute.value)));
    });
    append(facts, fact(text("source"), make("code", {}, make("bdi", {}, source(deal)))));
    return make("article", {"class": "deal"}, [make("h3", {}, [deal.deciding ? make("span", {"class": "deciding"}, text("deciding")) : null, " ",
      make("code", {}, make("bdi", {}, deal.id)), " ", word(deal.types) || text("unknown-type"), " "].concat(
      deal.otherSides ? around("with", make("bdi", {}, deal.otherSides)) : [])), facts, linkOf(deal.link)]);
  }

  function linkOf(link) {
    var decided = text(["decided.link", "decided.review", "decided.no"][link.decision]) + " "
      + text(["by.model", "by.identifier", "by.reviewer"][link.origin]) + ", " + text(link.origin === 2 ? "p.model" : "p", link.p) + ".";
    var question = TEXTS.same.split(/\{\d\}/);
    var names = [question[0], bdi(link.left, link.leftLanguage), question[1], bdi(link.right, link.rightLanguage), question[2] + " " + decided];
    if (!link.steps) { return make("p", {"class": "note"}, decided); }
    var steps = records(link.steps);
    steps.forEach(function (step) {
      step.comparison = word(step.comparison);
      step.level = word(step.level);
    });
    var made = make("div", {}, waterfall(steps, names));
    append(made, make("p", {"class": "note"}, text("bits.explained")));
    if (link.rival) { append(made, make("p", {"class": "note"}, make("bdi", {}, text("rival", link.rival.name, link.rival.id, link.rival.bits)))); }
    append(made, make("details", {"class": "detail"}, [make("summary", {}, text("detail")), comparisons(steps),
      word(link.note) ? make("p", {"class": "note"}, word(link.note)) : null]));
    return made;
  }

  function waterfall(steps, caption) {
    var groups = plainEvidence(steps, text, count, phrase), low = 0, high = 0, sum = 0;
    groups.forEach(function (group) { sum += group.bits; low = Math.min(low, sum); high = Math.max(high, sum); });
    if (high <= low) { high = low + 1; }
    function place(bits) { return (bits - low) / (high - low) * 100 + "%"; }
    function bar(from, to, style) {
      return draw("svg", {"aria-hidden": "true", width: "100%", height: "20"}, [
        draw("line", {"class": "grid", x1: place(0), x2: place(0), y1: "0", y2: "20"}),
        draw("rect", {"class": style, x: place(Math.min(from, to)), width: Math.abs(to - from) / (high - low) * 100 + "%", y: "4", height: "12"})]);
    }
    var body = make("tbody"), before = 0;
    groups.forEach(function (group) {
      var after = before + group.bits;
      body.appendChild(make("tr", {}, [make("th", {scope: "row"}, make("bdi", {}, group.words)),
        make("td", {"class": "num bits"}, signed(group.bits)),
        make("td", {"class": "draw"}, bar(before, after, group.bits > 0 ? "for" : "against"))]));
      before = after;
    });
    return make("table", {"class": "waterfall"}, [make("caption", {}, caption),
      make("thead", {}, make("tr", {}, [make("th", {scope: "col"}, text("evidence")), make("th", {scope: "col", "class": "num"}, text("bits")),
        make("th", {scope: "col", "class": "draw"}, make("span", {"class": "visually-hidden"}, text("drawn")))])), body,
      make("tfoot", {}, make("tr", {}, [make("th", {scope: "row"}, text("sum")), make("td", {"class": "num bits"}, signed(before)),
        make("td", {"class": "draw"}, bar(0, before, "sum"))]))]);
  }

  function comparisons(steps) {
    return make("table", {"class": "comparisons"}, [make("caption", {"class": "visually-hidden"}, text("detail")), make("thead", {}, make("tr", {}, [make("th", {scope: "col"}, text("evidence")),
      make("th", {scope: "col"}, text("found")), make("th", {scope: "col", "class": "num"}, text("bits"))])),
      make("tbody", {}, steps.map(function (step) {
        var values = step.left === step.right ? step.left : (step.left || "\u2013") + " | " + (step.right || "\u2013");
        return make("tr", {}, [make("th", {scope: "row"}, phrase("comparison", step.comparison)), make("td", {}, [phrase("level", step.level) + " ", values ? make("span", {"class": "note"}, make("bdi", {}, values)) : null]),
          make("td", {"class": "num"}, signed(step.bits))]);
      }))]);
  }

  // ---- downloads: a table as CSV, a chart as SVG or PNG

  function download(contents, name, type) {
    var address = URL.createObjectURL(contents instanceof Blob ? contents : new Blob([contents], {type: type}));
    var link = make("a", {href: address, download: name});
    link.click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }
  // A spreadsheet runs what begins with one of these signs; an apostrophe before it keeps it text.
  function csvCell(value) {
    var guarded = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(value) && !/^[+-]?\d+(\.\d+)?( %)?$/.test(value) ? "'" + value : value;
    return /[",\n\r]/.test(guarded) ? "\"" + guarded.replace(/"/g, "\"\"") + "\"" : guarded;
  }
  function csv(rows) { return rows.map(function (row) { return row.map(csvCell).join(","); }).join("\r\n") + "\r\n"; }
  function csvOfCompanies() {
    return csv([COLUMNS.map(function (column) { return text("column." + column.name); })].concat(shown.map(function (index) {
      var row = ROWS[index], hasDeal = Boolean(row.deal);
      return [row.name, word(row.country), row.recommended, text("status." + row.status),
        hasDeal ? row.deal + " " + word(row.types) + " " + row.otherSides + " " + row.course : "",
        hasDeal && known(row.elapsed) ? monthsOf(row.elapsed) : "", hasDeal ? exact(row.probability) : ""];
    })));
  }
  function cellText(cell) { return cell.classList.contains("draw") ? null : cell.textContent.replace(/\s+/g, " ").trim(); }
  function csvOf(table) {
    return csv(Array.prototype.map.call(table.rows, function (row) {
      return Array.prototype.map.call(row.cells, cellText).filter(function (value) { return value !== null; });
    }));
  }

  var STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-size", "font-weight", "font-family", "paint-order"];
  function copied(from, to, x, y, width) {
    var clone = from.cloneNode(true);
    clone.setAttribute("x", x);
    clone.setAttribute("y", y);
    clone.setAttribute("width", width);
    clone.setAttribute("overflow", "visible");
    var originals = from.querySelectorAll("*");
    Array.prototype.forEach.call(clone.querySelectorAll("*"), function (element, index) {
      var style = getComputedStyle(originals[index]);
      STYLES.forEach(function (name) { element.setAttribute(name, style.getPropertyValue(name)); });
    });
    to.appendChild(clone);
  }
  function chart(element) {
    var style = getComputedStyle(document.body), width = 900, y = 34, margin = 12;
    var all = draw("svg", {xmlns: SVG, width: String(width)}, draw("rect", {width: "100%", height: "100%", fill: style.backgroundColor}));
    function put(x, at, value, anchor, bold) {
      all.appendChild(draw("text", {x: String(x), y: String(at), "text-anchor": anchor, fill: style.color, "font-size": "13",
        "font-family": "sans-serif", "font-weight": bold ? "bold" : "normal"}, value));
    }
    put(margin, 22, titleOf(element), "start", true);
    if (element.tagName === "TABLE") {
      Array.prototype.forEach.call(element.rows, function (row) {
        var drawing = row.querySelector("td.draw svg, th.draw svg"), height = drawing ? Number(drawing.getAttribute("height")) : 0;
        if (!drawing) { return; }
        copied(drawing, all, "330", String(y), "360");
        if (row.parentNode.tagName === "TBODY") {
          put(320, y + height / 2 + 4, cellText(row.cells[0]), "end");
          put(710, y + height / 2 + 4, Array.prototype.map.call(row.querySelectorAll(".rate, .range, td.num:not(.rate):not(.count)"), cellText).join("  "), "start");
        }
        y += height;
      });
    } else {
      copied(element, all, String(margin), String(y), String(width - 2 * margin));
      y += Number(element.getAttribute("height"));
      var key = margin;
      Array.prototype.forEach.call(element.closest("figure") ? element.closest("figure").querySelectorAll(".legend li") : [], function (item) {
        copied(item.querySelector("svg"), all, String(key), String(y), "34");
        put(key + 42, y + 10, item.textContent.trim(), "start");
        key += 60 + 8 * item.textContent.trim().length;
      });
      y += 16;
    }
    all.setAttribute("height", String(y + margin));
    return all;
  }
  function titleOf(element) {
    var named = element.tagName === "TABLE" ? element.caption : element.closest("figure") && element.closest("figure").querySelector("figcaption strong");
    return (named || document.querySelector("h1")).textContent.trim();
  }
  function fileName(element) { return titleOf(element).toLowerCase().replace(/[\s!-\/:-@\[-`{-~]+/g, "-").slice(0, 60); }
  function asSvg(element) { return new XMLSerializer().serializeToString(chart(element)); }
  function png(element) {
    var drawn = asSvg(element), image = new Image(), address = URL.createObjectURL(new Blob([drawn], {type: "image/svg+xml"}));
    image.onload = function () {
      var canvas = make("canvas");
      canvas.width = 2 * image.width;
      canvas.height = 2 * image.height;
      var context = canvas.getContext("2d");
      context.scale(2, 2);
      context.drawImage(image, 0, 0);
      URL.revokeObjectURL(address);
      canvas.toBlob(function (blob) { download(blob, fileName(element) + ".png", "image/png"); });
    };
    image.src = address;
  }
  function downloads(element) {
    var made = make("p", {"class": "downloads"}), title = titleOf(element);
    function offer(kind, action) { made.appendChild(button(kind, action, {"aria-label": text("download", title, kind)})); }
    if (element.classList.contains("chart")) {
      offer("SVG", function () { download(asSvg(element), fileName(element) + ".svg", "image/svg+xml"); });
      offer("PNG", function () { png(element); });
    }
    if (element.tagName === "TABLE") { offer(text("csv"), function () { download(csvOf(element), fileName(element) + ".csv", "text/csv"); }); }
    return made;
  }
  Array.prototype.forEach.call(document.querySelectorAll("svg.chart, main table"), function (element) {
    if (element.closest("noscript")) { return; }
    var frame = element.closest(".scroll") || element;
    frame.parentNode.insertBefore(downloads(element), frame.nextSibling);
  });

  // ---- the values of a curve under the pointer, or by arrow keys

  Array.prototype.forEach.call(document.querySelectorAll("figure.curves"), function (frame) {
    var series = JSON.parse(frame.dataset.series), plot = frame.querySelector(".plot"), reading = frame.querySelector(".reading");
    var last = series.reduce(function (most, one) { return one.steps.days.reduce(function (m, days) { return Math.max(m, days); }, most); }, 1);
    var line = draw("line", {"class": "cursor", y1: "0", y2: plot.querySelector("svg").getAttribute("height")}), month = 0;
    reading.hidden = false;
    plot.setAttribute("tabindex", "0");
    function tell(days) {
      line.setAttribute("x1", days / last * 100 + "%");
      line.setAttribute("x2", days / last * 100 + "%");
      plot.querySelector("svg").appendChild(line);
      reading.firstChild.textContent = text("months", months(days)) + ": " + series.map(function (one) {
        var step = records(one.steps).reduce(function (found, next) { return next.days <= days ? next : found; }, {share: 0, low: 0, high: 0});
        return one.name + " " + figure(step.share.toFixed(1) + " % (" + step.low.toFixed(1) + "\u2013" + step.high.toFixed(1) + " %)");
      }).join("; ");
    }
    plot.addEventListener("mousemove", function (event) {
      var box = plot.getBoundingClientRect();
      tell(Math.max(0, Math.min(last, (event.clientX - box.left) / box.width * last)));
    });
    plot.addEventListener("keydown", function (event) {
      var step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (!step) { return; }
      event.preventDefault();
      month = Math.max(0, Math.min(Math.floor(last * 12 / 365.25), month + step));
      tell(month * 365.25 / 12);
    });
  });

  // ---- begin

  var legend = make("ul", {"class": "legend"}, [{name: "counts", counts: YES}, {name: "open", counts: UNSURE}, {name: "refused", counts: NO}].map(function (kind) {
    return make("li", {}, [draw("svg", {"aria-hidden": "true", width: "18", height: "22"}, symbol(kind.counts, "9")), " ", text("legend." + kind.name)]);
  }));
  append(list, [tools, onPaper, empty, legend, table, cut]);
  if (!restore()) { filter(); }
  follow();
  if (ROWS.length) { prepare(0); }
}

var place = document.getElementById("list");
if (place) {
  unpacked(content("rows"), function (blocks) {
    if (!blocks) { place.textContent = content("texts").packed; return; }
    drawCompanies(place, [].concat.apply([], blocks.map(function (block) { return records(block.values); })),
      [].concat.apply([], blocks.map(function (block) { return block.words; })));
  });
}
}());

(function () {
  "use strict";
  var table = document.getElementById("company-table");
  var tools = document.getElementById("tools");
  if (!table || !tools) { return; }
  var bodies = Array.prototype.slice.call(table.tBodies);

  function element(name, text) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    return made;
  }

  var search = element("input");
  search.type = "search";
  search.placeholder = "Find a company or deal";
  search.setAttribute("aria-label", "Find a company or deal");
  tools.appendChild(search);

  var boxes = [];
  [["realized", "realized"], ["undetermined", "undetermined"], ["pending", "pending"], ["not-realized", "none found"]].forEach(function (pair) {
    if (!bodies.some(function (body) { return body.dataset.status === pair[0]; })) { return; }
    var label = element("label");
    var box = element("input");
    box.type = "checkbox";
    box.checked = true;
    box.value = pair[0];
    label.appendChild(box);
    label.appendChild(document.createTextNode(" " + pair[1]));
    tools.appendChild(label);
    boxes.push(box);
  });

  var fold = element("button", "Open all evidence");
  fold.type = "button";
  tools.appendChild(fold);
  var shown = element("output");
  tools.appendChild(shown);
  tools.hidden = false;

  function filter() {
    var wanted = search.value.trim().toLowerCase();
    var statuses = boxes.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
    var count = 0;
    bodies.forEach(function (body) {
      var keep = statuses.indexOf(body.dataset.status) >= 0 && body.textContent.toLowerCase().indexOf(wanted) >= 0;
      body.hidden = !keep;
      count += keep ? 1 : 0;
    });
    shown.textContent = count + " of " + bodies.length + (bodies.length === 1 ? " company" : " companies");
  }
  search.addEventListener("input", filter);
  boxes.forEach(function (box) { box.addEventListener("change", filter); });
  filter();

  fold.addEventListener("click", function () {
    var open = fold.textContent === "Open all evidence";
    table.querySelectorAll("details").forEach(function (details) { details.open = open; });
    fold.textContent = open ? "Close all evidence" : "Open all evidence";
  });

  // A link to a company or a deal leads to it also where it is folded in or filtered out.
  function follow() {
    var target = /^#company-/.test(location.hash) && document.getElementById(location.hash.slice(1));
    var body = target && target.closest("tbody");
    if (!body) { return; }
    if (body.hidden) {
      search.value = "";
      boxes.forEach(function (box) { box.checked = true; });
      filter();
    }
    body.querySelector("details").open = true;
    target.scrollIntoView();
  }
  window.addEventListener("hashchange", follow);
  // No change of the address, and so no event, when the reader folded the place in and takes the same link again.
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (link && link.getAttribute("href") === location.hash) { follow(); }
  });
  follow();

  // From a count of outcomes to the companies counted.
  document.querySelectorAll("a.chip").forEach(function (link) {
    link.addEventListener("click", function () {
      search.value = "";
      boxes.forEach(function (box) { box.checked = box.value === link.dataset.status; });
      filter();
    });
  });

  function key(body, column, kind) {
    var cell = body.rows[0].cells[column];
    if (kind === "number") {
      return cell.dataset.value ? Number(cell.dataset.value) : null;
    }
    var text = cell.textContent.trim();
    return text === "" ? null : text;
  }

  Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
    var button = element("button", head.textContent);
    button.type = "button";
    head.textContent = "";
    head.appendChild(button);
    button.addEventListener("click", function () {
      var up = head.getAttribute("aria-sort") !== "ascending";
      Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      var rows = bodies.map(function (body, index) { return { body: body, index: index, key: key(body, column, head.dataset.sort) }; });
      rows.sort(function (a, b) {
        if (a.key === null || b.key === null) {
          return a.key === b.key ? a.index - b.index : a.key === null ? 1 : -1;
        }
        var order = typeof a.key === "number" ? a.key - b.key : a.key.localeCompare(b.key);
        return (up ? order : -order) || a.index - b.index;
      });
      rows.forEach(function (row) { table.appendChild(row.body); });
    });
  });
}());

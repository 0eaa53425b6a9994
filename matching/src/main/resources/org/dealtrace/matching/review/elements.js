// Elements. All text comes in as text nodes; nothing from a file is ever parsed as HTML.

function make(tag, className, words) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  if (words !== undefined) {
    element.textContent = words;
  }
  return element;
}

function isolated(words, language) {
  const element = make('bdi', '', words);
  if (language) {
    element.lang = language;
  }
  return element;
}

// A hyphen before a number is passed over when a page is read aloud; a minus is not.
function minus(words) {
  return words.replace(/(^|[\s(])-(?=\d)/g, '$1\u2212');
}

function signed(bits) {
  return (bits > 0 ? '+' : '') + minus(figure(bits.toFixed(2)));
}

function button(className, words, key, action) {
  const element = make('button', className);
  element.type = 'button';
  element.append(words);
  if (key) {
    const hint = make('kbd', '', key);
    hint.setAttribute('aria-hidden', 'true');
    element.append(' ', hint);
    element.setAttribute('aria-keyshortcuts', key);
  }
  element.addEventListener('click', action);
  return element;
}

/** The report's rule: anything else that looks like an address stays text. */
function isWebAddress(words) {
  return /^https?:\/\/[A-Za-z0-9][^\s"'<>]*$/.test(words);
}

// In a window of its own: what was judged may be kept by nothing but this page.
function address(href, words) {
  const link = make('a');
  link.href = href;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.append(words);
  return link;
}

// Messages.

function say(words) {
  byId('message').textContent = words;
  byId('message').hidden = words === '';
}

function quiet() {
  say(isSlow ? m(canStore ? 'slow' : 'refused') : '');
}

/** For those who hear the page: in few words what was done; the question that comes next is told by the focus on its heading. */
function tell(words) {
  byId('told').textContent = words + '. ' + m('judged', number(judged), number(questions.length)) + '.';
}

function cell(row, lines) {
  const td = row.insertCell();
  lines.forEach((line) => {
    const p = make('p');
    p.append(isWebAddress(line) ? address(line, isolated(line)) : isolated(line));
    td.append(p);
  });
}

/** A label in brackets is for those who hear the table; the eye does not need it. */
function header(table, caption, labels) {
  table.createCaption().append(make('span', 'visually-hidden', caption));
  const row = table.createTHead().insertRow();
  labels.forEach((label) => {
    const hidden = label.startsWith('(');
    const th = make('th');
    if (hidden) {
      th.append(make('span', 'visually-hidden', label.slice(1, -1)));
    } else {
      const words = make('span', 'clipped');
      words.append(isolated(label));
      th.append(words);
    }
    th.scope = 'col';
    row.append(th);
  });
}

function rowHeader(row, words) {
  const th = make('th');
  th.scope = 'row';
  const label = isolated('');
  // A name such as company_state_code may end its line at an underscore.
  (words.match(/[^_]*_|[^_]+/g) || []).forEach((part) => label.append(part, make('wbr')));
  th.append(label);
  row.append(th);
}

/** Wide tables scroll within themselves. */
function scrolling(table, label) {
  const box = make('div', 'scroll');
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', label);
  box.append(table);
  return box;
}

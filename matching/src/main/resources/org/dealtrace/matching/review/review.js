'use strict';
(() => {
  const pairs = JSON.parse(document.getElementById('data').textContent);
  const storageKey = 'dealtrace-review ' + document.body.dataset.id;
  const byId = (id) => document.getElementById(id);
  const words = { same: 'Same', different: 'Different', unsure: 'Unsure' };
  const refused = 'This browser keeps nothing for this page: export before you close it.';

  // Events are only added, as in the log: a verdict taken back is a later event.
  let state = { events: [], exported: 0, reviewer: '', keys: true };
  let canStore = true;
  let current = 0;
  let filter = 'all';

  // The page may be open twice. Since events are only added, what the browser keeps goes on from what this page has, or lacks its newest.
  function adopt() {
    try {
      const kept = JSON.parse(localStorage.getItem(storageKey));
      if (kept && Array.isArray(kept.events) && kept.events.length >= state.events.length) {
        state.events = kept.events;
        state.exported = Math.max(state.exported, kept.exported || 0);
        return kept;
      }
    } catch (e) {
      // What cannot be read is written anew, or cannot be written either: store() finds out.
    }
    return null;
  }

  function store() {
    try {
      localStorage.setItem(storageKey, JSON.stringify(state));
      canStore = true;
    } catch (e) {
      canStore = false;
    }
  }

  function standing(index) {
    for (let i = state.events.length - 1; i >= 0; i--) {
      if (state.events[i].pair === index) {
        return state.events[i].verdict === 'withdrawn' ? null : state.events[i];
      }
    }
    return null;
  }

  /** The pair that was judged last and is still judged; null when there is none. */
  function lastJudged() {
    for (let i = state.events.length - 1; i >= 0; i--) {
      const pair = state.events[i].pair;
      if (pairs[pair] && standing(pair) === state.events[i]) {
        return pair;
      }
    }
    return null;
  }

  function today() {
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  }

  // All text comes in as text nodes; nothing from a file is ever parsed as HTML.
  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) {
      element.className = className;
    }
    if (text !== undefined) {
      element.textContent = text;
    }
    return element;
  }

  function isolated(text, language) {
    const element = document.createElement('bdi');
    element.textContent = text;
    if (language) {
      element.lang = language;
    }
    return element;
  }

  // A hyphen before a number is passed over when a page is read aloud; a minus is not.
  function minus(text) {
    return text.replace(/(^|[\s(])-(?=\d)/g, '$1\u2212');
  }

  function signed(bits) {
    return (Number(bits) > 0 ? '+' : '') + minus(bits);
  }

  function button(className, text, key, action) {
    const element = make('button', className);
    element.type = 'button';
    element.append(text);
    if (key) {
      const hint = make('kbd', '', key);
      hint.setAttribute('aria-hidden', 'true');
      element.append(' ', hint);
      element.setAttribute('aria-keyshortcuts', key);
    }
    element.addEventListener('click', action);
    return element;
  }

  function say(text) {
    byId('message').textContent = text;
    byId('message').hidden = text === '';
  }

  function quiet() {
    say(canStore ? '' : refused);
  }

  /** For those who hear the page: in few words what was done; the pair that comes next is told by the focus on its heading. */
  function tell(text) {
    const judged = pairs.filter((p, i) => standing(i)).length;
    byId('told').textContent = text + '. ' + judged + ' of ' + pairs.length + ' judged.';
  }

  function named(index) {
    return pairs[index].companyName + ' and ' + pairs[index].partyName;
  }

  function judge(verdict) {
    if (!pairs.length) {
      return;
    }
    if (state.reviewer.trim() === '') {
      say('Say who judges first: write your initials into "Reviewer".');
      byId('reviewer').focus();
      return;
    }
    const index = current;
    add(index, verdict, byId('reason').value);
    tell(words[verdict] + ': ' + named(index));
    show(nextOpen(index));
  }

  function add(index, verdict, reason) {
    adopt();
    const pair = pairs[index];
    state.events.push({
      pair: index, company: pair.company, deal: pair.deal, party: pair.party,
      companyName: pair.companyName, partyName: pair.partyName,
      verdict, reviewer: state.reviewer.trim(), date: today(), reason: reason.trim()
    });
    store();
    quiet();
  }

  /** Takes back what was said of this pair, or else what was said last: after a judgement the page has gone on to another pair. */
  function undo() {
    const index = standing(current) ? current : lastJudged();
    if (index === null) {
      return;
    }
    // Whose judgement it was is who takes it back; the log goes by the reviewer.
    const said = standing(index);
    const who = state.reviewer;
    state.reviewer = said.reviewer;
    add(index, 'withdrawn', '');
    state.reviewer = who;
    store();
    tell('Taken back, ' + words[said.verdict] + ': ' + named(index));
    show(index);
  }

  function nextOpen(from) {
    for (let step = 1; step <= pairs.length; step++) {
      const index = (from + step) % pairs.length;
      if (!standing(index)) {
        return index;
      }
    }
    return from;
  }

  function move(to) {
    if (to >= 0 && to < pairs.length && to !== current) {
      byId('told').textContent = '';
      show(to);
    }
  }

  /** Draws a pair and goes to its heading: the button that was pressed is gone, and on a narrow page the pair may be out of sight. */
  function show(index) {
    current = index;
    render();
    focusPair();
  }

  function focusPair() {
    if (byId('pair')) {
      byId('pair').focus();
    }
  }

  function cell(row, lines) {
    const td = row.insertCell();
    lines.forEach((line) => {
      const p = make('p');
      p.append(isWebAddress(line) ? address(line) : isolated(line));
      td.append(p);
    });
  }

  /** The report's rule: anything else that looks like an address stays text. */
  function isWebAddress(text) {
    return /^https?:\/\/[A-Za-z0-9][^\s"'<>]*$/.test(text);
  }

  // In a window of its own: what was judged may be kept by nothing but this page.
  function address(text) {
    const link = make('a');
    link.href = text;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.append(isolated(text));
    return link;
  }

  /** A label in brackets is for those who hear the table; the eye does not need it. */
  function header(table, caption, labels) {
    table.createCaption().append(make('span', 'visually-hidden', caption));
    const row = table.createTHead().insertRow();
    labels.forEach((label) => {
      const hidden = label.startsWith('(');
      const th = make('th');
      th.append(hidden ? make('span', 'visually-hidden', label.slice(1, -1)) : label);
      th.scope = 'col';
      row.append(th);
    });
  }

  function rowHeader(row, text) {
    const th = make('th');
    th.scope = 'row';
    th.append(isolated(text));
    row.append(th);
  }

  function sides(pair) {
    const table = make('table', 'sides');
    header(table, 'What both sides say', ['(Of what)', 'Company', 'Deal party']);
    const body = table.createTBody();
    pair.rows.forEach(([label, left, right]) => {
      const row = body.insertRow();
      rowHeader(row, label);
      cell(row, left);
      cell(row, right);
    });
    return table;
  }

  function evidence(pair) {
    const table = make('table', 'evidence');
    header(table, 'What speaks for and against their being one company', ['Evidence', 'Found', 'Bits', '(Picture)']);
    const most = pair.steps.reduce((m, s) => Math.max(m, Math.abs(Number(s.bits))), 1);
    const body = table.createTBody();
    pair.steps.forEach((step) => {
      const row = body.insertRow();
      rowHeader(row, step.what);
      // A dash for a side that has none, as in the report: with one value alone it would not be clear whose it is.
      const compared = step.left === step.right ? step.left : (step.left || '\u2013') + ' | ' + (step.right || '\u2013');
      const finding = row.insertCell();
      finding.append(isolated(step.level));
      if (compared !== '') {
        finding.append(': ', isolated(compared));
      }
      const bits = row.insertCell();
      bits.className = 'bits';
      bits.textContent = signed(step.bits);
      const graph = row.insertCell();
      graph.className = 'graph';
      const scale = make('div', 'scale');
      scale.setAttribute('aria-hidden', 'true');
      const bar = make('div', Number(step.bits) >= 0 ? 'for' : 'against');
      bar.style.width = (50 * Math.abs(Number(step.bits)) / most) + '%';
      scale.append(bar);
      graph.append(scale);
    });
    const sum = table.createTFoot().insertRow();
    rowHeader(sum, 'sum');
    sum.insertCell();
    const all = sum.insertCell();
    all.className = 'bits';
    all.textContent = signed(pair.bits);
    sum.insertCell();
    return table;
  }

  function fact(label, value) {
    const span = make('span', '', label + ' ');
    span.append(make('b', '', value));
    return span;
  }

  function renderCard() {
    const card = byId('card');
    card.replaceChildren();
    if (!pairs.length) {
      card.append(make('p', '', 'There is nothing to judge.'));
      return;
    }
    const pair = pairs[current];
    const said = standing(current);

    const heading = make('h2', 'pair', 'Pair ' + (current + 1) + ' of ' + pairs.length);
    heading.id = 'pair';
    heading.tabIndex = -1;
    heading.append(make('span', 'visually-hidden', ': ' + named(current) + (said ? ', judged ' + said.verdict : ', open')));

    const titles = make('div', 'titles');
    const left = make('div');
    left.append(make('div', 'side', 'recommended company ' + pair.company));
    const leftName = make('div', 'who');
    leftName.append(isolated(pair.companyName, pair.companyLanguage));
    left.append(leftName);
    const right = make('div');
    right.append(make('div', 'side', pair.role + ' of deal ' + pair.deal));
    const rightName = make('div', 'who');
    rightName.append(isolated(pair.partyName, pair.partyLanguage));
    right.append(rightName);
    titles.append(left, make('div', 'tilde', '~'), right);

    const facts = make('div', 'facts');
    facts.append(
      fact('model says', pair.decision),
      fact('probability', pair.probability),
      fact('weight', minus(pair.bits) + ' bits'));

    const buttons = make('div', 'judge');
    ['same', 'different', 'unsure'].forEach((verdict) => {
      const one = button(verdict, words[verdict], verdict[0].toUpperCase(), () => judge(verdict));
      one.setAttribute('aria-pressed', String(said !== null && said.verdict === verdict));
      buttons.append(one);
    });
    const back = button('undo', 'Take back', 'Z', undo);
    back.disabled = said === null && lastJudged() === null;
    buttons.append(back);

    const reason = make('div', 'reason');
    const label = make('label', '', 'Reason');
    label.htmlFor = 'reason';
    const input = make('input');
    input.id = 'reason';
    input.type = 'text';
    input.maxLength = 500;
    input.placeholder = 'optional; write it before you judge';
    input.value = said ? said.reason : '';
    reason.append(label, input);

    card.append(heading, titles, facts, buttons, reason);
    if (said) {
      const text = make('p', 'said note');
      text.append(words[said.verdict], ', by ', isolated(said.reviewer), ' on ', said.date);
      if (said.reason !== '') {
        text.append(': ', isolated(said.reason));
      }
      card.append(text);
    }
    card.append(make('h3', '', 'Side by side'), sides(pair));
    if (pair.steps.length) {
      card.append(make('h3', '', 'Evidence'), evidence(pair));
    }
    if (pair.note !== '' || pair.rival !== '') {
      const note = make('p', 'note');
      note.append(isolated(minus([pair.rival === '' ? '' : 'nearest rival: ' + pair.rival, pair.note].filter((x) => x !== '').join('; '))));
      card.append(note);
    }
    const rivals = pairs.map((p, i) => i).filter((i) =>
      i !== current && pairs[i].deal === pair.deal && pairs[i].party === pair.party);
    if (rivals.length) {
      card.append(make('h3', '', 'Other companies for this deal party'));
      const list = make('ul', 'rivals');
      rivals.forEach((i) => {
        const item = make('li');
        const verdict = standing(i);
        const jump = button('', '', '', () => move(i));
        jump.append(isolated(pairs[i].companyName, pairs[i].companyLanguage), ' (' + (verdict ? verdict.verdict : 'open') + ')');
        item.append(jump);
        list.append(item);
      });
      card.append(list);
    }
  }

  function renderList() {
    const filters = byId('filters');
    filters.replaceChildren();
    const open = pairs.map((p, i) => i).filter((i) => !standing(i));
    const judged = pairs.length - open.length;
    [['all', pairs.length], ['open', open.length], ['judged', judged]].forEach(([name, count]) => {
      const one = button('', name + ' ' + count, '', () => {
        filter = name;
        renderList();
        filters.querySelector('[aria-pressed="true"]').focus();
      });
      one.setAttribute('aria-pressed', String(filter === name));
      filters.append(one);
    });
    const shown = pairs.map((p, i) => i).filter((i) =>
      filter === 'all' || (filter === 'open') === (standing(i) === null));
    // A long sheet would make the page slow: what lies around the current pair is enough.
    const place = Math.max(0, shown.findIndex((i) => i >= current));
    const from = shown.length <= 200 ? 0 : Math.max(0, Math.min(place - 100, shown.length - 200));
    const list = byId('list');
    list.replaceChildren();
    let here = null;
    shown.slice(from, from + 200).forEach((i) => {
      const verdict = standing(i);
      const one = button(verdict ? verdict.verdict : '', '', '', () => move(i));
      one.append(isolated(pairs[i].companyName, pairs[i].companyLanguage));
      const of = make('span', 'of');
      of.append(isolated(pairs[i].partyName, pairs[i].partyLanguage));
      one.append(of, make('span', 'visually-hidden', verdict ? verdict.verdict : 'open'));
      if (i === current) {
        one.setAttribute('aria-current', 'true');
        here = one;
      }
      const item = make('li');
      item.append(one);
      list.append(item);
    });
    byId('more').textContent = shown.length > 200 ? 'Listed: 200 around this pair, of ' + shown.length + '.' : '';
    if (here) {
      list.scrollTop = here.offsetTop - list.offsetTop - list.clientHeight / 2 + here.offsetHeight / 2;
    }
    return judged;
  }

  function render() {
    renderCard();
    renderRest();
  }

  /** All but the pair itself, in which a reason may stand that was not given yet. */
  function renderRest() {
    const judged = renderList();
    const unsaved = state.events.length - state.exported;
    byId('progress').textContent = judged + ' of ' + pairs.length + ' judged, ' + (pairs.length - judged) + ' open'
      + (unsaved > 0 ? '; ' + unsaved + (unsaved === 1 ? ' entry' : ' entries') + ' not exported yet' : '');
    byId('bar').style.width = (pairs.length ? 100 * judged / pairs.length : 100) + '%';
  }

  // The same guard against formulas as in the project's other CSV files; the import takes it away again.
  function csvCell(value) {
    let text = String(value);
    if (/^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)) {
      text = "'" + text;
    }
    return /[",\r\n]/.test(text) || text !== text.trim() ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  function csv() {
    const lines = [['company id', 'deal id', 'party', 'company name', 'party name', 'judgement', 'reviewer', 'date', 'reason']];
    state.events.forEach((e) => lines.push(
      [e.company, e.deal, e.party, e.companyName, e.partyName, e.verdict, e.reviewer, e.date, e.reason]));
    return lines.map((line) => line.map(csvCell).join(',')).join('\r\n') + '\r\n';
  }

  function openExport() {
    adopt();
    renderRest();
    byId('csv').value = csv();
    byId('handed').textContent = '';
    byId('dialog').showModal();
  }

  function save() {
    const url = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }));
    const link = make('a');
    link.href = url;
    link.download = 'judged-' + today() + '.csv';
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    byId('handed').textContent = state.events.length + (state.events.length === 1 ? ' entry' : ' entries')
      + ' handed to the browser as ' + link.download + '.';
    state.exported = state.events.length;
    store();
    renderRest();
  }

  const before = adopt();
  if (before) {
    state = Object.assign(state, before);
  }
  store();
  byId('reviewer').value = state.reviewer;
  byId('reviewer').addEventListener('input', () => {
    adopt();
    state.reviewer = byId('reviewer').value;
    store();
    quiet();
  });
  byId('keys').checked = state.keys;
  byId('keys').addEventListener('change', () => {
    adopt();
    state.keys = byId('keys').checked;
    store();
  });
  window.addEventListener('storage', (event) => {
    if (event.key === storageKey && adopt()) {
      const card = byId('card');
      if (card.contains(document.activeElement) || (byId('reason') && byId('reason').value !== '')) {
        renderRest();
      } else {
        render();
      }
    }
  });
  byId('export').addEventListener('click', openExport);
  byId('save').addEventListener('click', save);
  byId('close').addEventListener('click', () => byId('dialog').close());

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId('dialog').open) {
      return;
    }
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) {
      if (event.key === 'Enter' || event.key === 'Escape') {
        focusPair();
      }
      return;
    }
    if (!state.keys) {
      return;
    }
    const actions = {
      s: () => judge('same'), d: () => judge('different'), u: () => judge('unsure'), z: undo,
      n: () => move(nextOpen(current)), e: openExport, r: () => byId('reason') && byId('reason').focus(),
      arrowleft: () => move(current - 1), arrowright: () => move(current + 1)
    };
    const action = actions[event.key.toLowerCase()];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (!canStore && state.events.length > state.exported) {
      event.preventDefault();
    }
  });

  if (pairs.length && standing(0)) {
    current = nextOpen(0);
  }
  quiet();
  render();
})();

'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const questions = data.questions;
  const text = (place) => data.texts[place];
  const byId = (id) => document.getElementById(id);
  const storageKey = 'dealtrace-review ' + document.body.dataset.id;
  const NONE = -1;
  const UNSURE = -2;
  const WITHDRAWN = -3;
  const LISTED = 60;

  // An event is [question, answer, reviewer, date, reason]; an answer is the place of a candidate, or one of the above.
  // Events are only added, as in the log: an answer that is undone is a later event.
  let state = { events: [], exported: 0, reviewer: '', keys: true, language: data.language };
  let answers = [];
  let judged = 0;
  let decided = 0;
  let canStore = true;
  let journal = null;
  let isSlow = false;
  let current = 0;
  let filter = 'all';
  const deciding = questions.filter((question) => question.effects).length;

  /** A text of the page in the reader's language; {0}, {1} … stand for what is put in. */
  function m(key, ...values) {
    const known = data.messages[state.language] || {};
    const words = known[key] || data.messages.en[key];
    return words === undefined ? key : words.replace(/\{(\d)\}/g, (all, place) => values[place]);
  }

  function number(value) {
    return value.toLocaleString(state.language);
  }

  function counted(key, count) {
    return m(key + (count === 1 ? '.one' : ''), number(count));
  }

  // What stands.

  function apply(event) {
    const question = event[0];
    if (!questions[question]) {
      return;
    }
    const change = (event[1] === WITHDRAWN ? 0 : 1) - (answers[question] ? 1 : 0);
    judged += change;
    decided += questions[question].effects ? change : 0;
    answers[question] = event[1] === WITHDRAWN ? null : event;
  }

  // The page may be open twice. Since events are only added, what the browser keeps goes on from what this page has, or lacks its newest.
  function adopt() {
    try {
      const kept = JSON.parse(localStorage.getItem(storageKey));
      if (kept && Array.isArray(kept.events) && kept.events.length >= state.events.length) {
        kept.events.slice(state.events.length).forEach(apply);
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

  // localStorage is for the other tabs. A browser that is killed loses what it kept there in the last minute; what the
  // journal has written is on the disk within a few milliseconds.

  function noJournal() {
    journal = null;
    isSlow = true;
    quiet();
  }

  /** Takes over the events of the journal, and what it lacks goes into it. */
  function openJournal() {
    const loaded = state.events.length;
    try {
      const opening = indexedDB.open('dealtrace-review', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('events');
      opening.onerror = noJournal;
      opening.onsuccess = () => {
        journal = opening.result;
        const found = journal.transaction('events').objectStore('events')
          .getAll(IDBKeyRange.bound([storageKey, 0], [storageKey, Infinity]));
        found.onerror = noJournal;
        found.onsuccess = () => {
          const kept = found.result;
          if (kept.length > loaded) {
            restore(kept.concat(state.events.slice(loaded)));
          }
          keep(Math.min(kept.length, loaded));
        };
      };
    } catch (e) {
      noJournal();
    }
  }

  function restore(events) {
    state.events = events;
    state.reviewer = state.reviewer || events[events.length - 1][2];
    byId('reviewer').value = state.reviewer;
    answers = [];
    judged = 0;
    decided = 0;
    events.forEach(apply);
    store();
    current = questions.length && answers[current] ? nextOpen(current) : current;
    render();
  }

  /** Writes the events from this place on into the journal. */
  function keep(from) {
    if (!journal || from >= state.events.length) {
      return;
    }
    try {
      const writing = journal.transaction('events', 'readwrite', { durability: 'strict' });
      state.events.slice(from).forEach((event, i) => writing.objectStore('events').put(event, [storageKey, from + i]));
      writing.onerror = noJournal;
      writing.onabort = noJournal;
    } catch (e) {
      noJournal();
    }
  }

  /** The question that was judged last and is still judged; null when there is none. */
  function lastJudged() {
    for (let i = state.events.length - 1; i >= 0; i--) {
      if (answers[state.events[i][0]] === state.events[i]) {
        return state.events[i][0];
      }
    }
    return null;
  }

  function today() {
    const now = new Date();
    const two = (n) => String(n).padStart(2, '0');
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  }

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
    return (bits > 0 ? '+' : '') + minus(bits.toFixed(2));
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

  function named(index) {
    const question = questions[index];
    return question.candidates.map((candidate) => text(candidate.name)).join(', ') + ' ~ ' + text(question.party);
  }

  function answerWords(index, answer) {
    const candidates = questions[index].candidates;
    if (answer === UNSURE) {
      return m('unsure');
    }
    if (candidates.length === 1) {
      return m(answer === NONE ? 'different' : 'same');
    }
    return answer === NONE ? m('none') : m('is', text(candidates[answer].name));
  }

  function answerClass(answer) {
    return answer === UNSURE ? 'unsure' : answer === NONE ? 'different' : 'same';
  }

  // Judging.

  function judge(answer) {
    if (!questions.length) {
      return;
    }
    if (state.reviewer.trim() === '') {
      say(m('who'));
      byId('reviewer').focus();
      return;
    }
    const index = current;
    add(index, answer, state.reviewer, byId('reason').value);
    tell(answerWords(index, answer) + ': ' + named(index));
    show(nextOpen(index));
  }

  function add(index, answer, reviewer, reason) {
    adopt();
    const event = [index, answer, reviewer.trim(), today(), reason.trim()];
    state.events.push(event);
    apply(event);
    store();
    keep(state.events.length - 1);
    quiet();
  }

  /** Takes back what was said of this question, or else what was said last: after a judgement the page has gone on to another one. */
  function undo() {
    const index = answers[current] ? current : lastJudged();
    if (index === null) {
      return;
    }
    // Whose judgement it was is who takes it back; the log goes by the reviewer.
    const said = answers[index];
    add(index, WITHDRAWN, said[2], '');
    tell(m('undone', answerWords(index, said[1])) + ': ' + named(index));
    show(index);
  }

  /** A reason can be given or changed after the judgement: the same judgement is made again with it. */
  function giveReason() {
    const said = answers[current];
    const reason = byId('reason').value.trim();
    if (said && reason !== said[4]) {
      add(current, said[1], said[2], reason);
      tell(m('reasonKept'));
      renderRest();
    }
  }

  function nextOpen(from) {
    for (let step = 1; step <= questions.length; step++) {
      const index = (from + step) % questions.length;
      if (!answers[index]) {
        return index;
      }
    }
    return from;
  }

  function move(to) {
    if (to >= 0 && to < questions.length && to !== current) {
      byId('told').textContent = '';
      show(to);
    }
  }

  /** Draws a question and goes to its heading: the button that was pressed is gone, and on a narrow page the question may be out of sight. */
  function show(index) {
    current = index;
    render();
    focusHeading();
  }

  function focusHeading() {
    const heading = judged === questions.length && !byId('done').hidden ? byId('done-title') : byId('pair');
    if (heading) {
      heading.focus();
    }
  }

  // One question.

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
    th.append(isolated(words));
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

  function candidateLabel(question, place) {
    return question.candidates.length === 1 ? m('company') : (place + 1) + ' ' + text(question.candidates[place].name);
  }

  function candidateLabels(question) {
    return question.candidates.map((candidate, place) => candidateLabel(question, place));
  }

  function rowLabel(label) {
    const key = 'row.' + label.replaceAll(' ', '-');
    const words = m(key);
    return words === key ? label : words;
  }

  function sides(question) {
    const table = make('table', 'sides');
    header(table, m('sides'), ['(' + m('ofWhat') + ')', m('party')].concat(candidateLabels(question)));
    const body = table.createTBody();
    question.rows.forEach((line) => {
      const row = body.insertRow();
      rowHeader(row, rowLabel(text(line[0])));
      line.slice(1).forEach((lines) => cell(row, lines.map(text)));
    });
    return question.candidates.length === 1 ? table : scrolling(table, m('sides'));
  }

  /** What was found: the level, and both values; a dash for a side that has none. */
  function finding(step) {
    const left = text(step[2]);
    const right = text(step[3]);
    const compared = left === right ? left : (left || '\u2013') + ' | ' + (right || '\u2013');
    const words = make('span');
    words.append(isolated(text(step[1])));
    if (compared !== '') {
      words.append(': ', isolated(compared));
    }
    return words;
  }

  function evidence(question) {
    return question.candidates.length === 1 ? evidenceOfOne(question.candidates[0]) : evidenceOfAll(question);
  }

  /** In plain words, and behind a fold the comparisons themselves. */
  function evidenceOfOne(candidate) {
    const steps = candidate.steps.map((step) => step.slice(0, 4).map(text).concat(step[4]));
    const box = make('div');
    const fold = make('details');
    fold.append(make('summary', '', m('detail')), comparisons(candidate, [m('evidence'), m('found')],
      candidate.steps.map((step) => [text(step[0]), finding(step), step[4]])));
    box.append(comparisons(candidate, [m('evidence')],
      plainEvidence(steps, m, number).map((line) => [line.words, null, line.bits])), fold);
    return box;
  }

  /** A table of what was found, with bits and a bar; a line is what, in which way (none in a short table), bits. */
  function comparisons(candidate, labels, lines) {
    const table = make('table', 'evidence');
    header(table, m('evidenceCaption'), labels.concat(m('bits'), '(' + m('picture') + ')'));
    const most = lines.reduce((most, line) => Math.max(most, Math.abs(line[2])), 1);
    const body = table.createTBody();
    lines.forEach(([what, way, worth]) => {
      const row = body.insertRow();
      rowHeader(row, what);
      if (way) {
        row.insertCell().append(way);
      }
      const bits = row.insertCell();
      bits.className = 'bits';
      bits.textContent = signed(worth);
      const graph = row.insertCell();
      graph.className = 'graph';
      const scale = make('div', 'scale');
      scale.setAttribute('aria-hidden', 'true');
      const bar = make('div', worth >= 0 ? 'for' : 'against');
      bar.style.width = (50 * Math.abs(worth) / most) + '%';
      scale.append(bar);
      graph.append(scale);
    });
    const sum = table.createTFoot().insertRow();
    rowHeader(sum, m('sum'));
    if (labels.length > 1) {
      sum.insertCell();
    }
    const all = sum.insertCell();
    all.className = 'bits';
    all.textContent = signed(candidate.bits);
    sum.insertCell();
    return table;
  }

  /** The evidence of rivals beside each other: a line a comparison, a column a company. */
  function evidenceOfAll(question) {
    const table = make('table', 'rivals');
    header(table, m('evidenceCaption'), [m('evidence')].concat(candidateLabels(question)));
    const names = Array.from(new Set(question.candidates.flatMap((candidate) => candidate.steps.map((step) => step[0]))));
    const body = table.createTBody();
    names.forEach((name) => {
      const row = body.insertRow();
      rowHeader(row, text(name));
      question.candidates.forEach((candidate) => {
        const td = row.insertCell();
        candidate.steps.filter((step) => step[0] === name).forEach((step) => {
          const p = make('p');
          p.append(make('b', '', signed(step[4])), ' ', finding(step));
          td.append(p);
        });
      });
    });
    const sum = table.createTFoot().insertRow();
    rowHeader(sum, m('sum'));
    question.candidates.forEach((candidate) => sum.insertCell().append(make('b', '', signed(candidate.bits))));
    return scrolling(table, m('evidenceCaption'));
  }

  function fact(label, value) {
    const span = make('span', '', label + ' ');
    span.append(make('b', '', value));
    return span;
  }

  /** Where a name can be looked up. Nothing is asked before somebody follows a link. */
  function lookUp(name) {
    const line = make('div', 'look');
    [['web', 'https://duckduckgo.com/?q=%22' + encodeURIComponent(name) + '%22'],
      ['OpenCorporates', 'https://opencorporates.com/companies?q=' + encodeURIComponent(name)],
      ['GLEIF', 'https://search.gleif.org/#/search/simpleSearch=' + encodeURIComponent(name)]].forEach(([place, href]) => {
      const link = address(href, place === 'web' ? m('web') : place);
      link.setAttribute('aria-label', m('lookUp', name, link.textContent));
      line.append(link);
    });
    return line;
  }

  function titled(side, name, language) {
    const box = make('div');
    const words = make('div', 'side');
    side.forEach((part) => words.append(part));
    const who = make('div', 'who');
    who.append(isolated(name, language));
    box.append(words, who, lookUp(name));
    return box;
  }

  function companyId(candidate) {
    const id = text(candidate.id);
    if (!data.report) {
      return isolated(id);
    }
    const link = make('a');
    link.href = data.report + '#company=' + encodeURIComponent(id);
    link.append(isolated(id));
    link.setAttribute('aria-label', m('inReport', id));
    return link;
  }

  function titles(question) {
    const box = make('div', question.candidates.length === 1 ? 'titles' : 'titles rivals-of');
    box.append(titled([m('party') + ', ' + rowLabel(text(question.role)) + ', ', isolated(text(question.deals[0][0]))],
      text(question.party), question.lang));
    question.candidates.forEach((candidate, place) => {
      const label = question.candidates.length === 1 ? m('company') : m('candidate', place + 1);
      box.append(titled([label + ' ', companyId(candidate)], text(candidate.name), candidate.lang));
    });
    return box;
  }

  function statusWords(status) {
    return m('status.' + status);
  }

  function effects(question, index) {
    const box = make('div', 'effects');
    question.effects.forEach(([name, now, answered]) => {
      const p = make('p');
      p.append(make('b', '', m(answered.includes('REALIZED') ? 'decides' : 'changes', text(name))), ' ', m('now', statusWords(now)), ' ');
      // Which answers give which status; rivals by their numbers.
      const ways = {};
      answered.forEach((status, place) => {
        const none = place === answered.length - 1;
        const way = answered.length === 2 || none ? answerWords(index, none ? NONE : place) : String(place + 1);
        ways[status] = (ways[status] ? ways[status] + ', ' : '') + way;
      });
      p.append(Object.entries(ways).map(([status, way]) => way + ': ' + statusWords(status)).join('; ') + '.');
      box.append(p);
    });
    return box;
  }

  function facts(question) {
    const box = make('div', 'facts');
    question.candidates.forEach((candidate, place) => {
      const line = make('p');
      if (question.candidates.length > 1) {
        line.append(isolated(candidateLabel(question, place)), ': ');
      }
      line.append(
        fact(m('model'), rowLabel(text(candidate.decision))), ' ',
        fact(m('probability'), text(candidate.probability)), ' ',
        fact(m('weight'), m('inBits', minus(candidate.bits.toFixed(2)))));
      if (text(candidate.note)) {
        line.append(' ', isolated(text(candidate.note)));
      }
      if (question.candidates.length === 1 && text(candidate.rival)) {
        line.append(' ', fact(m('nearest'), minus(text(candidate.rival))));
      }
      box.append(line);
    });
    return box;
  }

  function judgeBar(question, index) {
    const said = answers[index];
    const bar = make('div', 'judge');
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', m('title'));
    const one = question.candidates.length === 1;
    const choices = question.candidates.map((candidate, place) => [place, one ? 'S' : place < 9 ? String(place + 1) : '']);
    choices.push([NONE, 'D'], [UNSURE, 'U']);
    choices.forEach(([answer, key]) => {
      const words = make('span', 'clipped');
      words.append(isolated(answerWords(index, answer)));
      const choice = button(answerClass(answer), words, key, () => judge(answer));
      choice.setAttribute('aria-pressed', String(said !== null && said !== undefined && said[1] === answer));
      bar.append(choice);
    });
    const back = button('undo', m('undo'), 'Z', undo);
    back.disabled = !said && lastJudged() === null;
    bar.append(back);
    return bar;
  }

  function reasonLine(said) {
    const line = make('div', 'reason');
    const label = make('label', '', m('reason'));
    label.htmlFor = 'reason';
    const input = make('input');
    input.id = 'reason';
    input.type = 'text';
    input.maxLength = 500;
    input.autocomplete = 'off';
    input.placeholder = m('optional');
    input.value = said ? said[4] : '';
    input.addEventListener('change', giveReason);
    line.append(label, input);
    return line;
  }

  function moreDeals(question) {
    const more = question.deals.length - 1;
    if (!more) {
      return null;
    }
    const box = make('details', 'more');
    box.append(make('summary', '', counted('moreDeals', more)));
    const list = make('ul');
    question.deals.slice(1).forEach(([deal, party, name, words]) => {
      if (text(words)) {
        const item = make('li');
        item.append(isolated(text(deal)), ': ', isolated(text(words)));
        list.append(item);
      }
    });
    box.append(list);
    if (more > list.children.length) {
      box.append(make('p', 'note', counted('moreStill', more - list.children.length)));
    }
    return box;
  }

  function renderCard() {
    const card = byId('card');
    card.replaceChildren();
    if (!questions.length) {
      card.append(make('p', '', m('nothing')));
      return;
    }
    const question = questions[current];
    const said = answers[current];

    const heading = make('h2', 'pair', m('question', number(current + 1), number(questions.length)));
    heading.id = 'pair';
    heading.tabIndex = -1;
    heading.append(make('span', 'visually-hidden', ': ' + named(current) + ', '
      + (said ? answerWords(current, said[1]) : m('open'))));
    const head = make('div', 'head');
    head.append(heading);
    const arrows = make('div', 'arrows');
    const before = button('', '\u2190', '', () => move(current - 1));
    before.setAttribute('aria-label', m('previous'));
    before.disabled = current === 0;
    const after = button('', '\u2192', '', () => move(current + 1));
    after.setAttribute('aria-label', m('next'));
    after.disabled = current === questions.length - 1;
    arrows.append(before, after);
    head.append(arrows);

    card.append(head, titles(question));
    if (question.effects) {
      card.append(effects(question, current));
    }
    if (data.drawn) {
      card.append(make('p', 'effects', m('drawn')));
    }
    card.append(judgeBar(question, current));
    if (said) {
      const line = make('p', 'said');
      line.append(make('b', '', answerWords(current, said[1])), ', ' + said[2] + ', ' + said[3]);
      card.append(line);
    }
    card.append(reasonLine(said));
    const more = moreDeals(question);
    if (more) {
      card.append(more);
    }
    card.append(sides(question), make('h3', '', m('evidence')), facts(question), evidence(question));
  }

  // All questions.

  function renderList() {
    const filters = byId('filters');
    filters.replaceChildren();
    const kinds = {
      all: [questions.length, () => true],
      deciding: [deciding, (i) => questions[i].effects],
      open: [questions.length - judged, (i) => !answers[i]],
      judged: [judged, (i) => answers[i]]
    };
    Object.entries(kinds).forEach(([name, [count]]) => {
      if (name === 'deciding' && !deciding) {
        return;
      }
      const one = button('', m('filter.' + name, number(count)), '', () => {
        filter = name;
        renderList();
        filters.querySelector('[aria-pressed="true"]').focus();
      });
      one.setAttribute('aria-pressed', String(filter === name));
      filters.append(one);
    });
    const shown = [];
    questions.forEach((question, i) => {
      if (kinds[filter][1](i)) {
        shown.push(i);
      }
    });
    // Only what lies around the current question is drawn.
    const place = Math.max(0, shown.findIndex((i) => i >= current));
    const from = Math.max(0, Math.min(place - LISTED / 2, shown.length - LISTED));
    const list = byId('list');
    list.replaceChildren();
    list.start = from + 1;
    let here = null;
    shown.slice(from, from + LISTED).forEach((i) => {
      const question = questions[i];
      const said = answers[i];
      const one = button(said ? answerClass(said[1]) : '', '', '', () => move(i));
      question.candidates.forEach((candidate, at) => {
        one.append(at ? ', ' : '', isolated(text(candidate.name), candidate.lang));
      });
      const of = make('span', 'of');
      of.append(isolated(text(question.party), question.lang));
      one.append(of, make('span', 'visually-hidden', said ? answerWords(i, said[1]) : m('open')));
      if (i === current) {
        one.setAttribute('aria-current', 'true');
        here = one;
      }
      const item = make('li');
      item.append(one);
      list.append(item);
    });
    byId('more').textContent = shown.length > LISTED ? m('listed', number(LISTED), number(shown.length)) : '';
    if (here) {
      list.scrollTop = here.offsetTop - list.offsetTop - list.clientHeight / 2 + here.offsetHeight / 2;
    }
  }

  /** What comes when all questions are judged, or all that can change an outcome. */
  function renderDone() {
    const all = questions.length > 0 && judged === questions.length;
    const enough = !all && deciding > 0 && decided === deciding;
    byId('done').hidden = !all && !enough;
    byId('done-title').textContent = all ? m('allJudged', number(judged)) : counted('enough', deciding);
    byId('done-text').textContent = all ? m('allJudgedText') : m('enoughText');
    byId('commands').textContent = commands();
  }

  function quoted(path) {
    return /^[\w.\/:\\-]+$/.test(path) ? path : '"' + path + '"';
  }

  function fileName() {
    return (data.drawn ? 'judged-sample-' : 'judged-') + today() + '.csv';
  }

  function commands() {
    return 'dealtrace judge ' + fileName() + ' --judgements ' + quoted(data.log);
  }

  function render() {
    renderCard();
    renderRest();
  }

  /** All but the question itself, in which a reason may stand that was not given yet. */
  function renderRest() {
    renderList();
    renderDone();
    const unsaved = state.events.length - state.exported;
    byId('progress').textContent = [
      m('judged', number(judged), number(questions.length)),
      deciding ? m('decided', number(decided), number(deciding)) : '',
      unsaved > 0 ? counted('unsaved', unsaved) : ''].filter((part) => part).join('; ');
    byId('bar').style.width = (questions.length ? 100 * judged / questions.length : 100) + '%';
  }

  /** Puts the page's fixed texts into the reader's language. */
  function translate() {
    document.documentElement.lang = state.language;
    document.title = m('title');
    document.querySelectorAll('[data-text]').forEach((element) => {
      element.textContent = m(element.dataset.text);
    });
    document.querySelectorAll('[data-label]').forEach((element) => {
      element.setAttribute('aria-label', m(element.dataset.label));
    });
    byId('reviewer').placeholder = m('initials');
    byId('language').value = state.language;
  }

  // Export.

  // The same guard against formulas as in the project's other CSV files; the import takes it away again.
  function csvCell(value) {
    let words = String(value);
    if (/^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(words)) {
      words = "'" + words;
    }
    return /[",\r\n]/.test(words) || words !== words.trim() ? '"' + words.replaceAll('"', '""') + '"' : words;
  }

  function verdict(answer, candidate) {
    return answer === WITHDRAWN ? 'withdrawn' : answer === UNSURE ? 'unsure' : answer === candidate ? 'same' : 'different';
  }

  /** A row a pair: an answer counts for every deal of the party. */
  function csv() {
    const lines = [['company id', 'deal id', 'party', 'company name', 'party name', 'judgement', 'reviewer', 'date', 'reason']];
    state.events.filter(([index]) => questions[index]).forEach(([index, answer, reviewer, date, reason]) => {
      const question = questions[index];
      question.candidates.forEach((candidate, place) => {
        const deals = candidate.deals ? candidate.deals.map((at) => question.deals[at]) : question.deals;
        deals.forEach(([deal, party, name]) => lines.push([text(candidate.id), text(deal), party, text(candidate.name),
          text(name), verdict(answer, place), reviewer, date, reason]));
      });
    });
    return lines.map((line) => line.map(csvCell).join(',')).join('\r\n') + '\r\n';
  }

  function openExport() {
    adopt();
    renderRest();
    byId('csv').value = csv();
    byId('handed').textContent = '';
    byId('command').textContent = commands();
    byId('dialog').showModal();
  }

  function save() {
    const url = URL.createObjectURL(new Blob([csv()], { type: 'text/csv;charset=utf-8' }));
    const link = make('a');
    link.href = url;
    link.download = fileName();
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    byId('handed').textContent = m('handed', link.download, counted('entries', state.events.length));
    state.exported = state.events.length;
    store();
    renderRest();
  }

  // From the report: #company=ID goes to the company's first question.
  function follow() {
    const match = /^#company=(.+)$/.exec(location.hash);
    if (!match) {
      return;
    }
    let id = match[1];
    try {
      id = decodeURIComponent(id);
    } catch (e) {
      // Not written as an address writes it: taken as it stands.
    }
    const index = questions.findIndex((question) => question.candidates.some((candidate) => text(candidate.id) === id));
    if (index < 0) {
      say(m('noQuestion', id));
    } else {
      show(index);
    }
  }

  const before = adopt();
  if (before) {
    state = Object.assign(state, before);
  }
  store();
  Object.keys(data.messages).forEach((tag) => {
    const option = make('option', '', data.messages[tag].language || tag);
    option.value = tag;
    option.lang = tag;
    byId('language').append(option);
  });
  byId('language').addEventListener('change', () => {
    adopt();
    state.language = byId('language').value;
    store();
    translate();
    quiet();
    render();
  });
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
  byId('done-export').addEventListener('click', openExport);
  byId('save').addEventListener('click', save);
  byId('close').addEventListener('click', () => byId('dialog').close());

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId('dialog').open) {
      return;
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      if (event.key === 'Enter' || event.key === 'Escape') {
        focusHeading();
      }
      return;
    }
    if (!state.keys) {
      return;
    }
    const one = questions.length > 0 && questions[current].candidates.length === 1;
    const actions = {
      s: () => one && judge(0), d: () => judge(NONE), u: () => judge(UNSURE), z: undo,
      n: () => move(nextOpen(current)), e: openExport, r: () => byId('reason') && byId('reason').focus(),
      arrowleft: () => move(current - 1), arrowright: () => move(current + 1)
    };
    const key = event.key.toLowerCase();
    const digit = !one && /^[1-9]$/.test(key) && questions.length && Number(key) <= questions[current].candidates.length;
    const action = digit ? () => judge(Number(key) - 1) : actions[key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (!canStore && isSlow && state.events.length > state.exported) {
      event.preventDefault();
    }
  });
  window.addEventListener('hashchange', follow);

  if (questions.length && answers[0]) {
    current = nextOpen(0);
  }
  translate();
  quiet();
  render();
  follow();
  openJournal();
})();

// One question: both sides, the evidence, and the buttons that answer it.

function named(index) {
  const question = questions[index];
  return question.fact ? about(question) : question.candidates.map((candidate) => text(candidate.name)).join(', ') + ' ~ ' + text(question.party);
}

/** How many answers have a button of their own. */
function buttons(question) {
  return question.fact === 'country' ? question.tried - 1 : question.candidates.length;
}

/** What is asked of a deal, in a few words. */
function about(question) {
  return m('fact.' + question.fact, text(question.fact === 'country' ? question.party : question.deals[0][0]));
}

/** An answer about a deal in the reader's language: a type, a state or a country. */
function factWords(question, place) {
  const value = text(question.candidates[place].name);
  if (question.fact === 'country') {
    return new Intl.DisplayNames([state.language], { type: 'region' }).of(value);
  }
  return m((question.fact === 'type' ? 'type.' : 'state.') + value);
}

function answerWords(index, answer) {
  const candidates = questions[index].candidates;
  if (answer === UNSURE) {
    return m('unsure');
  }
  if (questions[index].fact) {
    return factWords(questions[index], answer);
  }
  if (candidates.length === 1) {
    return m(answer === NONE ? 'different' : 'same');
  }
  return answer === NONE ? m('none') : m('is', text(candidates[answer].name));
}

function answerClass(answer) {
  return answer === UNSURE ? 'unsure' : answer === NONE ? 'different' : 'same';
}

function candidateLabel(question, place) {
  return question.candidates.length === 1 ? m('company') : (place + 1) + ' ' + text(question.candidates[place].name);
}

function candidateLabels(question) {
  return question.candidates.map((candidate, place) => candidateLabel(question, place));
}

/** The words for a row of every question; empty for a column of the user's file. */
function rowWords(label) {
  const key = 'row.' + label.replaceAll(' ', '-');
  const words = m(key);
  return words === key ? '' : words;
}

function rowLabel(label) {
  return rowWords(label) || label;
}

/** A column of one side's file, which can be compared with nothing. An address stays in sight, since it can be looked up. */
function isAside(line) {
  const filled = line.slice(1).filter((values) => values.length);
  return !rowWords(text(line[0])) && filled.length === 1 && !filled[0].some((value) => isWebAddress(text(value)));
}

function sidesTable(question, caption, lines) {
  const table = make('table', 'sides');
  header(table, caption, ['(' + m('ofWhat') + ')', m(question.fact ? 'deal' : 'party')]
    .concat(question.fact ? [] : candidateLabels(question)));
  const body = table.createTBody();
  lines.forEach((line) => {
    const row = body.insertRow();
    rowHeader(row, rowLabel(text(line[0])));
    line.slice(1).forEach((values) => cell(row, values.map(text)));
  });
  return question.fact || question.candidates.length === 1 ? table : scrolling(table, caption);
}

function sides(question) {
  const box = make('div');
  box.append(sidesTable(question, m('sides'), question.rows.filter((line) => !isAside(line))));
  const asides = question.rows.filter(isAside);
  if (asides.length) {
    const fold = make('details', 'more');
    const words = counted('moreColumns', asides.length);
    fold.append(make('summary', '', words), sidesTable(question, words, asides));
    box.append(fold);
  }
  return box;
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
  box.append(titled([m('party') + ', ' + text(question.role) + ', ', isolated(text(question.deals[0][0]))],
    text(question.party), question.lang));
  if (question.fact) {
    box.className = 'titles';
    box.prepend(make('p', 'asked', about(question)));
    return box;
  }
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
      const way = question.fact ? (none && question.fact === 'country' ? m('elsewhere') : factWords(question, place)) : answered.length === 2 || none ? answerWords(index, none ? NONE : place) : String(place + 1);
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
      fact(m('weight'), m('inBits', minus(figure(candidate.bits.toFixed(2))))));
    box.append(line);
    if (text(candidate.note)) {
      box.append(make('p', 'note', minus(text(candidate.note))));
    }
    if (question.candidates.length === 1 && text(candidate.rival)) {
      const rival = make('p');
      rival.append(fact(m('nearest'), minus(text(candidate.rival))));
      box.append(rival);
    }
  });
  return box;
}

function judgeBar(question, index) {
  const said = answers[index];
  const bar = make('div', question.fact ? 'judge wide' : 'judge');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', m('title'));
  const one = question.candidates.length === 1;
  const choices = question.candidates.map((candidate, place) => [place, one ? 'S' : place < 9 ? String(place + 1) : '']);
  if (question.fact === 'country') {
    // those that count are buttons, the others a list
    choices.splice(buttons(question));
  }
  if (!question.fact) {
    choices.push([NONE, 'D']);
  }
  choices.push([UNSURE, 'U']);
  choices.forEach(([answer, key]) => {
    const words = make('span', 'clipped');
    words.append(isolated(answerWords(index, answer)));
    const choice = button(answerClass(answer), words, key, () => judge(answer));
    choice.setAttribute('aria-pressed', String(said !== null && said !== undefined && said[1] === answer));
    bar.append(choice);
  });
  if (question.fact === 'country') {
    bar.insertBefore(otherCountries(question, said), bar.lastChild);
  }
  const back = button('undo', m('undo'), 'Z', undo);
  back.disabled = !said && lastJudged() === null;
  bar.append(back);
  return bar;
}

/** The countries that have no button. A button takes the choice, so that the arrow keys can move in the list. */
function otherCountries(question, said) {
  const list = make('select');
  list.setAttribute('aria-label', m('elsewhere'));
  const first = make('option', '', m('elsewhere'));
  first.value = '';
  list.append(first);
  question.candidates.map((candidate, place) => [factWords(question, place), place]).slice(buttons(question))
    .sort((a, b) => a[0].localeCompare(b[0], state.language))
    .forEach(([words, place]) => {
      const option = make('option', '', words);
      option.value = place;
      list.append(option);
    });
  list.value = said && said[1] >= buttons(question) ? String(said[1]) : '';
  const ok = button('same', m('take'), '', () => list.value !== '' && judge(Number(list.value)));
  const box = make('span', 'elsewhere');
  box.append(list, ok);
  return box;
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
  card.append(sides(question));
  if (!question.fact) {
    card.append(make('h3', '', m('evidence')), facts(question), evidence(question));
  }
}

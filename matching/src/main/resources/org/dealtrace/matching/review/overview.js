// All questions: the list, how far the reader is, and where to go.

const LISTED = 60;
let filter = 'all';

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
    (question.fact ? [] : question.candidates).forEach((candidate, at) => {
      one.append(at ? ', ' : '', isolated(text(candidate.name), candidate.lang));
    });
    const of = make('span', 'of');
    of.append(isolated(text(question.party), question.lang));
    one.append(question.fact ? about(question) : '', of, make('span', 'visually-hidden', said ? answerWords(i, said[1]) : m('open')));
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

// What the page does when it is opened.

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
  const index = questions.findIndex((question) => (question.companies || question.candidates.map((candidate) => candidate.id))
    .some((place) => text(place) === id));
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

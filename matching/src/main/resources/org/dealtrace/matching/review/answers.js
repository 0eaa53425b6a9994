// The answers: what was judged, where it is kept, and how it is taken back.

const storageKey = 'dealtrace-review ' + document.body.dataset.id;
const NONE = -1;
const UNSURE = -2;
const WITHDRAWN = -3;

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
const deciding = questions.filter((question) => question.effects).length;

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
  const said = answers[index];
  const reason = byId('reason').value;
  // the same key once more, as at the last question, where the page has nowhere to go on to
  if (!said || said[1] !== answer || said[2] !== state.reviewer.trim() || said[4] !== reason.trim()) {
    add(index, answer, state.reviewer, reason);
  }
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

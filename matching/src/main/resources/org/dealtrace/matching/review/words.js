// What the page is about, and its texts in the reader's language.

const data = JSON.parse(document.getElementById('data').textContent);
const questions = data.questions;
const byId = (id) => document.getElementById(id);

/** A text of the questions by its place. */
function text(place) {
  return told(data.texts[place]);
}

/** A text of the page in the reader's language; {0}, {1} … stand for what is put in. */
function m(key, ...values) {
  const known = data.messages[state.language] || {};
  const words = known[key] || data.messages.en[key];
  return words === undefined ? key : words.replace(/\{(\d)\}/g, (all, place) => values[place]);
}

function number(value) {
  return value.toLocaleString(state.language);
}

function figure(english) {
  return inMarks(english, m('marks'));
}

/** A text from a file as it is; a message, which is a list of a key and values; or a list of things, which has no key. */
function told(words) {
  if (!Array.isArray(words)) {
    return String(words);
  }
  if (words[0] === 'figure') {
    return figure(words[1]);
  }
  const values = words.map(told);
  return words[0] === '' ? values.slice(1).join(m('semicolon')) : m.apply(null, values);
}

function phrase(list, english) {
  return term((key) => (data.messages[state.language] || {})[key] || data.messages.en[key], figure, list, english);
}

function counted(key, count) {
  return m(key + (count === 1 ? '.one' : ''), number(count));
}

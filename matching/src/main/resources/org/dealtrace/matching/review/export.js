// The judgements as a CSV file, and the command that imports them.

function quoted(path) {
  return /^[\w.\/:\\-]+$/.test(path) ? path : '"' + path + '"';
}

function fileName() {
  return (data.drawn ? 'judged-sample-' : 'judged-') + today() + '.csv';
}

function commands() {
  return 'dealtrace judge ' + fileName() + ' --judgements ' + quoted(data.log);
}

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
      // of the answers about a deal those that were ever given, so that a later one takes the place of an earlier one
      if (question.fact && !state.events.some((event) => event[0] === index && event[1] === place)) {
        return;
      }
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

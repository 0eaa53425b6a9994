// What speaks for and against each company.

/** What was found: the level, and both values; a dash for a side that has none. */
function finding(step) {
  const compared = step.left === step.right ? step.left : (step.left || '\u2013') + ' | ' + (step.right || '\u2013');
  const words = make('span');
  words.append(isolated(phrase('level', step.level)));
  if (compared !== '') {
    words.append(': ', isolated(compared));
  }
  return words;
}

/** The steps of the evidence by name; on the page they are places of texts, and bits. */
function stepsOf(candidate) {
  return candidate.steps.map(([comparison, level, left, right, bits]) => (
    {comparison: text(comparison), level: text(level), left: text(left), right: text(right), bits}));
}

function evidence(question) {
  return question.candidates.length === 1 ? evidenceOfOne(question.candidates[0]) : evidenceOfAll(question);
}

/** In plain words, and behind a fold the comparisons themselves. */
function evidenceOfOne(candidate) {
  const steps = stepsOf(candidate);
  const box = make('div');
  const fold = make('details');
  fold.append(make('summary', '', m('detail')), comparisons(candidate, [m('evidence'), m('found')],
    steps.map((step) => [phrase('comparison', step.comparison), finding(step), step.bits])));
  box.append(comparisons(candidate, [m('evidence')],
    plainEvidence(steps, m, number, phrase).map((line) => [line.words, null, line.bits])), fold);
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

/** The evidence of rivals beside each other, in plain words, and behind a fold the comparisons themselves. */
function evidenceOfAll(question) {
  const plain = question.candidates.map((candidate) => plainEvidence(stepsOf(candidate), m, number, phrase)
    .map((line) => [line.name.startsWith('other') ? phrase('comparison', line.steps[0].comparison) : m('step.group.' + line.name), line.bits, line.words]));
  const raw = question.candidates.map((candidate) => stepsOf(candidate).map(
    (step) => [phrase('comparison', step.comparison), step.bits, finding(step)]));
  const fold = make('details');
  fold.append(make('summary', '', m('detail')), rivals(question, raw));
  const box = make('div');
  box.append(rivals(question, plain), fold);
  return box;
}

/** A line for what was compared, a column for each company; a finding is what was compared, bits, and what was found. */
function rivals(question, findings) {
  const table = make('table', 'rivals');
  header(table, m('evidenceCaption'), [m('evidence')].concat(candidateLabels(question)));
  const body = table.createTBody();
  new Set(findings.flat().map((found) => found[0])).forEach((what) => {
    const row = body.insertRow();
    rowHeader(row, what);
    findings.forEach((ofOne) => {
      const td = row.insertCell();
      ofOne.filter((found) => found[0] === what).forEach((found) => {
        const p = make('p');
        p.append(make('b', '', signed(found[1])), ' ', found[2]);
        td.append(p);
      });
    });
  });
  const sum = table.createTFoot().insertRow();
  rowHeader(sum, m('sum'));
  question.candidates.forEach((candidate) => sum.insertCell().append(make('b', '', signed(candidate.bits))));
  return scrolling(table, m('evidenceCaption'));
}

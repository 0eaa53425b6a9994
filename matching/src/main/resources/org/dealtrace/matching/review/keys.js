// Single keys.

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
    s: () => one && judge(0), d: () => questions[current].fact || judge(NONE), u: () => judge(UNSURE), z: undo,
    n: () => move(nextOpen(current)), e: openExport, r: () => byId('reason') && byId('reason').focus(),
    arrowleft: () => move(current - 1), arrowright: () => move(current + 1)
  };
  const key = event.key.toLowerCase();
  const digit = !one && /^[1-9]$/.test(key) && questions.length && Number(key) <= buttons(questions[current]);
  const action = digit ? () => judge(Number(key) - 1) : actions[key];
  if (action) {
    event.preventDefault();
    action();
  }
});

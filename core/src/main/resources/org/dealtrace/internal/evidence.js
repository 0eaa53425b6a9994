"use strict";
// What comparisons say about one thing is one line in plain words; for the scripts of both pages.
// A step is {comparison, level, left, right, bits}. A line is {name, words, bits, steps}.
// A word or a phrase of a list in the reader's language, by its English form; has(key) gives a text or nothing.
function term(has, figure, list, english) {
  var numbers = [], words = has(list + "." + english.replace(/-?\d+(?:[.,]\d+)*/g, function (number) {
    numbers.push(figure(number));
    return "N";
  }).replace(/[^A-Za-z]+/g, "-"));
  return words ? words.replace(/\{(\d)\}/g, function (mark, place) { return numbers[Number(place)]; }) : english;
}
// A number with a decimal point and commas in the marks of a language.
function inMarks(english, marks) { return english.replace(/[.,]/g, function (mark) { return marks[".,".indexOf(mark)]; }); }

function plainEvidence(steps, text, count, word) {
  var GROUPS = {"prior": "prior", "words in common": "words", "rarity of the words in common": "words", "rarest word in common": "words",
    "distinctive words": "words", "first word": "words", "letters in common": "spelling", "letters contained": "spelling",
    "letters to change": "spelling", "equality": "spelling", "equality of common words": "spelling", "words out of order": "spelling",
    "left words without partner": "rest", "right words without partner": "rest", "left business words without partner": "rest",
    "right business words without partner": "rest", "heaviest word without partner": "rest", "legal form": "form", "country": "country",
    "sound across scripts": "sound", "numbers": "facts", "places": "facts", "variant compared": "variant", "rivals": "rivals",
    "calibration": "calibration", "small steps": "spelling"};

  function grouped() {
    var groups = [], byName = {};
    steps.forEach(function (step) {
      var name = GROUPS[step.comparison] || "other " + groups.length;
      if (!byName[name]) {
        byName[name] = {name: name, steps: [], bits: 0};
        groups.push(byName[name]);
      }
      byName[name].steps.push(step);
      byName[name].bits += step.bits;
    });
    return groups;
  }
  function stepOf(group, comparison) {
    return group.steps.filter(function (step) { return step.comparison === comparison; })[0];
  }
  function joined(group, side) {
    var values = [];
    group.steps.forEach(function (step) { if (step[side] && values.indexOf(step[side]) < 0) { values.push(step[side]); } });
    return values.join(" ");
  }
  function inWords(group) {
    var left = joined(group, "left"), right = joined(group, "right"), step, level;
    switch (group.name) {
      case "words":
        step = stepOf(group, "words in common") || stepOf(group, "rarity of the words in common");
        level = step ? step.left && step.left === step.right ? text("step.words.equal", step.left)
          : step.left ? text("step.words.alike", step.left, step.right) : text("step.words.none") : text("step.words.none");
        step = stepOf(group, "rarest word in common");
        var bits = step ? parseFloat(step.level) : 0;
        return bits > 0 && bits < 40 ? level + " " + text("step.words.rare", count(Number(Math.pow(2, bits).toPrecision(2)))) : level;
      case "spelling":
        step = stepOf(group, "equality");
        return text(step && step.level.indexOf("equal") === 0 ? "step.spelling.equal" : "step.spelling.near");
      case "rest":
        return left && right ? text("step.rest.both", left, right) : left ? text("step.rest.left", left)
          : right ? text("step.rest.right", right) : text("step.rest");
      case "form":
        return left && left === right ? text("step.form.equal", left) : left && right ? text("step.form.differ", left, right)
          : left || right ? text("step.form.one", left || right) : text("step.form");
      case "country": return text("step.country", word("level", group.steps[0].level));
      case "sound": return left ? text("step.sound.values", left, right, word("level", group.steps[0].level)) : text("step.sound", word("level", group.steps[0].level));
      case "facts": return text("step.facts", group.steps.map(function (s) { return word("comparison", s.comparison) + " " + word("level", s.level); }).join(text("comma")));
      case "calibration": return text("step.calibration", word("level", group.steps[0].level));
      case "prior": case "variant": case "rivals": return text("step." + group.name);
      default: return text("step.other", word("comparison", group.steps[0].comparison), word("level", group.steps[0].level) + (left ? ": " + left + (left === right ? "" : " | " + right) : ""));
    }
  }

  var lines = grouped();
  lines.forEach(function (line) { line.words = inWords(line); });
  return lines;
}
